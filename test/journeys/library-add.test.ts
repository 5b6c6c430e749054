import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { writeClip } from "./clips.testing.ts";
import { type RunOptions, workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
await copyEmptyLibrary(at("data"));

/** The command with a library in a folder of this test. */
const library = (args: readonly string[], options: RunOptions = {}) =>
  swar(args, { ...options, env: { SWAR_DATA: at("data"), DATABASE_URL: "" } });

/** Composes four seconds. */
function writeSong(seed: number, ...names: string[]): void {
  writeClip(at(...names), { seed, arousal: (seed % 5) / 4, valence: (seed % 3) / 2, seconds: 4 });
}

/** Whether a process has the library open and lets others in. */
function isShared(): boolean {
  const lock = at("data", "library.lock");
  return existsSync(lock) && readFileSync(lock, "utf8").includes('"port"');
}

it("adds a folder, is stopped, goes on, and says what is where", async () => {
  for (let n = 0; n < 6; n++) writeSong(n, "music", `song ${n}.wav`);
  copyFileSync(at("music", "song 0.wav"), at("music", "song 0 again.wav"));
  writeFileSync(at("music", "broken.mp3"), "no sound");
  const stopped = await library(["library", "add", "music", "--jobs", "1"], { interruptAt: /broken\.mp3: / });
  expect(stopped.status).toBe(130);
  expect(stopped.stderr).toMatch(
    /library add: stopped; \d+ files were heard and are kept, the same command goes on with the rest\n$/,
  );
  const added = await library(["library", "add", "music"]);
  expect(added.status).toBe(0);
  expect(added.stdout).toMatch(
    /^(\d+ tracks added; )?(\d+ files? known already; )?1 file is a copy of a track; 1 could not be heard before \(--retry tries again\)\n$/,
  );
  const { stdout } = await library(["library", "list", "--format", "csv", "--all"]);
  expect(stdout.trim().split("\n").length).toBe(7);
  rmSync(at("music", "song 3.wav"));
  writeSong(20, "music", "new.wav");
  const again = await library(["library", "rescan"]);
  expect(again.stdout).toMatch(
    /^1 track added; 6 files known already; .*; 1 file not there any more \(swar library list --missing\)\n$/,
  );
});

it("watches a folder, and lets other commands use the library meanwhile", async () => {
  mkdirSync(at("watched"));
  let listed: ReturnType<typeof library> | undefined;
  const watching = library(["library", "add", "watched", "--watch"], {
    interruptWhen: () => {
      if (listed === undefined && isShared()) {
        listed = library(["library", "list", "--limit", "1"]);
        void listed.then(() => writeSong(30, "watched", "late.wav"));
      }
      return false;
    },
    interruptAt: /1 track added/,
  });
  const { status, stdout } = await watching;
  expect(stdout).toMatch(/^no audio found\nwatching; Ctrl-C ends it\n1 track added\n$/);
  expect(status).toBe(0);
  expect((await listed)?.stderr).toBe("");
  expect(existsSync(at("data", "library.lock"))).toBe(false);
});
