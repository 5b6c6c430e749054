/** Frames that a decoder must have seen to be in the state in which one is that has seen all. */
import { isTagFrame } from "./mpeg-gapless.ts";
import { mpegHeader } from "./mpeg-frames.ts";

/** Bytes of earlier frames that a frame of layer III may refer to. */
const RESERVOIR = 511;

/** Frames of which the last bits of state are made: those that overlap, and one to compare by. */
const OVERLAPPING = 4;

/** After so many frames the ring of the synthesis filter, 16 places, is where it was: frames fill 36, 18 or 12 of them. */
const RING = 8;

/** More than any stream needs: 8 kbit/s take 47 frames. */
const LONGEST = 128;

/**
 * How many of `frames`, the last ones that come before a segment, must be decoded before it, a multiple of 8 away from
 * number `first` of the stream; undefined where they are too few.
 * @param index the number of the segment's first frame in the stream
 */
export function leadOf(frames: readonly Uint8Array[], index: number, first: number): number | undefined {
  let lead = OVERLAPPING;
  for (let held = 0; held < RESERVOIR; lead++) {
    const frame = frames[frames.length - 1 - lead];
    if (frame === undefined || lead > LONGEST) return undefined;
    held += mainData(frame);
  }
  lead += (((index - first - lead) % RING) + RING) % RING;
  // A decoder that begins with a tag, of a file that was joined to another, would not take it for sound.
  while (isTagFrame(frames[frames.length - lead] ?? new Uint8Array())) lead += RING;
  return lead <= Math.min(frames.length, index - first) ? lead : undefined;
}

/** How many frames before a segment are worth keeping. */
export const KEPT_FRAMES = LONGEST + OVERLAPPING + 2 * RING;

/** Bytes of a frame that later ones may refer to; in layers I and II none does. */
function mainData(frame: Uint8Array): number {
  const header = mpegHeader(frame, 0);
  if (header?.layer !== 3) return RESERVOIR;
  const side = header.channels === 2 ? (header.low ? 17 : 32) : header.low ? 9 : 17;
  return Math.max(0, frame.length - 6 - side);
}
