/**
 * The room that turns the bytes of a sound file into mono audio at the model's rate.
 *
 * A file goes through it in stretches of a few seconds: decoder → mean of the channels → resampler, so that no more than
 * the result is ever held whole. The decoder libraries (WebAssembly) are imported when a file first needs them.
 */
export { decodeAudio, type DecodableFormat, type DecodedAudio, type DecodeOptions } from "./decode-audio.ts";
export { mixToMono } from "./mix-to-mono.ts";
export { type AudioFormat, recognizeFormat } from "./recognize-format.ts";
export { resample } from "./resample.ts";
export { createResampler, type Resampler } from "./resampler.ts";
