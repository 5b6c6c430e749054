/**
 * MPEG audio (MP3, and layers I and II) through mpg123 as WebAssembly.
 *
 * Encoder delay and padding are cut by mpg123 as the LAME tag tells. It cannot follow free format: where frames in it have
 * the length of a bitrate of the table, which is the usual case, they are given that bitrate.
 */

import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, type Warn } from "./chunk.ts";
import { mpegDecoder } from "./mpeg-decoder.ts";
import { decodeInParallel } from "./mpeg-parallel.ts";
import { mpegRuns } from "./mpeg-runs.ts";
import type { MpegWorkers } from "./mpeg-segment.ts";

/**
 * Decodes MPEG audio, skipping what is not a frame and warning of it.
 * @param workers threads that may share the work; the samples are the same to the bit
 * @throws SwarError `unsupported-audio` for free format of a length that no bitrate of the table has.
 */
export async function* decodeMp3(reader: ByteReader, warn: Warn, workers?: MpegWorkers): AsyncGenerator<Chunk, void> {
  const begin = reader.position;
  // What is read forward only cannot be begun again where one decoder has to.
  const long = workers && reader.size - begin >= workers.least && Number.isFinite(reader.size);
  if (!long) {
    yield* decodeInSequence(reader, warn);
    return;
  }
  const given = yield* decodeInParallel(reader, warn, workers);
  if (given === undefined) return;
  let number = 0;
  for await (const chunk of decodeInSequence(reader.another(begin), warn)) if (number++ >= given) yield chunk;
}

async function* decodeInSequence(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  const decoder = await mpegDecoder();
  // The library's own rate is that of the last frame.
  let channels = 1;
  let rate = 0;
  try {
    for await (const run of mpegRuns(reader, warn)) {
      if (rate !== 0 && rate !== run.sampleRate) await decoder.restart();
      rate = run.sampleRate;
      channels = Math.max(channels, run.channels);
      const planes = await decoder.decode(run.frames, { channels, samples: run.samples });
      if (planes[0]?.length) yield { channels: planes, sampleRate: rate, done: run.done };
    }
  } finally {
    decoder.free();
  }
  if (decoder.failures() > 0) warn(`${count(decoder.failures(), "frame")} could not be decoded`);
}
