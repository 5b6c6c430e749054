import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composePiece, encodeWav } from "@swar/compose";
import { decodePoints } from "@swar/contract";
import { afterAll, describe, expect, it } from "vitest";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { writeClip } from "./clips.testing.ts";
import { served } from "./served.testing.ts";
import { ROOT, workplace } from "./swar.testing.ts";

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
await copyEmptyLibrary(at("data"));
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

  it("adds the music of a folder with its progress, draws it, and forgets it again", async () => {
    const folder = at("music");
    mkdirSync(folder);
    writeClip(join(folder, "one.wav"), { seed: 7, arousal: 0.8, valence: 0.2 });
    writeClip(join(folder, "two.wav"), { seed: 8, arousal: 0.2, valence: 0.2 });
    writeFileSync(join(folder, "broken.wav"), "RIFF, but no sound");
    const browsed = await (await ask(`/api/browse?path=${encodeURIComponent(at())}`)).json();
    expect((browsed as { folders: unknown[] }).folders).toContainEqual({ name: "music", path: folder });
    const added = await ask("/api/folders", { method: "POST", json: { paths: [folder] } });
    expect(added.status).toBe(202);
    const state = async () => (await (await ask("/api/folders")).json()) as { additions: { state: string }[] };
    await expect.poll(async () => (await state()).additions[0]?.state, { timeout: 60_000 }).toBe("done");
    expect(await state()).toMatchObject({
      folders: [folder],
      additions: [
        { kind: "folders", added: { heard: 2, failed: 1 }, messages: [expect.stringContaining("broken.wav")] },
      ],
    });
    const points = async () => decodePoints(await (await ask("/api/points?playable=true")).arrayBuffer());
    expect((await points()).ids).toHaveLength(3);
    const query = `path=${encodeURIComponent(folder)}&tracks=forget`;
    expect((await ask(`/api/folders?${query}`, { method: "DELETE" })).status).toBe(204);
    expect((await points()).ids).toHaveLength(1);
    expect(existsSync(join(folder, "one.wav"))).toBe(true);
  });

  it("takes a mood, from which lists then begin", async () => {
    const json = { from: "now", to: "excited", minutes: 1, constraints: {} };
    expect((await ask("/api/playlists", { method: "POST", json })).status).toBe(400);
    await ask("/api/moods", { method: "POST", json: { mood: "calm" } });
    const { from } = (await (await ask("/api/playlists", { method: "POST", json })).json()) as { from: object };
    const { moods } = (await (await ask("/api/moods")).json()) as { moods: object[] };
    expect(moods[0]).toMatchObject({ ...from, word: "calm" });
  });

  it("gives the models that come with it", async () => {
    const { models } = (await (await ask("/api/models")).json()) as { models: { id: string; kind: string }[] };
    expect(models.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["audio-default audio", "songs-default tables"]);
    const file = await (await ask("/api/models/audio-default/file")).arrayBuffer();
    expect(Buffer.from(file).equals(readFileSync(join(ROOT, "models/audio-default.onnx")))).toBe(true);
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
    const library = await ask("/api/events");
    const { status, stdout, stderr } = await server.stop();
    expect({ status, stdout: stdout.replaceAll(/:\d+/g, ":PORT").replace(at("data"), "FOLDER") }).toEqual({
      status: 0,
      stdout:
        "FOLDER/library is served at http://127.0.0.1:PORT, for programs at http://127.0.0.1:PORT/api; Ctrl-C ends it\n",
    });
    expect(stderr).toBe("\nstopping at the next safe point; press Ctrl-C again to stop at once\n");
    expect(await events.text()).toContain('event: failed\ndata: {"id"');
    expect(await library.text()).toMatch(/^event: tracks\n/);
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

describe("npm start", () => {
  const QUIET = { ...process.env, DATABASE_URL: "", SWAR_TOKEN: "", BROWSER: "none" };

  interface Tracks {
    readonly tracks: readonly { readonly id: number; readonly artist: string }[];
  }

  it("shows the page at once, and soon a first song; stopped half-way, it goes on the next time", async () => {
    const args = ["start", "--", "--port", "0", "--data-dir", at("first")];
    const child = spawn("npm", args, { cwd: ROOT, env: QUIET, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    try {
      const address = () => /the web app is at (\S+)/.exec(said)?.[1];
      await expect.poll(address, { timeout: 60_000, interval: 50 }).toMatch(/^http:/);
      const page = await fetch(`${address()}/`);
      expect([page.status, page.headers.get("cross-origin-embedder-policy")]).toEqual([200, "require-corp"]);
      expect(await page.text()).toContain('id="root"');
      const tracks = async () => ((await (await fetch(`${address()}/api/tracks`)).json()) as Tracks).tracks;
      await expect.poll(async () => (await tracks()).length, { timeout: 150_000, interval: 200 }).toBeGreaterThan(0);
      const [first] = await tracks();
      expect(first?.artist).toBe("Swar Manovigyan");
      const audio = await fetch(`${address()}/api/tracks/${first?.id}/audio`, { method: "HEAD" });
      expect([audio.status, audio.headers.get("content-type")]).toEqual([200, "audio/wav"]);
      expect(await (await fetch(`${address()}/api/jobs`)).json()).toMatchObject({
        additions: [{ kind: "demo", state: "running" }],
      });
    } finally {
      process.kill(-(child.pid as number), "SIGINT");
      await once(child, "close");
    }
    expect(existsSync(at("first", "library.lock"))).toBe(false);
    const again = await served(["--data-dir", at("first"), "--demo"], "");
    const { additions } = (await (await again.ask("/api/jobs")).json()) as { additions: unknown[] };
    expect(additions).toMatchObject([{ kind: "demo", state: "running" }]);
    await again.stop();
  }, 300_000);

  it("adds no song to a library that has music of its own", async () => {
    const own = await served(["--data-dir", at("data"), "--demo"], "");
    expect(await (await own.ask("/api/jobs")).json()).toMatchObject({ additions: [] });
    await own.stop();
    expect(existsSync(at("data", "demo"))).toBe(false);
  });
});
