import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
await swar(["demo-table", "--rows", "600"]);
const [header = "", ...lines] = readFileSync(at("demo-table.csv"), "utf8").trimEnd().split("\n");
const timed = lines.map((line, i) => `${line},${180_000 + 1000 * (i % 90)},${i % 7 === 0 ? "true" : "false"}`);
writeFileSync(at("songs.csv"), [`${header},duration_ms,explicit`, ...timed, timed[0]].join("\n"));

interface Json {
  readonly tracks: readonly {
    readonly track: { readonly id: string; readonly artist: string; readonly duration: number };
  }[];
}

describe("swar playlist", () => {
  it("leads from one mood to another within the minutes, under constraints, with a reason for each song", async () => {
    const asked = ["playlist", "--csv", "songs.csv", "--from", "tense", "--to", "0.3,0.7", "--minutes", "20"];
    const run = await swar([...asked, "--per-artist", "1", "--clean", "--format", "json", "--output", "new/list.json"]);
    expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ songs written to new\/list\.json\n$/) });
    const { tracks } = JSON.parse(readFileSync(at("new", "list.json"), "utf8")) as Json;
    const ids = tracks.map(({ track }) => track.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(tracks.map(({ track }) => track.artist)).size).toBe(tracks.length);
    const minutes = tracks.reduce((sum, { track }) => sum + track.duration, 0) / 60;
    expect(Math.abs(minutes - 20)).toBeLessThan(4.5);
    const explicit = new Set(timed.filter((line) => line.endsWith(",true")).map((line) => line.split(",")[2]));
    expect(ids.filter((id) => explicit.has(id))).toEqual([]);
    const text = await swar(asked);
    expect(text.stdout).toMatch(/^1\. .* – .* \(\d:\d\d\)\n {3}\S.*\.$/m);
  });

  it("says what it gave up where not all can hold", async () => {
    const run = await swar(["playlist", "--csv", "songs.csv", "--from", "sad", "--to", "calm", "--tempo", "299,300"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("tempo");
  });

  it("says what to do with moods and tables that it cannot use", async () => {
    writeFileSync(at("plain.csv"), "a,b\n1,2\n");
    const [typo, far, plain] = await swarCalls([
      ["playlist", "--csv", "songs.csv", "--from", "clam", "--to", "calm"],
      ["playlist", "--csv", "songs.csv", "--from", "2,1", "--to", "calm"],
      ["playlist", "--csv", "plain.csv", "--from", "sad", "--to", "calm"],
    ]);
    expect(typo?.stderr).toContain("did you mean one of calm");
    expect(far?.status).toBe(2);
    expect(plain).toMatchObject({ status: 1, stdout: "" });
    expect(plain?.stderr).toContain("acousticness");
  });
});
