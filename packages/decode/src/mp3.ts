/**
 * MPEG audio (MP3, and layers I and II) through mpg123 as WebAssembly.
 *
 * Encoder delay and padding are cut by mpg123 as the LAME tag tells. It cannot follow free format: where frames in it have
 * the length of a bitrate of the table, which is the usual case, they are given that bitrate.
 */

import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, type Warn } from "./chunk.ts";
import { mpegDecoder } from "./mpeg-decoder.ts";
import { mpegRuns } from "./mpeg-runs.ts";

/**
 * Decodes MPEG audio, skipping what is not a frame and warning of it.
 * @throws SwarError `unsupported-audio` for free format of a length that no bitrate of the table has.
 */
export async function* decodeMp3(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  const decoder = await mpegDecoder();
  // The library's own rate is that of the last frame.
  let channels = 1;
  let rate = 0;
  try {
    for await (const run of mpegRuns(reader, warn)) {
      if (rate !== 0 && rate !== run.sampleRate) await decoder.restart();
      rate = run.sampleRate;
      channels = Math.max(channels, run.channels);
      const planes = await decoder.decode(run.frames, channels, run.samples);
      if (planes[0]?.length) yield { channels: planes, sampleRate: rate, done: run.done };
    }
  } finally {
    decoder.free();
  }
  if (decoder.failures() > 0) warn(`${count(decoder.failures(), "frame")} could not be decoded`);
}
