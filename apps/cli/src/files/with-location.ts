import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SwarError, type Work } from "@swar/units";
import { type FileSource, withFile } from "./file-source.ts";

/**
 * Runs `work` on the file at `location`, a path or an address of the web; what lies there is fetched into a temporary file, which is
 * removed after.
 * @throws SwarError as `withFile`; `file-not-found`, `file-unreadable` where an address does not give it.
 */
export async function withLocation<T>(
  location: string,
  { signal }: Work,
  work: (source: FileSource) => Promise<T>,
): Promise<T> {
  if (!isAddress(location)) return await withFile(location, work);
  const folder = await mkdtemp(join(tmpdir(), "swar-"));
  try {
    // The name is kept for its ending; what else a name may hold is none of a file system's business.
    const name = basename(new URL(location).pathname)
      .replaceAll(/[^\w.-]/g, "_")
      .slice(-80);
    const path = join(folder, name || "audio");
    await fetchInto(path, location, () => signal?.aborted === true);
    return await withFile(path, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether `location` is an address of the web and no path. */
export function isAddress(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

async function fetchInto(path: string, address: string, isStopped: () => boolean): Promise<void> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw unreachable(address, ((cause as Error).cause as Error | undefined)?.message ?? String(cause), cause);
  });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw response.status === 404
      ? new SwarError("file-not-found", `${address}: the file must be there, got status 404; check the address`)
      : unreachable(address, `status ${response.status}`);
  }
  const stopping = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      if (isStopped()) throw new SwarError("cancelled", `${address}: stopped`);
      yield piece;
    }
  };
  try {
    await pipeline(Readable.fromWeb(response.body), stopping, createWriteStream(path));
  } catch (cause) {
    throw cause instanceof SwarError ? cause : unreachable(address, (cause as Error).message, cause);
  }
}

function unreachable(address: string, got: string, cause?: unknown): SwarError {
  return new SwarError("file-unreadable", `${address}: the address must give the file, got ${got}; check it`, {
    cause,
  });
}
