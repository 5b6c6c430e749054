import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findAudio } from "./find-audio.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

const onWindows = process.platform === "win32";

function folderOf(...names: string[]): { folder: string; at: (name: string) => string } {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  for (const name of names) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), name);
  }
  return { folder, at };
}

/** The paths found, and what was said. */
async function search(paths: readonly string[], signal?: AbortSignal): Promise<{ found: string[]; said: string[] }> {
  const [found, said]: [string[], string[]] = [[], []];
  for await (const { path } of findAudio(paths, { signal, onTrouble: (message) => said.push(message) }))
    found.push(path);
  return { found, said };
}

describe("findAudio", () => {
  it("finds audio by its extension in any case, in alphabetical order, with its size and its time", async () => {
    const { folder, at } = folderOf("b.mp3", "a.WAV", "c/er/d.flac", "c/a.opus", "notes.txt", "mp3", "d.m4a");
    const { found, said } = await search([folder]);
    expect(found).toEqual(["a.WAV", "b.mp3", "c/a.opus", "c/er/d.flac", "d.m4a"].map(at));
    expect(said).toEqual([]);
    const { value } = await findAudio([folder], { onTrouble: () => {} }).next();
    expect(value).toEqual({ path: at("a.WAV"), size: 5, modified: statSync(at("a.WAV")).mtimeMs });
  });

  it("passes over what is hidden, but not where it is named", async () => {
    const { folder, at } = folderOf("a.mp3", "._a.mp3", ".trash/b.mp3", ".trash/deep/c.mp3");
    expect((await search([folder])).found).toEqual([at("a.mp3")]);
    expect((await search([at(".trash"), at("._a.mp3")])).found).toEqual(
      [".trash/b.mp3", ".trash/deep/c.mp3", "._a.mp3"].map(at),
    );
  });

  it("gives a file that is named, whatever its name, in the order of the names and once", async () => {
    const { folder, at } = folderOf("z.txt", "a.mp3", "b.mp3");
    const { found } = await search([at("z.txt"), at("b.mp3"), folder, `${at("b.mp3")}/../b.mp3`, folder]);
    expect(found).toEqual([at("z.txt"), at("b.mp3"), at("a.mp3")]);
  });

  it("gives absolute paths", async () => {
    const { folder, at } = folderOf("a.mp3");
    expect((await search([relative(process.cwd(), folder)])).found).toEqual([at("a.mp3")]);
  });

  it("refuses a path that does not exist before it looks at any other", async () => {
    const { folder, at } = folderOf("a.mp3");
    const next = findAudio([folder, at("none")], { onTrouble: () => {} }).next();
    await expect(next).rejects.toMatchObject({ code: "file-not-found" });
    await expect(search([at("a.mp3/b")])).rejects.toThrow(
      "only folders may stand before others in a path, got a file in place of one",
    );
  });

  it("stops where it is told to", async () => {
    const { folder } = folderOf("a.mp3", "b.mp3");
    const stop = new AbortController();
    const files = findAudio([folder], { signal: stop.signal, onTrouble: () => {} });
    expect((await files.next()).done).toBe(false);
    stop.abort();
    await expect(files.next()).rejects.toMatchObject({ code: "cancelled" });
  });

  it.skipIf(onWindows)("takes names with quotes, line breaks and letters of every script as they are", async () => {
    const names = [
      "\"a\" 'b'.mp3",
      "a\nb\t\\.mp3",
      "राग दरबारी.mp3",
      "蓝调/长\u202E.flac",
      "🎵 سماعي.ogg",
      "%s $HOME `x`.wav",
    ];
    const { folder, at } = folderOf(...names);
    const { found, said } = await search([folder]);
    expect(found.toSorted()).toEqual(names.map(at).toSorted());
    expect(said).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("says of names that are not UTF-8 what to do", async () => {
    const { folder, at } = folderOf("a.mp3", "plain", "folder/b.mp3");
    const odd = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
    renameSync(at("plain"), odd("Bj\xF6rk.mp3"));
    renameSync(at("folder"), odd("M\xFAm"));
    onTestFinished(() => rmSync(odd("M\xFAm"), { recursive: true }));
    const { found, said } = await search([folder]);
    expect(found).toEqual([at("a.mp3")]);
    expect(said.map((message) => message.replace(folder, ""))).toMatchInlineSnapshot(`
      [
        "/Bj�rk.mp3: the name must be UTF-8, got other bytes (shown as �); rename it, for instance with convmv",
        "/M�m: the name must be UTF-8, got other bytes (shown as �); rename it, for instance with convmv",
      ]
    `);
    await expect(search([at("M\uFFFDm")])).rejects.toThrow("the name must be UTF-8");
  });
});

describe.skipIf(onWindows)("findAudio, at links", () => {
  it("goes through a folder once, however many links lead to it, and knows its files by the path without links", async () => {
    const { folder, at } = folderOf("m/z.mp3", "m/n/y.mp3", "b.mp3");
    symlinkSync(at("m/n"), at("a-link"));
    symlinkSync(at("m"), at("again"));
    expect((await search([folder])).found).toEqual(["b.mp3", "m/n/y.mp3", "m/z.mp3"].map(at));
  });

  it("comes to an end where links lead in a circle", async () => {
    const { folder, at } = folderOf("m/a.mp3");
    symlinkSync(folder, at("m/up"));
    symlinkSync(at("m"), at("m/self"));
    symlinkSync("round", at("square"));
    symlinkSync("square", at("round"));
    const { found, said } = await search([folder]);
    expect(found).toEqual([at("m/a.mp3")]);
    expect(said.map((message) => message.replace(folder, ""))).toMatchInlineSnapshot(`
      [
        "/round: a link must lead to a file or a folder, got one that leads nowhere; mend or remove it",
        "/square: a link must lead to a file or a folder, got one that leads nowhere; mend or remove it",
      ]
    `);
  });

  it("follows links out of the folder, to folders and to files", async () => {
    const { at: elsewhere, folder: other } = folderOf("x/c.mp3", "x/d/e.mp3", "song", "cover.jpg");
    const { folder, at } = folderOf("z.mp3");
    symlinkSync(elsewhere("x"), at("far"));
    symlinkSync(elsewhere("song"), at("linked.mp3"));
    symlinkSync(elsewhere("cover.jpg"), at("cover.jpg"));
    const { found, said } = await search([folder]);
    expect(found).toEqual(["linked.mp3", "z.mp3", "far/c.mp3", "far/d/e.mp3"].map(at));
    expect(said).toEqual([]);
    expect((await search([folder, other])).found).toEqual([
      ...["linked.mp3", "z.mp3"].map(at),
      ...["x/c.mp3", "x/d/e.mp3"].map(elsewhere),
    ]);
  });

  it("gives both names of one file", async () => {
    const { folder, at } = folderOf("a.mp3");
    linkSync(at("a.mp3"), at("b.mp3"));
    symlinkSync(at("a.mp3"), at("c.mp3"));
    expect((await search([folder])).found).toEqual(["a.mp3", "b.mp3", "c.mp3"].map(at));
  });

  it("says of a link that leads nowhere and of a pipe that they are none, and goes on", async () => {
    const { folder, at } = folderOf("z.mp3");
    symlinkSync(at("none"), at("a.mp3"));
    execFileSync("mkfifo", [at("pipe.mp3")]);
    const { found, said } = await search([folder]);
    expect(found).toEqual([at("z.mp3")]);
    expect(said.map((message) => message.replace(folder, ""))).toMatchInlineSnapshot(`
      [
        "/a.mp3: a link must lead to a file or a folder, got one that leads nowhere; mend or remove it",
        "/pipe.mp3: audio must be in a file, got a pipe or a device; save it as a file first",
      ]
    `);
  });
});

describe.skipIf(onWindows)("findAudio, where something cannot be read", () => {
  it.skipIf(process.getuid?.() === 0)(
    "names the folder or the file, and goes on (skipped for root, who may read all)",
    async () => {
      const { folder, at } = folderOf("a/b.mp3", "c.mp3", "d.mp3");
      chmodSync(at("a"), 0);
      chmodSync(at("c.mp3"), 0);
      onTestFinished(() => chmodSync(at("a"), 0o700));
      const { found, said } = await search([folder]);
      expect(found).toEqual([at("d.mp3")]);
      expect(said.map((message) => message.replace(folder, ""))).toEqual([
        "/a: it must be readable, got no right to read it; check the path and its rights",
        "/c.mp3: it must be readable, got no right to read it; check the path and its rights",
      ]);
    },
  );

  it("names a folder whose path is too long, and goes on", async () => {
    const { folder, at } = folderOf("z.mp3");
    const [name, depth] = ["d".repeat(200), 25];
    // Deeper than one path can say, but not than steps from folder to folder.
    execFileSync("sh", ["-c", `for i in $(seq ${depth}); do mkdir ${name} && cd -P ${name} || exit; done; : > a.mp3`], {
      cwd: folder,
    });
    onTestFinished(() => void execFileSync("rm", ["-rf", at(name)]));
    const { found, said } = await search([folder]);
    expect(found).toEqual([at("z.mp3")]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("it must be readable, got ENAMETOOLONG");
  });
});
