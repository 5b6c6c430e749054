/** Runs of FLAC frames that follow each other in a file, with what is damaged left out. */

import { holds, u24be } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { corrupt } from "./chunk.ts";
import { FLAC_HEAD, FLAC_INFO, flacFrameEnd, flacHeader, type FlacInfo, flacInfo } from "./flac-frames.ts";

/** Frames without a gap between them. */
export interface FlacRun {
  readonly frames: readonly Uint8Array[];
  /** Whether something before the run could not be read. */
  readonly gap: boolean;
  /** Part of the file read by now, in [0, 1]. */
  readonly done: number;
}

/** Frames in a run at most: about 3 s of audio. */
export const FLAC_FRAMES_PER_RUN = 32;

/** Bytes that may be searched in vain, a byte of the file so far and of the first MiB; more than any damage costs. */
const PATIENCE = 16;
const FIRST_MIB = 1 << 20;

/**
 * Reads the metadata of a FLAC file and stops before the first frame.
 * @throws SwarError `corrupt-audio` where the STREAMINFO block is damaged.
 */
export async function flacStart(reader: ByteReader): Promise<FlacInfo> {
  await reader.fill(8 + FLAC_INFO);
  const { bytes } = reader;
  if (!holds(bytes, 0, "fLaC") || ((bytes[4] ?? 0xff) & 0x7f) !== 0 || bytes.length < 8 + FLAC_INFO) {
    throw corrupt("decodeFlac", "the file must begin with a STREAMINFO block", "another");
  }
  const info = flacInfo(bytes, 8);
  reader.skip(4);
  for (let last = false; !last;) {
    await reader.fill(4);
    if (reader.bytes.length < 4) break;
    last = (reader.bytes[0] as number) >= 0x80;
    reader.skip(4 + u24be(reader.bytes, 1));
  }
  return info;
}

/** The frames whose checksums hold, in runs. */
export async function* flacRuns(reader: ByteReader): AsyncGenerator<FlacRun, void> {
  let frames: Uint8Array[] = [];
  let gap = false;
  for await (const { bytes, passed } of provenFrames(reader)) {
    if (frames.length > 0 && (passed > 0 || frames.length >= FLAC_FRAMES_PER_RUN)) {
      yield { frames, gap, done: reader.done() };
      frames = [];
      gap = false;
    }
    gap ||= passed > 0;
    frames.push(bytes);
  }
  if (frames.length > 0) yield { frames, gap, done: 1 };
}

/** Each frame, and how many bytes before it were no part of one. */
async function* provenFrames(reader: ByteReader): AsyncGenerator<{ bytes: Uint8Array; passed: number }, void> {
  let wasted = 0;
  for (let passed = 0; wasted <= PATIENCE * (FIRST_MIB + reader.position);) {
    await reader.fill(FLAC_HEAD);
    if (reader.bytes.length === 0) return;
    const header = flacHeader(reader.bytes, 0);
    if (header !== undefined) await reader.fill(header.limit + FLAC_HEAD);
    const end = header === undefined ? 0 : flacFrameEnd(reader.bytes, 0, header, reader.ended);
    if (end > 0) {
      const bytes = reader.bytes.subarray(0, end);
      reader.skip(end);
      yield { bytes, passed };
      passed = 0;
    } else {
      wasted += header?.limit ?? 0;
      const next = reader.bytes.indexOf(0xff, 1);
      const pass = next < 0 ? reader.bytes.length : next;
      reader.skip(pass);
      passed += pass;
    }
  }
}
