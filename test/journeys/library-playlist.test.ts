import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { saveFile, saveTrack } from "@swar/storage";
import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { withLibrary } from "../../apps/cli/src/library/open-library.ts";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
await copyEmptyLibrary(at("data"));
const library = (args: readonly string[]) => swar(args, { env: { SWAR_DATA: at("data"), DATABASE_URL: "" } });

/** Files on which playlists have stumbled before. */
const ODD = ["#1.mp3", "line\nbreak.mp3", "राग भैरव & <x>.mp3", "100%.mp3"];

/** Sixty tracks by twelve artists, with files that are there; the library has heard them. */
async function fill(): Promise<void> {
  mkdirSync(at("music"));
  const rng = random(3);
  await withLibrary({ dataDir: at("data") }, async ({ db }) => {
    for (let i = 0; i < 60; i++) {
      const path = at("music", ODD[i] ?? `${i}.mp3`);
      writeFileSync(path, "");
      const { id } = await saveTrack(db, {
        content: `sha256:${i}`,
        source: "audio",
        title: ODD[i] ? undefined : `Title ${i}`,
        artist: `Artist ${i % 12}`,
        genre: i % 2 === 0 ? "raga" : "jazz",
        duration: 180 + i,
        arousal: rng.uniform(),
        valence: rng.uniform(),
        features: { tempo: 60 + i },
        model: { name: "test", version: "1" },
      });
      await saveFile(db, { path, trackId: id, size: 0, modified: 0 });
    }
  });
}
await fill();

interface Json {
  readonly tracks: readonly {
    readonly track: { readonly id: string; readonly artist: string; readonly location: string };
    readonly reason: string;
  }[];
}

const tracksOf = (stdout: string) => (JSON.parse(stdout) as Json).tracks;

describe("music from the library", () => {
  it("leads from the mood that was said to another, by files that are there", async () => {
    const unsaid = await library(["playlist", "--from", "now", "--to", "calm"]);
    expect(unsaid).toMatchObject({ status: 2, stdout: "" });
    expect(unsaid.stderr).toContain("got none; say one with swar mood WORD");
    expect((await library(["mood", "tense"])).stdout).toMatch(/^noted: tense/);
    const asked = ["playlist", "--from", "now", "--to", "calm", "--minutes", "20"];
    const run = await library([...asked, "--must-include", "1,2,3,4", "--output", "evening.xspf"]);
    expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ songs written to evening\.xspf\n$/) });
    const list = readFileSync(at("evening.xspf"), "utf8");
    expect(list).toContain("<title>tense to calm</title>");
    const files = [...list.matchAll(/<location>(.*)<\/location>/g)].map(([, uri]) => fileURLToPath(uri as string));
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(ODD.map((name) => at("music", name))));
  });

  it("does not repeat what was heard, nor propose what is banned, and says what it gave up", async () => {
    const near = ["recommend", "0.6,0.6", "--count", "12", "--format", "json"];
    const first = tracksOf((await library(near)).stdout);
    const heard = first.slice(0, 3).map(({ track }) => track.id);
    expect((await library(["library", "played", ...heard])).stdout).toMatch(/^(noted: .*\n){3}$/);
    const banned = first[4]!.track.artist;
    expect((await library(["library", "ban", banned.toUpperCase(), first[3]!.track.id])).stdout).toMatch(
      /^banned: track .*\nbanned: artist {2}Artist \d+\n$/,
    );
    const rules = ["--repeat-days", "7", "--tempo", "500,", "--genre", "jazz", "--diversity", "0.2"];
    const again = await library([...near, ...rules]);
    const second = tracksOf(again.stdout);
    const ids = new Set(second.map(({ track }) => track.id));
    expect([...heard, first[3]!.track.id].filter((id) => ids.has(id))).toEqual([]);
    expect(second.map(({ track }) => track.artist)).not.toContain(banned);
    expect(again.stderr).toBe("note: 12 tracks are outside the tempo you asked for.\n");
    expect(second.every(({ reason }) => reason.includes("outside the tempo"))).toBe(true);
    const free = await library(["library", "unban", banned, first[3]!.track.id]);
    expect(free.stdout).toMatch(/^allowed again: track .*\nallowed again: artist {2}Artist \d+\n$/);
  });

  it("finds more like a track, and says what it cannot do", async () => {
    const like = await library(["recommend", "--like", "music/7.mp3", "--count", "5", "--tempo", ",100"]);
    expect(like.stdout).toMatch(/^like Artist 7 – Title 7\n\n1\. .* – Artist \d+ \(\d:\d\d\)\n {3}Sounds .*\.\n/);
    expect(like.stdout).not.toContain("– Title 7 ");
    const table = await library(["playlist", "--csv", "x.csv", "--from", "sad", "--to", "calm", "--repeat-days", "3"]);
    expect(table).toMatchObject({ status: 2, stderr: expect.stringContaining("cannot be used with option '--csv") });
    expect((await library(["mood", "--forget"])).stdout).toBe("1 mood forgotten\n");
    expect((await library(["mood", "2,1"])).stderr).toContain("It must be a word, or arousal,valence from 0 to 1.");
  });
});
