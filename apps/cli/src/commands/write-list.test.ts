import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrackList } from "@swar/recommend";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { missingNotes, writeList } from "./write-list.ts";

/** Names that are hard on formats of playlists. */
const NAMES = ["#1.mp3", "a\nb.mp3", "राग भैरव.mp3", "100% é?&<b>'\".mp3", " c .mp3", "مصطفى.mp3", "长歌.mp3"];

function listOf(locations: readonly (string | undefined)[]): TrackList {
  const place = { arousal: 0.5, valence: 0.5, duration: 60 };
  return {
    title: "A list",
    tracks: locations.map((location, i) => ({ track: { id: `${i}`, title: "T", artist: "A", location, ...place } })),
  };
}

async function written(list: TrackList, name: string): Promise<string> {
  const output = join(temporaryFolder(), name);
  const terminal = { write: async () => {} };
  await writeList(list, { name: "playlist", output, terminal });
  return readFileSync(output, "utf8");
}

describe("writeList", () => {
  it("writes as the name of the file asks", async () => {
    const list = listOf(["/m/a.mp3"]);
    expect(await written(list, "a.m3u8")).toMatch(/^#EXTM3U\n/);
    expect(await written(list, "a.M3U")).toMatch(/^#EXTM3U\n/);
    expect(await written(list, "a.xspf")).toMatch(/^<\?xml/);
    expect(await written(list, "a.json")).toMatch(/^\{/);
    expect(await written(list, "a")).toMatch(/^A list\n/);
  });

  it("leads players to files of every name", async () => {
    const folder = temporaryFolder();
    const paths = NAMES.map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, path);
    const lines = (await written(listOf(paths), "a.m3u8")).split("\n").filter((line) => !/^(#|$)/.test(line));
    const uris = [...(await written(listOf(paths), "a.xspf")).matchAll(/<location>(.*)<\/location>/g)].map(([, uri]) =>
      uri!.replaceAll("&apos;", "'"),
    );
    const opened = (place: string): string =>
      readFileSync(place.startsWith("file:") ? fileURLToPath(place) : place, "utf8");
    expect(lines.map(opened)).toEqual(paths);
    expect(uris.map(opened)).toEqual(paths);
  });

  it("does not write over the music", async () => {
    const path = join(temporaryFolder(), "song.mp3");
    writeFileSync(path, "music");
    await expect(writeList(listOf([path]), { name: "playlist", output: path })).rejects.toThrow(
      "must not be one of the files",
    );
    expect(readFileSync(path, "utf8")).toBe("music");
  });
});

describe("missingNotes", () => {
  it("names what no player will find, and nothing else", async () => {
    const path = join(temporaryFolder(), "song.mp3");
    writeFileSync(path, "music");
    expect(await missingNotes(listOf([path]))).toEqual([]);
    expect(await missingNotes(listOf([path, "/gone/b\nc.mp3", "/gone/d.mp3", undefined]))).toMatchInlineSnapshot(`
      [
        "1 song of these has no file for a player",
        "2 files of these cannot be found from here, /gone/b\\nc.mp3 first; swar library verify looks where they went",
      ]
    `);
  });
});
