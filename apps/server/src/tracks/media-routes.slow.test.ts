import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@swar/contract";
import { saveFile, saveTrack } from "@swar/storage";
import { expect, inject, it } from "vitest";
import { describeApi, newTrack, type TestApi } from "../api.testing.ts";

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const MODIFIED = "Sat, 14 Feb 2026 09:30:00 GMT";

/** A track in a file of this name, or in several; those that are not there are named only. */
async function withFiles(api: TestApi, names: readonly string[], there = names): Promise<string> {
  const folder = mkdtempSync(join(inject("scratch"), "music-"));
  const { id } = await saveTrack(api.services.db, newTrack());
  for (const name of names) {
    const path = join(folder, name);
    if (there.includes(name)) {
      writeFileSync(path, BYTES);
      utimesSync(path, new Date(MODIFIED), new Date(MODIFIED));
    }
    await saveFile(api.services.db, { path, trackId: id, size: BYTES.length, modified: 0 });
  }
  return folder;
}

const audio = (api: TestApi, headers: Record<string, string> = {}, method = "GET") =>
  api.ask("/api/tracks/1/audio", { method, headers });

const bytesOf = async (response: Response): Promise<number[]> => [...new Uint8Array(await response.arrayBuffer())];

describeApi("GET /api/tracks/{id}/audio", (open) => {
  it("gives the file whole, with its type, its length and its name", async () => {
    const api = open();
    await withFiles(api, ["राग 1.MP3"]);
    const whole = await audio(api);
    expect(whole.status).toBe(200);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache",
      "content-disposition": `inline; filename="___ 1.MP3"; filename*=UTF-8''%E0%A4%B0%E0%A4%BE%E0%A4%97%201.MP3`,
      "content-length": "1000",
      "content-type": "audio/mpeg",
      "last-modified": MODIFIED,
    });
    expect(await bytesOf(whole)).toEqual([...BYTES]);
  });

  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=10-19", 10, 19],
    ["bytes=990-", 990, 999],
    ["bytes=990-5000", 990, 999],
    ["bytes=-5", 995, 999],
    ["bytes=-5000", 0, 999],
  ])("gives a part: %s", async (range, start, end) => {
    const api = open();
    await withFiles(api, ["a.flac"]);
    const part = await audio(api, { range });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes ${start}-${end}/1000`);
    expect(part.headers.get("content-length")).toBe(String(end - start + 1));
    expect(await bytesOf(part)).toEqual([...BYTES.subarray(start, end + 1)]);
  });

  it.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0"])("says that there is no such part: %s", async (range) => {
    const api = open();
    await withFiles(api, ["a.flac"]);
    const none = await audio(api, { range });
    expect([none.status, none.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
    expect((await none.json()) as Problem).toMatchObject({ code: "range-not-satisfiable" });
  });

  it.each(["bytes=5-2", "bytes=-", "bytes=a-b", "lines=0-1", "bytes=0-1,5-9", "bytes 0-1"])(
    "gives the whole where it asks for no single part: %s",
    async (range) => {
      const api = open();
      await withFiles(api, ["a.flac"]);
      const whole = await audio(api, { range });
      expect([whole.status, (await bytesOf(whole)).length]).toEqual([200, 1000]);
    },
  );

  it("gives a part of the same version only, and nothing to those who have it", async () => {
    const api = open();
    await withFiles(api, ["a.flac"]);
    const etag = (await audio(api, {}, "HEAD")).headers.get("etag") ?? "";
    const status = async (headers: Record<string, string>) => (await audio(api, headers)).status;
    const range = "bytes=0-1";
    expect(await status({ range, "if-range": etag })).toBe(206);
    expect(await status({ range, "if-range": MODIFIED })).toBe(206);
    expect(await status({ range, "if-range": '"other"' })).toBe(200);
    expect(await status({ range, "if-range": `W/${etag}` })).toBe(200);
    expect(await status({ range, "if-range": "Sat, 14 Feb 2026 09:29:00 GMT" })).toBe(200);
    expect(await status({ "if-none-match": `"other", ${etag}` })).toBe(304);
    expect(await status({ "if-none-match": '"other"', "if-modified-since": MODIFIED })).toBe(200);
    expect(await status({ "if-modified-since": MODIFIED })).toBe(304);
    expect(await status({ "if-modified-since": "Sat, 14 Feb 2026 09:29:00 GMT" })).toBe(200);
    expect(await status({ "if-modified-since": "yesterday" })).toBe(200);
  });

  it("says with HEAD what it would give", async () => {
    const api = open();
    await withFiles(api, ["a.opus"]);
    const head = await audio(api, { range: "bytes=-5" }, "HEAD");
    expect([head.status, await bytesOf(head)]).toEqual([206, []]);
    expect(Object.fromEntries(head.headers)).toMatchObject({ "content-length": "5", "content-type": "audio/ogg" });
  });

  it("gives an empty file, and no part of it", async () => {
    const api = open();
    const folder = await withFiles(api, ["a.wav"]);
    writeFileSync(join(folder, "a.wav"), "");
    const whole = await audio(api);
    expect([whole.status, whole.headers.get("content-length"), await bytesOf(whole)]).toEqual([200, "0", []]);
    expect((await audio(api, { range: "bytes=0-" })).status).toBe(416);
    expect((await audio(api, { range: "bytes=-1" })).status).toBe(416);
  });

  it("takes the first file that is there, and says so where none is", async () => {
    const api = open();
    await withFiles(api, ["a.mp3", "b.flac"], ["b.flac"]);
    expect((await audio(api)).headers.get("content-type")).toBe("audio/flac");
    await saveTrack(api.services.db, newTrack({ content: "test:2", source: "catalogue" }));
    const none = await api.ask("/api/tracks/2/audio");
    expect([none.status, ((await none.json()) as Problem).detail]).toMatchInlineSnapshot(`
      [
        404,
        "track 2: it must have a file, got one of a catalogue; only what was added from files can be played",
      ]
    `);
  });

  it.skipIf(process.platform === "win32")("reads neither folders nor pipes", async () => {
    const api = open();
    const folder = await withFiles(api, ["folder.mp3", "pipe.mp3"], []);
    mkdirSync(join(folder, "folder.mp3"));
    execFileSync("mkfifo", [join(folder, "pipe.mp3")]);
    const none = await audio(api);
    expect(none.status).toBe(404);
    const problem = (await none.json()) as Problem;
    expect(problem.code).toBe("file-not-found");
    expect(problem.detail.replaceAll(folder, "FOLDER")).toMatchInlineSnapshot(
      `"track 1: its file must be there, got none at FOLDER/folder.mp3, FOLDER/pipe.mp3; put it back, or bring the library up to date with swar library rescan"`,
    );
  });
});

describeApi("GET /api/tracks/{id}/cover", (open) => {
  it("gives the picture, and nothing to those who have it", async () => {
    const api = open();
    const bytes = Uint8Array.of(0xff, 0xd8, 1, 2, 3);
    await saveTrack(api.services.db, newTrack({ cover: { type: "image/jpeg", bytes } }));
    const cover = await api.ask("/api/tracks/1/cover");
    expect([cover.status, cover.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(await bytesOf(cover)).toEqual([...bytes]);
    const headers = { "if-none-match": cover.headers.get("etag") ?? "" };
    expect((await api.ask("/api/tracks/1/cover", { headers })).status).toBe(304);
  });

  it.each(["image/svg+xml", "text/html"])("runs nothing that tags call a picture: %s", async (type) => {
    const api = open();
    const bytes = new TextEncoder().encode("<script>alert(1)</script>");
    await saveTrack(api.services.db, newTrack({ cover: { type, bytes } }));
    const { headers } = await api.ask("/api/tracks/1/cover");
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("says that there is none", async () => {
    const api = open();
    await saveTrack(api.services.db, newTrack());
    expect((await api.ask("/api/tracks/1/cover")).status).toBe(404);
    expect((await api.ask("/api/tracks/2/cover")).status).toBe(404);
  });
});
