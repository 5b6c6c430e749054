import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { demoTable } from "@swar/training";
import { saveFailure, saveFolders } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { addFile, writeNoise } from "../../apps/cli/src/library/library-files.testing.ts";
import { withLibrary } from "../../apps/cli/src/library/open-library.ts";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { type Run, workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
await copyEmptyLibrary(at("data"));
const library = (...args: string[]): Promise<Run> =>
  swar(["library", ...args], { env: { SWAR_DATA: at("data"), DATABASE_URL: "" } });

interface Track {
  readonly id: number;
  readonly arousal: number;
  readonly quadrant: string;
}

const jsonOf = <T>({ stdout }: Run): T[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

describe("swar library", () => {
  it("says how to begin, takes in a table, and lists, shows and corrects what is there", async () => {
    const empty = await library("list");
    expect(empty).toMatchObject({ status: 0, stderr: "" });
    expect(empty.stdout).toContain("The library is empty. Begin with\n  swar library add ~/Music ");
    const [header, ...rows] = demoTable({ rows: 300, seed: 1 }).trimEnd().split("\n");
    writeFileSync(at("demo.csv"), [header, ...rows, rows[0]].join("\n"));
    const imported = await library("import", "demo.csv");
    expect(imported).toMatchObject({ status: 0, stderr: "" });
    expect(imported.stdout).toBe(
      "300 songs added to the library, under the name demo\nleft out: 1 row with the id of an earlier one (line 302)\n",
    );
    const listed = await library("list", "--quadrant", "Q1", "--sort", "arousal", "--descending", "--format", "json");
    const tracks = jsonOf<Track>(listed);
    expect(new Set(tracks.map(({ quadrant }) => quadrant))).toEqual(new Set(["Q1"]));
    expect(tracks.map(({ arousal }) => arousal)).toEqual(
      tracks.map(({ arousal }) => arousal).toSorted((a, b) => b - a),
    );
    const [{ id }] = tracks as [Track];
    const edited = await library("edit", String(id), "--title", 'राग "दरबारी"\u001B[2J\n', "--language", "Hindi");
    expect(edited.stdout).toMatch(/\n {2}title: .* → राग "दरबारी" \[2J\n {2}language: — → hi\n$/);
    const found = await library("list", "राग", "--limit", "5");
    expect(found.stdout).toContain('राग "दरबारी" [2J');
    expect(found.stdout).toMatch(/\n\n1 track that matches\nin the library: 300 tracks of catalogues, by /);
    const shown = await library("show", "राग", "दरबारी");
    expect(shown.stdout).toContain(' – राग "दरबारी" [2J\n  hi\n  lively and pleasant (Q1)');
    expect(shown.stdout).toContain(`\n  number    ${id}, added `);
  });

  it("follows files, marks what is gone and forgets what it is told to, and leaves the disk alone", async () => {
    const odd = "a \"b\" 'c'\n\u001B[2J राग 蓝调.wav";
    const names = [odd, "moved.wav", "gone.wav", "stays.wav", "damaged.wav"];
    mkdirSync(at("music"));
    for (const [seed, name] of names.entries()) writeNoise(at("music", name), seed);
    const damaged = readFileSync(at("music", "damaged.wav"));
    writeFileSync(
      at("music", "damaged.wav"),
      Buffer.concat([damaged, Buffer.from("id3 \u00FF\u00FF\u00FF\u007FID3\u0003")]),
    );
    symlinkSync(at("music"), at("music", "circle"));
    await withLibrary({ dataDir: at("data") }, async ({ db }) => {
      for (const name of names) await addFile(db, at("music", name), { title: name });
      await saveFolders(db, [at("music")]);
      const message = `${at("bad\n.mp3")}: it must be whole, got half`;
      await saveFailure(db, { path: at("bad\n.mp3"), size: 1, modified: 1, code: "corrupt-audio", message });
    });
    mkdirSync(at("music", "new"));
    renameSync(at("music", "moved.wav"), at("music", "new", "renamed.wav"));
    rmSync(at("music", odd));
    rmSync(at("music", "gone.wav"));
    const verified = await library("verify");
    expect(verified).toMatchObject({ status: 1, stderr: "" });
    expect(verified.stdout.replaceAll(at("music"), "MUSIC")).toMatchInlineSnapshot(`
      "moved    MUSIC/moved.wav
               → MUSIC/new/renamed.wav
      missing  MUSIC/a "b" 'c'\\n\\u001b[2J राग 蓝调.wav
      missing  MUSIC/gone.wav
      5 files: 2 as they were, 1 moved, 2 missing
      swar library remove --missing forgets what is missing
      "
    `);
    const missing = await library("list", "--missing");
    expect(missing.stdout).toContain(`'c'\\n\\u001b[2J राग 蓝调.wav\nsince `);
    expect(missing.stdout).toContain(`gone.wav\n\n2 files\n`);
    const failed = await library("list", "--failed");
    expect(failed.stdout).toContain("bad\\n.mp3\n  it must be whole, got half\n\n1 file\n");
    const removed = await library("remove", "--missing");
    expect(removed.stdout).toMatch(
      /\n2 tracks, 2 files forgotten; nothing on disk was touched\nnote: .* stays in the library/,
    );
    const folder = await library("remove", at("music"));
    expect(folder.stdout).toMatch(/\n3 tracks, 3 files, 1 folder forgotten; nothing on disk was touched\n$/);
    expect(existsSync(at("music", "stays.wav"))).toBe(true);
    expect(removed.stdout + folder.stdout).not.toContain("\u001B");
  });

  it("says what to do with what it cannot use", async () => {
    const runs = await Promise.all([
      library("list", "--year", "2000,1990"),
      library("list", "words", "--missing"),
      library("import", "none.csv", "--name", "a:b"),
      library("edit", "12"),
      library("remove"),
    ]);
    runs.push(await library("import", "none.csv"), await library("edit", "9999", "--genre", "Jazz"));
    expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 1, 1]);
    expect(runs.map(({ stdout, stderr }) => stdout + stderr.split("\n")[0])).toMatchInlineSnapshot(`
      [
        "swar: option '--year <low,high>' argument '2000,1990' is invalid. It must be low,high; one may be left out.",
        "swar: library list: --missing and --failed must stand alone, got "other rules as well"",
        "swar: option '--name <name>' argument 'a:b' is invalid. It must be a short name without a colon, other than sha256.",
        "swar: library edit: something to change must be given, such as --genre, got "none"",
        "swar: library remove: one of tracks or paths, --missing and --catalogue must be given, got 0",
        "swar: none.csv: there must be a file of this name, got none; check the path",
        "swar: library edit: there must be a track of this number, got 9999; swar library list shows the numbers, nothing was changed",
      ]
    `);
  });
});
