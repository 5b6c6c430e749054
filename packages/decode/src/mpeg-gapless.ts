/**
 * What an encoder put before and after the music, as the tag of Xing and LAME in a file's first frame tells: mpg123 cuts
 * it where it decodes a file from the begin; where it does not, we must.
 * @see Taylor (2005), LAME tag revision 1, http://gabriel.mp3-tech.org/mp3infotag.html, and mpg123 1.32, check_lame_tag
 */
import { holds, u32be } from "./bytes.ts";
import { mpegHeader } from "./mpeg-frames.ts";

/** Samples that a decoder itself is late. */
const DECODER_DELAY = 529;

/** Which samples of a stream are music; those of the tag's own frame do not count. */
export interface Gapless {
  /** Whether the first frame is a tag and not audio. */
  readonly tagged: boolean;
  /** Frames that the tag speaks of; what comes after them is kept whole. */
  readonly frames: number;
  /** The music: samples [begin, end). */
  readonly begin: number;
  readonly end: number;
}

const WHOLE = { frames: 0, begin: 0, end: 0 };

/** Where the tag stands in a frame: after the header and the side information. */
function tagPlace(frame: Uint8Array): number {
  const header = mpegHeader(frame, 0);
  if (header === undefined || header.layer !== 3) return frame.length;
  return 4 + (header.channels === 2 ? (header.low ? 17 : 32) : header.low ? 9 : 17);
}

/** Whether a frame holds the tag. The side information before it is empty, so that it decodes to silence. */
export function isTagFrame(frame: Uint8Array): boolean {
  const place = tagPlace(frame);
  if (!holds(frame, place, "Info") && !holds(frame, place, "Xing")) return false;
  // The first two bytes may be a checksum.
  return frame.subarray(6, place).every((byte) => byte === 0);
}

/** What the first frame of a stream says of the music in it. */
export function gaplessOf(frame: Uint8Array): Gapless {
  if (!isTagFrame(frame)) return { tagged: false, ...WHOLE };
  const place = tagPlace(frame);
  const flags = u32be(frame, place + 4);
  const frames = flags & 1 ? u32be(frame, place + 8) : 0;
  // Number of frames, of bytes, table of contents, quality.
  const sizes = [4, 4, 100, 4].filter((_, i) => flags & (1 << i));
  const lame = place + 8 + sizes.reduce((sum, size) => sum + size, 0);
  if (frames === 0 || (frame[lame] ?? 0) === 0 || lame + 24 > frame.length) return { tagged: true, ...WHOLE };
  const [a, b, c] = frame.subarray(lame + 21, lame + 24) as unknown as [number, number, number];
  const begin = (a << 4) + (b >> 4) + DECODER_DELAY;
  const samples = mpegHeader(frame, 0)?.samples ?? 0;
  return { tagged: true, frames, begin, end: frames * samples - (((b & 15) << 8) + c) + DECODER_DELAY };
}

/**
 * The stretches, [from, to), of samples [begin, end) of a stream that are music, counted from `begin` on.
 * @param samples how many samples a frame has
 */
export function keptStretches(
  { frames, begin: first, end: last }: Gapless,
  samples: number,
  begin: number,
  end: number,
): readonly (readonly [from: number, to: number])[] {
  const known = frames * samples;
  const within = [Math.max(begin, first), Math.min(end, last, known)] as const;
  const after = [Math.max(begin, known), end] as const;
  const stretches = [within, after].filter(([from, to]) => from < to);
  return stretches.map(([from, to]) => [from - begin, to - begin]);
}
