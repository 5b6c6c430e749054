/** Runs of MPEG frames that follow each other in a file, with what is no frame left out. */

import type { Hertz } from "@swar/units";
import { afterTags } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { count, unsupported, type Warn } from "./chunk.ts";
import { MPEG_LOOKAHEAD, type MpegFrame, mpegHeader, nextMpegFrame, standardBitrate } from "./mpeg-frames.ts";

/** Frames of one rate, ready for a decoder. */
export interface MpegRun {
  readonly frames: readonly Uint8Array[];
  readonly sampleRate: Hertz;
  readonly channels: 1 | 2;
  /** Samples of each channel in the first frame. */
  readonly samples: number;
  /** Part of the file read by now, in [0, 1]. */
  readonly done: number;
}

/** Frames in a run at most: about 3 s of audio. */
const FRAMES_PER_RUN = 128;

/**
 * The frames of the file, in runs.
 * @throws SwarError `unsupported-audio` for free format of a length that no bitrate of the table has.
 */
export async function* mpegRuns(reader: ByteReader, warn: Warn): AsyncGenerator<MpegRun, void> {
  const lost: number[] = [];
  let run: MpegFrame[] = [];
  let frames: Uint8Array[] = [];
  let before: MpegFrame | undefined;
  let begun = false;
  for (let passed = 0; ;) {
    if (reader.bytes.length < MPEG_LOOKAHEAD) await reader.fill(MPEG_LOOKAHEAD);
    const { bytes, ended } = reader;
    const tags = afterTags(bytes, 0);
    if (tags > 0) {
      reader.skip(tags);
      continue;
    }
    const frame = nextMpegFrame(bytes, 0, { before, begins: !begun && passed === 0, ended });
    if (frame === undefined) {
      if (ended) break;
      const pass = bytes.length - MPEG_LOOKAHEAD + 1;
      reader.skip(pass);
      passed += pass;
      before = undefined;
      continue;
    }
    if (begun && passed + frame.start > 0) lost.push(passed + frame.start);
    if (run.length >= FRAMES_PER_RUN || (run[0] && run[0].header.sampleRate !== frame.header.sampleRate)) {
      yield runOf(run, frames, reader.done());
      [run, frames] = [[], []];
    }
    run.push(frame);
    frames.push(decodable(bytes, frame));
    reader.skip(frame.end);
    [before, begun, passed] = [frame, true, 0];
  }
  if (run.length > 0) yield runOf(run, frames, 1);
  if (before !== undefined && mpegHeader(reader.bytes, 0)) warn("the last frame is cut off");
  if (lost.length === 0) return;
  const bytes = lost.reduce((sum, length) => sum + length, 0);
  warn(`${count(bytes, "byte")} in ${count(lost.length, "place")} are no audio frames and were skipped`);
}

function runOf(run: readonly MpegFrame[], frames: readonly Uint8Array[], done: number): MpegRun {
  const { sampleRate, samples } = (run[0] as MpegFrame).header;
  return { frames, sampleRate, samples, channels: run.some(({ header }) => header.channels === 2) ? 2 : 1, done };
}

/** The bytes of `frame`; in free format a copy that names the bitrate it has. */
function decodable(bytes: Uint8Array, frame: MpegFrame): Uint8Array {
  const whole = bytes.subarray(frame.start, frame.end);
  if (frame.header.length > 0) return whole;
  const bitrate = standardBitrate(frame);
  if (bitrate === undefined) {
    const { layer } = frame.header;
    throw unsupported("decodeMp3", "frames must have a bitrate of the standard", `MPEG layer ${layer} in free format`);
  }
  const copy = whole.slice();
  copy[2] = (copy[2] as number) | (bitrate << 4);
  return copy;
}
