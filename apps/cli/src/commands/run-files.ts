/** What `analyze` and `features` share: every file named gets its line, the others go on where one fails. */
import { SwarError } from "@swar/units";
import { audioFiles } from "../files/audio-files.ts";
import { sameFile } from "../files/same-file.ts";
import { fileSink, standardOutput } from "../files/sink.ts";
import type { Format } from "../formats/file-result.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { inOrder } from "../pool/in-order.ts";
import type { Outcome } from "../pool/outcome.ts";
import type { ResultOf, Task } from "../pool/tasks.ts";
import { progressOn } from "../terminal/progress.ts";

/** How files are gone through. */
export interface FileRun<T extends Task, R> {
  /** The command, for messages, and what it does, for the progress bar. */
  readonly name: string;
  readonly doing: string;
  readonly format: Format<R>;
  readonly task: (path: string) => T;
  readonly jobs?: number | undefined;
  /** The file to write to, standard output unless given. */
  readonly output?: string | undefined;
  /** What a person should know before, in lines for standard error. */
  readonly notes?: readonly string[];
}

/**
 * The files that `paths` mean, folders searched for audio.
 * @throws SwarError `file-not-found` where there are none.
 */
export async function filesOf(name: string, paths: readonly string[]): Promise<readonly string[]> {
  const files = await audioFiles(paths);
  if (files.length > 0) return files;
  throw new SwarError(
    "file-not-found",
    `${name}: there must be audio in the folders, got none in ${paths.join(", ")}; name files or other folders`,
  );
}

/** Does the task on each of `files` and prints what comes of it; the status is 1 where any failed. */
export async function runFiles<T extends Task, R>(
  files: readonly string[],
  { name, doing, format, task, jobs, output, notes = [] }: FileRun<T, R>,
  { signal, setStatus }: Context,
): Promise<void> {
  if (output !== undefined) await checkNotInput(name, "--output", output, files);
  const sink = output === undefined ? standardOutput : await fileSink(output);
  const progress = progressOn(process.stderr);
  for (const note of notes) progress.log(note);
  // Results that scroll by on the same terminal show the progress themselves.
  const showsBar = files.length === 1 || output !== undefined || !process.stdout.isTTY;
  const onProgress = showsBar ? (part: number): void => progress.update(doing, part) : undefined;
  let [done, failures] = [0, 0];
  const work = async (): Promise<void> => {
    await sink.write(format.head);
    for await (const outcome of inOrder(files.map(task), { jobs, signal, onProgress })) {
      const file = files[done++] as string;
      const result = { file, ...(outcome as ResultOf<T> & Outcome<R>) };
      if ("error" in outcome) failures++;
      if (files.length === 1) progress.stop();
      for (const line of format.aside?.(result) ?? []) progress.log(line);
      await sink.write(format.line(result, sink.columns));
    }
  };
  try {
    await sayingWhenStopped(() => `${name}: stopped after ${done} of ${files.length} files`, work);
  } finally {
    progress.stop();
    await sink.close();
  }
  if (failures > 0) setStatus(1);
}

/**
 * Asserts that what `option` writes to is none of the files that the command called `name` reads.
 * @throws SwarError `invalid-argument` where it is one of them, through links or not.
 */
export async function checkNotInput(
  name: string,
  option: string,
  path: string,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    if (!(await sameFile(file, path))) continue;
    const rule = `it must not be one of the files that ${name} reads or writes`;
    throw new SwarError("invalid-argument", `${option}: ${rule}, got ${path}; choose another name`);
  }
}
