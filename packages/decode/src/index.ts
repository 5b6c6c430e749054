/**
 * The room that turns the bytes of a sound file into mono audio at the model's rate.
 *
 * A file goes through it in stretches of a few seconds: source → reader → decoder → mean of the channels → resampler, so that
 * neither the file nor its audio is ever held whole, unless a caller asks for that. The decoder libraries (WebAssembly) are
 * imported when a file first needs them.
 */
export { type AudioInput, byteSource, type ByteSource } from "./byte-source.ts";
export type { Chunk, Warn } from "./chunk.ts";
export { decodeAudio, type DecodedAudio } from "./decode-audio.ts";
export {
  type AudioOrigin,
  type DecodeOptions,
  decodeStream,
  type ForeignDecoder,
  type Stretch,
} from "./decode-stream.ts";
export { mixToMono } from "./mix-to-mono.ts";
export {
  type MpegPieces,
  type MpegSegment,
  mpegSegmentDecoder,
  type MpegSegmentRun,
  type MpegWorkers,
} from "./mpeg-segment.ts";
export { type AudioFormat, recognizeFormat } from "./recognize-format.ts";
export { resample } from "./resample.ts";
export { createResampler, type Resampler } from "./resampler.ts";
export { wavChunks } from "./wav.ts";
