/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of `size` bytes that a Range header asks for; undefined where the whole is to be given, since there is no header,
 * one of another unit, of several parts, or one that is none; "none" where no such byte exists.
 * @see Fielding, Nottingham & Reschke (2022), RFC 9110, section 14.
 * @example byteRange("bytes=-2", 10) // { start: 8, end: 9 }
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "none" | undefined {
  const [, first = "", last = ""] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "")
    return Number(last) === 0 || size === 0 ? "none" : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1)];
  // Ends that are exchanged make a header that says nothing.
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? "none" : { start, end };
}
