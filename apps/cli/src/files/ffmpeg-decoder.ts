/** What the decode room does not decode (AAC, say), through the system's ffmpeg where there is one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type ByteSource, type ForeignDecoder, wavChunks } from "@swar/decode";
import { SwarError, throwIfCancelled, type Work } from "@swar/units";
import type { FileSource } from "./file-source.ts";

/** How often the program is looked after, in milliseconds. */
const LOOK = 200;

/** The decoder of `source`; where its reader stops or `signal` is aborted, the program ends. */
export function ffmpegDecoder(
  source: Pick<FileSource, "path" | "held">,
  { signal }: Work = {},
  program = "ffmpeg",
): ForeignDecoder {
  return async function* (refusal, warn) {
    const { path, remove } = await onDisk(source);
    // The file protocol alone: no container may make the program open a connection.
    const input = ["-protocol_whitelist", "file,pipe", "-i", `file:${path}`];
    const output = ["-vn", "-map", "0:a:0", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1"];
    const child = spawn(program, ["-nostdin", "-v", "error", ...input, ...output], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "close") as Promise<[number | null]>;
    ended.catch(() => {}); // Awaited below; a program that is not there must not end the process before.
    let words = "";
    child.stderr.on("data", (text: Buffer) => (words = (words + text.toString()).slice(-LONGEST_WORDS)));
    const timer = setInterval(() => signal?.aborted && child.kill(), LOOK);
    let heard = false;
    try {
      for await (const chunk of wavChunks(forwardSource(child.stdout), warn)) {
        heard = true;
        yield chunk;
      }
    } catch (cause) {
      if (!(cause instanceof SwarError)) throw cause;
      // What came is no WAV file: the program said why, or is not there.
    } finally {
      clearInterval(timer);
      child.kill();
      await remove();
    }
    throwIfCancelled(signal, "ffmpeg");
    const status = await ended.then(
      ([code]) => code,
      () => undefined,
    );
    if (status === undefined) throw missing(refusal, program);
    if (status !== 0) {
      const why = lastLine(words) ?? `exit status ${status}`;
      if (!heard) throw failed(refusal, program, why);
      warn(`${program}: ${why}`);
    }
  };
}

/** Where the program finds the file: what came through a pipe is written down for it. */
async function onDisk({ path, held }: Pick<FileSource, "path" | "held">) {
  if (held === undefined) return { path, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "swar-"));
  const copy = join(folder, "audio");
  await writeFile(copy, held);
  return { path: copy, remove: () => rm(folder, { recursive: true, force: true }) };
}

const LONGEST_WORDS = 2_000;

function missing(refusal: SwarError, program: string): SwarError {
  return new SwarError(refusal.code, `${refusal.message}, or install ${program}, which is used where it is present`, {
    cause: refusal,
  });
}

function failed(refusal: SwarError, program: string, why: string): SwarError {
  return new SwarError("corrupt-audio", `${refusal.message}; ${program} could not decode it either: ${why}`, {
    cause: refusal,
  });
}

function lastLine(text: string): string | undefined {
  return text
    .split("\n")
    .map((line) => line.trim())
    .findLast((line) => line !== "");
}

/** A stream as a source that is read forward only. */
function forwardSource(stream: Readable): ByteSource {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Uint8Array = new Uint8Array();
  let position = 0;
  const read = async (at: number, length: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    let wanted = at - position + length;
    for (;;) {
      const part = held.subarray(0, wanted);
      held = held.subarray(part.length);
      wanted -= part.length;
      parts.push(part);
      if (wanted === 0) break;
      const { value, done } = await pieces.next();
      if (done === true) break;
      held = value;
    }
    const got = Buffer.concat(parts);
    const skipped = at - position;
    position += got.length;
    return got.subarray(skipped);
  };
  return { size: Infinity, read };
}
