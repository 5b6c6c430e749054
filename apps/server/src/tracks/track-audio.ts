import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { type TrackDetails } from "@swar/storage";
import { SwarError } from "@swar/units";
import type { Context } from "hono";
import { contentDisposition } from "../content-disposition.ts";
import { fileVersion } from "../file-version.ts";
import { isHeld, isSameVersion, type Version } from "../fresh.ts";
import { problemResponse } from "../problems/problem-response.ts";
import { byteRange } from "./byte-range.ts";
import { mediaType } from "./media-type.ts";

/** A file that is there, open. */
interface Opened {
  readonly path: string;
  readonly file: FileHandle;
  readonly size: number;
  readonly version: Version;
}

/**
 * The audio of a track, or the part of it that is asked for.
 * @throws SwarError `file-not-found` where none of its files is there.
 */
export async function trackAudio(c: Context, track: Pick<TrackDetails, "id" | "files">): Promise<Response> {
  const opened = await firstThere(track);
  try {
    const { status, headers, part } = answerOf(c, opened);
    if (part === undefined || c.req.method === "HEAD") {
      await opened.file.close();
      return status === 416 ? unsatisfiable(c, opened.size, headers) : new Response(null, { status, headers });
    }
    const stream = Readable.toWeb(opened.file.createReadStream(part));
    return new Response(stream as ReadableStream<Uint8Array>, { status, headers });
  } catch (error) {
    await opened.file.close();
    throw error;
  }
}

interface Answer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Record<string, string>;
  /** What is sent; undefined for nothing. */
  readonly part?: { readonly start: number; readonly end: number } | undefined;
}

function answerOf(c: Context, { path, size, version }: Opened): Answer {
  const { etag, modified } = version;
  const common = {
    etag,
    ...(modified === undefined ? {} : { "last-modified": modified }),
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache",
  };
  if (isHeld(c, version)) return { status: 304, headers: common };
  const range = isSameVersion(c, version) ? byteRange(c.req.header("range"), size) : undefined;
  if (range === "none") return { status: 416, headers: { ...common, "content-range": `bytes */${size}` } };
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const headers = {
    ...common,
    "content-type": mediaType(path),
    "content-length": String(end - start + 1),
    "content-disposition": contentDisposition("inline", basename(path)),
    ...(range ? { "content-range": `bytes ${start}-${end}/${size}` } : {}),
  };
  return { status: range ? 206 : 200, headers, part: size > 0 ? { start, end } : undefined };
}

function unsatisfiable(c: Context, size: number, headers: Record<string, string>): Response {
  const detail = `Range: it must lie within the ${size} bytes of the file, got ${c.req.header("range")}; ask for less`;
  return problemResponse("range-not-satisfiable", detail, { instance: c.req.path, headers });
}

async function firstThere({ id, files }: Pick<TrackDetails, "id" | "files">): Promise<Opened> {
  for (const { path } of files) {
    const opened = await openFile(path);
    if (opened) return opened;
  }
  const where = files.map(({ path }) => path).join(", ");
  throw new SwarError(
    "file-not-found",
    files.length > 0
      ? `track ${id}: its file must be there, got none at ${where}; put it back, or bring the library up to date with swar library rescan`
      : `track ${id}: it must have a file, got one of a catalogue; only what was added from files can be played`,
  );
}

/** Undefined where there is no file, or one that must not be read. A pipe would never open. */
async function openFile(path: string): Promise<Opened | undefined> {
  const found = await stat(path).catch(() => undefined);
  const file = found?.isFile() ? await open(path).catch(() => undefined) : undefined;
  if (file === undefined) return undefined;
  const { size, mtimeMs: modified } = await file.stat();
  return { path, file, size, version: fileVersion({ size, modified }) };
}
