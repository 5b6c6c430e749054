/** Sets on disk for tests: those that a test writes, and those that stand beside the checkout. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { SetFolder } from "./set-folder.ts";

/** A folder with `files`, texts by their paths, which is removed after the test. */
export function writtenSet(files: Readonly<Record<string, string>>): SetFolder {
  const path = mkdtempSync(join(tmpdir(), "swar-set-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return folderOf(path);
}

const DATA = new URL("../../../../../shared/data/", import.meta.url);

/** Why the tests on `set` do not run here; nothing where they do. */
export function absent(set: string): string | undefined {
  return existsSync(new URL(set, DATA)) ? undefined : `skipped: there is no ${set} beside the checkout`;
}

/** The set that stands beside the checkout. */
export function sharedSet(set: string): SetFolder {
  return folderOf(new URL(set, DATA).pathname);
}

function folderOf(path: string): SetFolder {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).toSorted();
  return { path, files, text: async (file) => readFileSync(join(path, file), "utf8") };
}
