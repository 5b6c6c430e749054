import { type Hertz, SwarError, throwIfCancelled, type Wasm, type Work } from "@swar/units";
import { decodeAiff } from "./aiff.ts";
import { byteReader } from "./byte-reader.ts";
import { type AudioInput, byteSource, type ByteSource } from "./byte-source.ts";
import { type Chunk, corrupt, type Decoder, REMEDY, unsupported, type Warn } from "./chunk.ts";
import { decodeFlac } from "./flac.ts";
import { mixToMono } from "./mix-to-mono.ts";
import { decodeMp3 } from "./mp3.ts";
import type { MpegWorkers } from "./mpeg-segment.ts";
import { decodeOgg } from "./ogg.ts";
import { type AudioFormat, describeFormat, type RecognizedSource, recognizeSource } from "./recognize-format.ts";
import { checkSampleRate, createResampler, type Resampler, SAMPLE_RATES } from "./resampler.ts";
import { decodeWav } from "./wav.ts";

/** The rate that the models hear. */
const MODEL_RATE: Hertz = 22_050;

const DECODERS = {
  aiff: decodeAiff,
  flac: decodeFlac,
  mp3: decodeMp3,
  "ogg-flac": decodeOgg,
  "ogg-opus": decodeOgg,
  "ogg-vorbis": decodeOgg,
  wav: decodeWav,
} as const satisfies Partial<Record<AudioFormat, Decoder>>;

/**
 * A platform's own decoder for what this room does not decode (AAC, say): it is called with the error that the file would
 * end in, and gives the file's audio, or throws that error or a better one.
 */
export type ForeignDecoder = (refusal: SwarError, warn: Warn) => AsyncIterable<Chunk>;

/** What `decodeStream` and `decodeAudio` take besides the file. */
export interface DecodeOptions extends Work {
  /** The wanted rate, an integer in [1,000, 768,000] Hz. */
  readonly sampleRate?: Hertz | undefined;
  /** Decodes what this room does not. */
  readonly foreign?: ForeignDecoder | undefined;
  /** Hears the file's own channels, before they are mixed and resampled: for a loudness meter, say. To keep them, copy them. */
  readonly onChunk?: ((chunk: Chunk) => void) | undefined;
  /** The platform's `WebAssembly`: audio is resampled in a third of the time, to the same numbers. */
  readonly wasm?: Wasm | undefined;
  /** Threads that share the work of decoding a long MP3; the samples are the same to the bit. */
  readonly mpegWorkers?: MpegWorkers | undefined;
  /** Bytes read at a time, a positive integer; 1 MiB unless given. It changes nothing in the result. */
  readonly readSize?: number | undefined;
}

/** What is known of a file whose audio is being decoded. */
export interface AudioOrigin {
  readonly format: AudioFormat;
  /** The file's own rate and number of channels, at its begin. */
  readonly source: { readonly sampleRate: Hertz; readonly channels: number };
  /** What was wrong with the file and could be lived with, in words for a person; complete when the stream has ended. */
  readonly warnings: readonly string[];
}

/** A stretch of mono audio at the wanted rate. */
export interface Stretch extends AudioOrigin {
  /** Shape (n,), n > 0. */
  readonly samples: Float32Array;
  readonly sampleRate: Hertz;
}

/**
 * Decodes an audio file of any length stretch by stretch, each of a few seconds: the mean of all channels, resampled as
 * librosa.load does. However the file is read, the samples are the same to the bit.
 * @throws SwarError `unsupported-audio` for other kinds of file, `corrupt-audio` where nothing of it can be decoded,
 *   `empty-audio` where it holds no samples, `cancelled`, `invalid-argument` for a rate out of range.
 * @see McFee et al., librosa 0.11, `librosa.load`.
 * @example (await decodeStream(bytes).next()).value?.sampleRate // 22050
 */
