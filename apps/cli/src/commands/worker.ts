import { availableParallelism, hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../default-checkpoint.ts";
import { standardOutput } from "../files/sink.ts";
import type { Context } from "../interrupt.ts";
import { failureLine } from "../jobs/failure-line.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { openJobQueue } from "../jobs/job-queue.ts";
import { type LocationRule, locator } from "../jobs/locator.ts";
import { startHearing } from "../jobs/start-hearing.ts";
import { libraryPlace } from "../library/library-place.ts";
import { withSharedLibrary } from "../library/with-shared-library.ts";
import { progressOn } from "../terminal/progress.ts";
import { positiveInteger } from "./option-parsers.ts";

const EXAMPLES = `
Any number of workers, on any machines, share the work of one queue; of a worker
that dies, another one takes over the files. They must reach the same database
and the files, by their paths or as --map says. Each file has its line: heard,
or known where a worker that died had kept it already, or what is wrong with it.

Examples:
  DATABASE_URL=postgres://swar:secret@db/swar swar worker
  swar worker --map /music=/mnt/nas/music      the same files, mounted elsewhere
  swar worker --map /music=https://nas/music    fetched from the web
  swar worker --until-empty                     ends when nothing waits any more
Exit status: 0 all went well, 2 wrong call, 130 stopped by Ctrl-C.`;

/** Milliseconds between two looks at whether the queue is empty. */
const LOOK = 1000;

/** `swar worker`: hears the files of the queue. */
export function workerCommand({ signal }: Context) {
  return new Command("worker")
    .description("Hear the files that wait in the library's queue, beside other workers.")
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .option("--map <from=to>", "where files lie for this machine; may be given several times", addRule)
    .option("--until-empty", "end when no file waits or is being heard")
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .option("--data-dir <folder>", "where the library is, without DATABASE_URL (default: this platform's folder)")
    .addHelpText("after", EXAMPLES)
    .action(async ({ jobs = availableParallelism(), map = [], untilEmpty, checkpoint, dataDir }) => {
      const place = libraryPlace({ dataDir }, "swar worker");
      await withSharedLibrary(place, { signal, progress: progressOn(process.stderr) }, async (library) => {
        const queue = await openJobQueue(library);
        const say = (line: string): Promise<void> => standardOutput.write(`${line}\n`);
        await say(`worker ${process.pid} on ${hostname()}: ${jobs} files at a time from ${library.where}`);
        const stop = await startHearing({
          library,
          queue,
          checkpoint,
          jobs,
          locate: locator(map),
          signal,
          onOutcome: ({ path }, outcome) => void say(outcomeLine(path, outcome)),
        });
        const isDone = async (): Promise<boolean> => {
          const { queued, active } = await queue.counts();
          return untilEmpty === true && queued + active === 0;
        };
        try {
          while (!signal.aborted && !(await isDone())) await pause(LOOK, undefined, { signal }).catch(() => {});
        } finally {
          await stop();
          await queue.close();
        }
      });
    });
}

/** What became of a file, in a line. */
function outcomeLine(path: string, outcome: JobOutcome): string {
  if ("error" in outcome) return failureLine(path, outcome.error.message);
  return `${outcome.known ? "known" : "heard"} ${path}`;
}

function addRule(text: string, rules: readonly LocationRule[] = []): LocationRule[] {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("It must read FROM=TO.");
  return [...rules, { from: text.slice(0, at), to: text.slice(at + 1) }];
}
