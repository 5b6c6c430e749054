import type { Chunk } from "@swar/decode";
import type { DecodedByPage } from "./messages.ts";

/** Samples in a chunk: 6 s at 44.1 kHz. */
const CHUNK = 2 ** 18;

/** Audio that was decoded whole, in the chunks that decoders of this project give. */
export async function* foreignChunks({ channels, sampleRate }: DecodedByPage): AsyncGenerator<Chunk, void> {
  const length = channels[0]?.length ?? 0;
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(length, from + CHUNK);
    yield { channels: channels.map((channel) => channel.subarray(from, to)), sampleRate, done: to / length };
  }
}
