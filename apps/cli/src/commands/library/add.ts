import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { markMissing, saveFolders } from "@swar/storage";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../../default-checkpoint.ts";
import { isFolder } from "../../files/is-folder.ts";
import { standardOutput } from "../../files/sink.ts";
import { watchAudio } from "../../files/watch-audio.ts";
import type { Context } from "../../interrupt.ts";
import { addAudio } from "../../jobs/add-audio.ts";
import { addedSentence } from "../../jobs/added-sentence.ts";
import { withHearing } from "../../jobs/with-hearing.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { positiveInteger } from "../option-parsers.ts";

const EXAMPLES = `
Each file is heard once, wherever copies of it lie; the files stay where they are
and as they are. What was added stays whatever happens, and the same command goes
on where it was stopped. While it runs, other commands can use the library.

Examples:
  swar library add ~/Music
  swar library add ~/Music --watch              goes on with what comes later
  swar library add /nas/music --enqueue         leaves the work to swar worker
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call,
130 stopped by Ctrl-C.`;

/** `swar library add`: audio files into the library. */
export function libraryAddCommand({ signal, setStatus }: Context) {
  return new Command("add")
    .description("Hear the audio in folders and keep what was heard in the library.")
    .argument("<paths...>", "folders to be searched for audio, and audio files")
    .option("--watch", "stay, and add what comes into these folders later")
    .option("--again", "hear again what is known, with another model, say")
    .option("--retry", "try again what could not be heard before")
    .option("--enqueue", "put what is new into the queue and end")
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (paths, { watch, again, retry, enqueue: isLeft, checkpoint, jobs, dataDir }) => {
      const place = libraryPlace({ dataDir }, "swar library add");
      const folders = await foldersAmong(paths);
      const hearing = { place, checkpoint, jobs: isLeft ? 0 : (jobs ?? availableParallelism()), signal };
      await withHearing(hearing, async ({ library, queue, progress }) => {
        const add = async (some: readonly string[], options = {}): Promise<void> => {
          const adding = { name: "library add", paths: some, library, queue, isLeft, signal, progress, ...options };
          const added = await addAudio(adding);
          progress.stop();
          if (added.failed + added.troubles > 0) setStatus(1);
          await standardOutput.write(`${addedSentence(added)}\n`);
        };
        await saveFolders(library.db, folders);
        // What comes while the folders are gone through is not to be missed.
        const changes = watch
          ? watchAudio(
              paths.map((path) => resolve(path)),
              { signal, onTrouble: progress.log },
            )
          : undefined;
        await add(paths, { again, retry });
        if (!changes) return;
        await standardOutput.write("watching; Ctrl-C ends it\n");
        for await (const { came, gone } of changes) {
          if (gone.length > 0) await markMissing(library.db, gone);
          const there = await existing(came);
          if (there.length > 0) await add(there);
        }
      });
    });
}

/** What has not gone again since it came. */
async function existing(paths: readonly string[]): Promise<string[]> {
  const stats = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, i) => stats[i] !== undefined);
}

async function foldersAmong(paths: readonly string[]): Promise<string[]> {
  const kinds = await Promise.all(paths.map(isFolder));
  return paths.filter((_, i) => kinds[i]).map((path) => resolve(path));
}
