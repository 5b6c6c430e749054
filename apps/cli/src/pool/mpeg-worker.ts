/** The entry of a thread that decodes segments of MPEG audio. */
import { enableCompileCache } from "node:module";
import type { MpegPieces, MpegSegment } from "@swar/decode";
import { Tinypool } from "tinypool";

// A thread does not share its parent's cache by itself; without it, it starts 0.2 s later.
enableCompileCache();
const { mpegSegmentDecoder } = await import("@swar/decode");
const decode = mpegSegmentDecoder();

export default async function run(segment: MpegSegment): Promise<MpegPieces> {
  const pieces = await decode(segment);
  // The samples are handed over, not copied. Tinypool has no type for what it asks for here.
  return Tinypool.move({
    [Tinypool.transferableSymbol]: [pieces.memory.buffer],
    [Tinypool.valueSymbol]: pieces,
  } as never) as unknown as MpegPieces;
}
