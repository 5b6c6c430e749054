import { open, rm } from "node:fs/promises";
import { SwarError } from "@swar/units";

/** What is received, and how much of it at most. */
export interface Upload {
  readonly body: AsyncIterable<Uint8Array> | null;
  /** Bytes that the sender announced, where it did. */
  readonly announced: number | undefined;
  /** Bytes at most. */
  readonly limit: number;
  /** How files are called that people send; `song.mp3` unless given. */
  readonly example?: string | undefined;
}

/**
 * Writes what is sent to a new file at `path`, piece by piece, and gives its size. Where anything fails, there is no file.
 * @throws SwarError `too-large`; `invalid-argument` where nothing comes, less than was announced, or the sender goes away;
 *   `file-unreadable` where the disk fails.
 */
export async function receiveUpload(path: string, upload: Upload): Promise<number> {
  const { announced, limit, example = "song.mp3" } = upload;
  if (announced !== undefined && announced > limit) throw tooLarge(limit, announced);
  try {
    const size = await written(path, upload);
    const whole = size > 0 && (announced === undefined || size === announced);
    if (whole) return size;
    throw new SwarError(
      "invalid-argument",
      `body: it must be a whole file, got ${size} bytes${announced ? ` of ${announced}` : ""}; send it again: curl --data-binary @${example}`,
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function written(path: string, { body, limit, example = "song.mp3" }: Upload): Promise<number> {
  const file = await open(path, "wx", 0o600).catch(diskFailed);
  let size = 0;
  try {
    for await (const piece of arriving(body ?? [], example)) {
      size += piece.length;
      if (size > limit) throw tooLarge(limit, `${size} or more`);
      await file.appendFile(piece).catch(diskFailed);
    }
  } finally {
    await file.close();
  }
  return size;
}

/** What arrives, until its sender goes away. */
async function* arriving(
  body: AsyncIterable<Uint8Array> | readonly never[],
  example: string,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* body;
  } catch (cause) {
    throw new SwarError(
      "invalid-argument",
      `body: it must be a whole file, got one that broke off; send it again: curl --data-binary @${example}`,
      { cause },
    );
  }
}

function tooLarge(limit: number, got: number | string): SwarError {
  return new SwarError(
    "too-large",
    `body: a file must hold at most ${limit} bytes, got ${got}; send a shorter one, or start the server with a larger --max-upload`,
  );
}

function diskFailed(cause: unknown): never {
  const { code = "an error" } = cause as NodeJS.ErrnoException;
  throw new SwarError(
    "file-unreadable",
    `uploads: the server's folder for uploads must be writable, got ${code}; make room on its disk`,
    { cause },
  );
}
