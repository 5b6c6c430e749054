/**
 * Every track as a few numbers, for drawing: bytes that become typed arrays without being read. Little-endian, as every browser has it:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `SWP1` |
 * | 4 | n, the number of tracks, Uint32 |
 * | 4 n each | ids (Int32), valence, arousal, duration, tempo, energy, year (Float32) |
 * | n | flags (Uint8) |
 *
 * What is not known is NaN.
 */
import { SwarError } from "@swar/units";

/** The media type of those bytes. */
export const POINTS_TYPE = "application/vnd.swar.points";

/** What the flags of a track mean; they are added. */
export const POINT_FLAGS = { playable: 1, catalogue: 2, explicit: 4 } as const;

const COLUMNS = ["valence", "arousal", "duration", "tempo", "energy", "year"] as const;

/** Tracks as columns, shape (n,) each, in the order of their numbers. */
export interface Points extends Readonly<Record<(typeof COLUMNS)[number], Float32Array>> {
  readonly ids: Int32Array;
  /** `POINT_FLAGS`, added. */
  readonly flags: Uint8Array;
}

const MAGIC = 0x31505753;
const HEAD = 8;

/** The bytes of `points`. */
export function encodePoints(points: Points): Uint8Array<ArrayBuffer> {
  const { ids, flags } = points;
  const n = ids.length;
  const bytes = new Uint8Array(sizeOf(n));
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, n]);
  new Int32Array(bytes.buffer, HEAD, n).set(ids);
  COLUMNS.forEach((name, i) => new Float32Array(bytes.buffer, HEAD + 4 * n * (i + 1), n).set(points[name]));
  bytes.set(flags, bytes.length - n);
  return bytes;
}

/**
 * The points in `buffer`, as views of it.
 * @throws SwarError `invalid-argument` where it holds something else.
 */
export function decodePoints(buffer: ArrayBuffer): Points {
  const [magic, n = 0] = buffer.byteLength < HEAD ? [] : new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC || buffer.byteLength !== sizeOf(n)) {
    throw new SwarError(
      "invalid-argument",
      `decodePoints: the bytes must be those of GET /api/points, got ${buffer.byteLength} others; load the page again`,
    );
  }
  const column = (i: number): Float32Array => new Float32Array(buffer, HEAD + 4 * n * i, n);
  return {
    ids: new Int32Array(buffer, HEAD, n),
    valence: column(1),
    arousal: column(2),
    duration: column(3),
    tempo: column(4),
    energy: column(5),
    year: column(6),
    flags: new Uint8Array(buffer, buffer.byteLength - n, n),
  };
}

function sizeOf(n: number): number {
  return HEAD + n * (4 * (COLUMNS.length + 1) + 1);
}
