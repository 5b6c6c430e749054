/** Where results are written: standard output, or a file that keeps those so far whatever comes after. */
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { unwritable } from "./write-whole.ts";

export interface Sink {
  /**
   * Writes `text` after what was written before.
   * @throws SwarError `file-unreadable` where the place is full or cannot be written to.
   */
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Characters in a line of the terminal; absent elsewhere. */
  readonly columns?: number | undefined;
}

/** Standard output. */
export const standardOutput: Sink = {
  write: (text) =>
    new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }).catch((cause: unknown) => {
      throw unwritable("standard output", cause);
    }),
  close: async () => {},
  get columns() {
    return process.stdout.columns;
  },
};

/**
 * Opens the file at `path`, empty. Missing folders are made.
 * @throws SwarError `file-unreadable` where it cannot be written to.
 */
export async function fileSink(path: string): Promise<Sink> {
  const wrapped = async <T>(work: Promise<T>): Promise<T> =>
    await work.catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
  await wrapped(mkdir(dirname(path), { recursive: true }));
  const file = await wrapped(open(path, "w"));
  return { write: (text) => wrapped(file.appendFile(text)), close: () => wrapped(file.close()) };
}

/**
 * Lives with readers that have had enough: where nobody takes the results (`swar analyze … | head -1`) the process ends
 * quietly; where nobody takes the messages, work goes on without them.
 */
export function allowBrokenPipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  process.stderr.on("error", () => {});
}
