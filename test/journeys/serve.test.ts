import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { composePiece, encodeWav } from "@swar/compose";
import { afterAll, describe, expect, it } from "vitest";
import { writeClip } from "./clips.testing.ts";
import { served } from "./served.testing.ts";
import { workplace } from "./swar.testing.ts";

const TOKEN = "the-token-of-this-journey";
const { at, swar } = workplace();
writeClip(at("lively.wav"), { seed: 1, arousal: 0.9, valence: 0.8, seconds: 8 });
writeClip(at("calm.wav"), { seed: 3, arousal: 0.1, valence: 0.7 });
// Ten minutes, of which nobody waits for the end.
const piece = composePiece({ seed: 2, path: [{ arousal: 0.2, valence: 0.7 }], sectionSeconds: 4 });
const samples = Float32Array.from(
  { length: 600 * 22_050 },
  (_, i) => piece.samples[i % piece.samples.length] as number,
);
writeFileSync(at("long.wav"), encodeWav({ samples, sampleRate: piece.sampleRate }));
const server = await served(["--data-dir", at("data")], TOKEN);
const { ask } = server;
afterAll(() => server.child.kill("SIGKILL"));

const uploads = (): string[] =>
  readdirSync(at("data", "uploads")).flatMap((name) => readdirSync(at("data", "uploads", name)));

const send = (name: string) =>
  ask(`/api/analyses?name=${name}`, {
    method: "POST",
    body: readFileSync(at(name)),
    headers: { "content-type": "audio/wav" },
  });

interface Analysis {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
}

describe("swar serve", () => {
  it("answers this machine, and those who know the token", async () => {
    const health = await fetch(`${server.at}/api/health`);
    expect(await health.json()).toMatchObject({ status: "ok", version: "0.1.0", backend: "embedded" });
    expect((await fetch(`${server.at}/api/tracks`)).status).toBe(401);
    expect(await (await ask("/api/tracks")).json()).toEqual({ tracks: [] });
    expect(await (await ask("/api")).text()).toContain("<h1>Swar Manovigyan");
  });

  it("hears a file that is sent as swar analyze does, and keeps nothing of it", async () => {
    const sent = await send("lively.wav");
    expect(sent.status).toBe(202);
    const { id } = (await sent.json()) as Analysis;
    const events = await (await ask(`${sent.headers.get("location")}/events`)).text();
    expect(events).toMatch(/event: done\ndata: .*\nid: end\n\n$/);
    const analysis = (await (await ask(`/api/analyses/${id}`)).json()) as { result: object };
    const { stdout } = await swar(["analyze", "lively.wav", "--format", "json"]);
    expect({ file: "lively.wav", ...analysis.result }).toEqual(JSON.parse(stdout));
    expect(uploads()).toEqual([]);
  });

  it("adds files to the library in the background, plays them, and makes lists of them", async () => {
    const added = await ask("/api/jobs", { method: "POST", json: { paths: [at("lively.wav")] } });
    expect(added.status).toBe(202);
    const [job] = ((await added.json()) as { jobs: { id: string }[] }).jobs;
    const state = async () => ((await (await ask(`/api/jobs/${job?.id}`)).json()) as { state: string }).state;
    await expect.poll(state, { timeout: 60_000, interval: 100 }).toBe("completed");
    const { tracks } = (await (await ask("/api/tracks?playable=true")).json()) as { tracks: { id: number }[] };
    expect(tracks).toHaveLength(1);
    const part = await ask(`/api/tracks/${tracks[0]?.id}/audio`, { headers: { range: "bytes=100-299" } });
    expect([part.status, part.headers.get("content-type")]).toEqual([206, "audio/wav"]);
    const bytes = readFileSync(at("lively.wav")).subarray(100, 300);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes)).toBe(true);
    const list = await ask("/api/recommendations?format=m3u8", { method: "POST", json: { target: "excited" } });
    expect(await list.text()).toContain(at("lively.wav"));
    const missing = await ask("/api/jobs", { method: "POST", json: { paths: [at("none.wav")] } });
    expect(await missing.json()).toMatchObject({ status: 404, code: "file-not-found" });
  });

  it("lets other commands use the library, but no second server", async () => {
    const env = { DATABASE_URL: "" };
    const added = await swar(["library", "add", "calm.wav", "--data-dir", at("data")], { env });
    expect(added).toMatchObject({ status: 0 });
    const { tracks } = (await (await ask("/api/tracks?sort=title")).json()) as { tracks: { title: string }[] };
    expect(tracks.map(({ title }) => title)).toEqual(["calm", "lively"]);
    const second = await swar(["serve", "--port", "0", "--data-dir", at("data")], { env });
    expect(second).toMatchObject({ status: 1, stdout: "" });
    expect(second.stderr.replaceAll(at("data"), "FOLDER")).toMatchInlineSnapshot(`
      "swar: FOLDER: a server must have the library open itself, got one that swar serve has open; wait until that is done, or end it; once the server runs, other commands go through it
      "
    `);
  });

  it("stops on Ctrl-C in the middle of what it hears, and leaves nothing behind", async () => {
    const { id } = (await (await send("long.wav")).json()) as Analysis;
    expect(uploads()).toHaveLength(1);
    const events = await ask(`/api/analyses/${id}/events`);
    const { status, stdout, stderr } = await server.stop();
    expect({ status, stdout: stdout.replace(/:\d+\//, ":PORT/").replace(at("data"), "FOLDER") }).toEqual({
      status: 0,
      stdout: "FOLDER/library is served at http://127.0.0.1:PORT/api; Ctrl-C ends it\n",
    });
    expect(stderr).toBe("\nstopping at the next safe point; press Ctrl-C again to stop at once\n");
    expect(await events.text()).toContain('event: failed\ndata: {"id"');
    expect(readdirSync(at("data", "uploads"))).toEqual([]);
    expect(existsSync(at("data", "library.lock"))).toBe(false);
  });

  it.each([
    { name: "others without a token", args: ["--host", "0.0.0.0"], status: 2, says: "demands a token" },
    { name: "a port that is none", args: ["--port", "65536"], status: 2, says: "from 0 to 65535" },
  ])("refuses $name, and says what to do", async ({ args, status, says }) => {
    const env = { DATABASE_URL: "", SWAR_TOKEN: "" };
    const run = await swar(["serve", "--data-dir", at("data"), "--port", "0", ...args], { env });
    expect(run).toMatchObject({ status, stdout: "" });
    expect(run.stderr).toContain(says);
  });
});
