import { access, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { type Database, listFiles, listFolders, markMissing } from "@swar/storage";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../../default-checkpoint.ts";
import { pathBelow } from "../../files/path-below.ts";
import { standardOutput } from "../../files/sink.ts";
import { counted } from "../../formats/counted.ts";
import type { Context } from "../../interrupt.ts";
import { addAudio } from "../../jobs/add-audio.ts";
import { addedSentence } from "../../jobs/added-sentence.ts";
import { withHearing } from "../../jobs/with-hearing.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { positiveInteger } from "../option-parsers.ts";

const EXAMPLES = `
Files that are not there any more are marked as missing, not forgotten; a folder
that is not there, on a drive that is not connected say, is left as it is.

Examples:
  swar library rescan                           all folders that were ever added
  swar library rescan ~/Music/New
  swar library rescan --again --checkpoint mine.onnx   judge everything anew
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call,
130 stopped by Ctrl-C.`;

/** `swar library rescan`: the library brought up to date with its folders. */
export function libraryRescanCommand({ signal, setStatus }: Context) {
  return new Command("rescan")
    .description("Look through the folders of the library again: hear what is new, note what has changed or gone.")
    .argument("[folders...]", "only these (default: all that were added)")
    .option("--again", "hear again what is known, with another model, say")
    .option("--retry", "try again what could not be heard before")
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (named, { again, retry, checkpoint, jobs = availableParallelism(), dataDir }) => {
      const place = libraryPlace({ dataDir }, "swar library rescan");
      await withHearing({ place, checkpoint, jobs, signal }, async ({ library, queue, progress }) => {
        const wanted = named.length > 0 ? named.map((path) => resolve(path)) : await listFolders(library.db);
        if (wanted.length === 0) throw noFolders();
        const paths = await there(wanted, progress.log);
        if (paths.length < wanted.length) setStatus(1);
        const adding = { name: "library rescan", paths, library, queue, again, retry, signal, progress };
        const added = await addAudio(adding);
        const missing = await vanished(library.db, paths);
        progress.stop();
        if (added.failed + added.troubles > 0) setStatus(1);
        await standardOutput.write(`${[addedSentence(added), ...goneSentence(missing)].join("; ")}\n`);
      });
    });
}

async function there(folders: readonly string[], log: (line: string) => void): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    if (await stat(folder).catch(() => undefined)) found.push(folder);
    else log(`${folder}: the folder is not there; what the library knows of it is left as it is`);
  }
  return found;
}

/** Marks the files below `folders` that are there no more, and gives how many they are. */
async function vanished(db: Database, folders: readonly string[]): Promise<number> {
  let count = 0;
  for (const folder of folders) {
    for await (const files of listFiles(db, { under: pathBelow(folder), missing: false })) {
      const gone: string[] = [];
      for (const { path } of files) {
        const isGone = await access(path).then(
          () => false,
          (error: NodeJS.ErrnoException) => error.code === "ENOENT",
        );
        if (isGone) gone.push(path);
      }
      count += gone.length > 0 ? await markMissing(db, gone) : 0;
    }
  }
  return count;
}

function goneSentence(missing: number): string[] {
  if (missing === 0) return [];
  return [`${counted(missing, "file")} not there any more (swar library list --missing)`];
}

function noFolders(): SwarError {
  return new SwarError(
    "file-not-found",
    "library rescan: folders must have been added, got a library without any; begin with swar library add FOLDER",
  );
}