export async function* decodeStream(input: AudioInput, options: DecodeOptions = {}): AsyncGenerator<Stretch, void> {
  const { sampleRate = MODEL_RATE, signal, onProgress, onChunk, wasm } = options;
  checkSampleRate("decodeAudio", sampleRate);
  throwIfCancelled(signal, "decodeAudio");
  const source = byteSource(input);
  const { format, start } = await recognizeSource(source);
  const warnings: string[] = [];
  let origin: AudioOrigin | undefined;
  let resampler: Resampler | undefined;
  let rate = 0;
  let room = new Float32Array();
  let given = 0;
  const stretch = (samples: Float32Array): Stretch[] => {
    given += samples.length;
    return samples.length > 0 ? [{ ...(origin as AudioOrigin), samples, sampleRate }] : [];
  };
  for await (const chunk of chunksOf(source, { format, start }, options, (warning) => warnings.push(warning))) {
    throwIfCancelled(signal, "decodeAudio");
    onChunk?.(chunk);
    const { length } = chunk.channels;
    origin ??= { format: format as AudioFormat, source: { sampleRate: chunk.sampleRate, channels: length }, warnings };
    if (resampler === undefined || rate !== chunk.sampleRate) {
      if (resampler) yield* stretch(resampler.flush());
      resampler = startResampler(chunk, sampleRate, wasm);
      rate = chunk.sampleRate;
    }
    const samples = chunk.channels[0]?.length ?? 0;
    if (room.length < samples) room = new Float32Array(samples);
    yield* stretch(resampler.push(mixToMono(chunk.channels, room)));
    onProgress?.(chunk.done);
  }
  throwIfCancelled(signal, "decodeAudio");
  if (resampler) yield* stretch(resampler.flush());
  if (given === 0) throw empty(format, warnings);
}

/** The file's chunks by the decoder of its format, or by the platform's where this room has none. */
async function* chunksOf(
  source: ByteSource,
  { format, start }: RecognizedSource,
  { foreign, readSize, signal, mpegWorkers }: DecodeOptions,
  warn: Warn,
): AsyncGenerator<Chunk, void> {
  let given = false;
  try {
    if (format === undefined || !(format in DECODERS)) throw await refusal(source, format);
    const reader = byteReader(source, { from: start, readSize, signal });
    for await (const chunk of DECODERS[format as keyof typeof DECODERS](reader, warn, mpegWorkers)) {
      given = true;
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof SwarError) || error.code !== "unsupported-audio") throw error;
    // What was heard of a chain of streams stays; another decoder would begin at the file's begin.
    if (given) warn(`the rest could not be decoded (${error.message})`);
    else if (foreign === undefined || format === undefined) throw error;
    else yield* foreign(error, warn);
  }
}

async function refusal(source: ByteSource, format: AudioFormat | undefined): Promise<SwarError> {
  const first = await source.read(0, 1);
  if (first.length === 0)
    return new SwarError("empty-audio", "decodeAudio: a file must hold bytes, got 0; use another copy");
  const got = await describeFormat(source, format);
  return unsupported("decodeAudio", "the file must be WAV, MP3, FLAC, AIFF or Ogg", got);
}

function startResampler({ sampleRate }: Chunk, wanted: Hertz, wasm: Wasm | undefined): Resampler {
  const { lowest, highest } = SAMPLE_RATES;
  const inside = Number.isInteger(sampleRate) && sampleRate >= lowest && sampleRate <= highest;
  if (inside) return createResampler(sampleRate, wanted, wasm);
  throw corrupt("decodeAudio", `the file's sample rate must be in [${lowest}, ${highest}] Hz`, `${sampleRate}`);
}

function empty(format: AudioFormat | undefined, warnings: readonly string[]): SwarError {
  const details = warnings.length > 0 ? ` (${warnings.join("; ")})` : "";
  const message = `decodeAudio: a file must hold audio, got no samples in its ${format}${details}`;
  return new SwarError("empty-audio", `${message}; use another copy, or ${REMEDY}`);
}
