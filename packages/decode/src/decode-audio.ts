import { type Hertz, type Pcm, SwarError, throwIfCancelled, type Work } from "@swar/units";
import { type Chunk, corrupt, type Decoder, REMEDY, unsupported } from "./chunk.ts";
import { decodeFlac } from "./flac.ts";
import { mixToMono } from "./mix-to-mono.ts";
import { decodeMp3 } from "./mp3.ts";
import { decodeOggVorbis } from "./ogg-vorbis.ts";
import { type AudioFormat, recognizeFormat } from "./recognize-format.ts";
import { joined } from "./resample.ts";
import { checkSampleRate, createResampler, type Resampler, SAMPLE_RATES } from "./resampler.ts";
import { decodeWav } from "./wav.ts";

/** The rate that the models hear. */
const MODEL_RATE: Hertz = 22_050;

const DECODERS = {
  flac: decodeFlac,
  mp3: decodeMp3,
  "ogg-vorbis": decodeOggVorbis,
  wav: decodeWav,
} as const satisfies Partial<Record<AudioFormat, Decoder>>;

/** Kinds of file that `decodeAudio` decodes. */
export type DecodableFormat = keyof typeof DECODERS;

/** What `decodeAudio` takes besides bytes. */
export interface DecodeOptions extends Work {
  /** The wanted rate, an integer in [1,000, 768,000] Hz. */
  readonly sampleRate?: Hertz | undefined;
}

/** Mono audio and where it came from. */
export interface DecodedAudio extends Pcm {
  readonly format: DecodableFormat;
  /** The file's own rate and number of channels, at its begin. */
  readonly source: { readonly sampleRate: Hertz; readonly channels: number };
  /** What was wrong with the file and could be lived with, in words for a person; mostly empty. */
  readonly warnings: readonly string[];
}

/**
 * Decodes a WAV, MP3 (MPEG layers I to III), FLAC or Ogg Vorbis file to mono audio at `sampleRate`: the mean of all
 * channels, resampled as librosa.load does. Of a damaged file it gives what can be decoded, with warnings.
 * @param bytes the whole file
 * @throws SwarError `unsupported-audio` for other kinds of file, `corrupt-audio` where nothing of it can be decoded,
 *   `empty-audio` where it holds no samples, `cancelled`, `invalid-argument` for a rate out of range.
 * @see McFee et al., librosa 0.11, `librosa.load`.
 * @example (await decodeAudio(bytes)).sampleRate // 22050
 */
export async function decodeAudio(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedAudio> {
  const { sampleRate = MODEL_RATE, signal, onProgress } = options;
  checkSampleRate("decodeAudio", sampleRate);
  const format = decodableFormat(bytes);
  const warnings: string[] = [];
  const parts: Float32Array[] = [];
  let source: DecodedAudio["source"] | undefined;
  let resampler: Resampler | undefined;
  let rate = 0;
  for await (const chunk of DECODERS[format](bytes, (warning) => warnings.push(warning))) {
    throwIfCancelled(signal, "decodeAudio");
    source ??= { sampleRate: chunk.sampleRate, channels: chunk.channels.length };
    if (resampler === undefined || rate !== chunk.sampleRate) {
      if (resampler) parts.push(resampler.flush());
      resampler = startResampler(chunk, sampleRate);
      rate = chunk.sampleRate;
    }
    parts.push(resampler.push(mixToMono(chunk.channels)));
    onProgress?.(chunk.done);
  }
  throwIfCancelled(signal, "decodeAudio");
  if (resampler) parts.push(resampler.flush());
  const samples = joined(parts);
  if (source === undefined || samples.length === 0) throw empty(format, warnings);
  return { samples, sampleRate, format, source, warnings };
}

function decodableFormat(bytes: Uint8Array): DecodableFormat {
  if (bytes.length === 0)
    throw new SwarError("empty-audio", "decodeAudio: a file must hold bytes, got 0; use another copy");
  const format = recognizeFormat(bytes);
  if (format !== undefined && format in DECODERS) return format as DecodableFormat;
  throw unsupported("decodeAudio", "the file must be WAV, MP3, FLAC or Ogg Vorbis", format ?? "no known audio format");
}

function startResampler({ sampleRate }: Chunk, wanted: Hertz): Resampler {
  const { lowest, highest } = SAMPLE_RATES;
  const inside = Number.isInteger(sampleRate) && sampleRate >= lowest && sampleRate <= highest;
  if (inside) return createResampler(sampleRate, wanted);
  throw corrupt("decodeAudio", `the file's sample rate must be in [${lowest}, ${highest}] Hz`, `${sampleRate}`);
}

function empty(format: DecodableFormat, warnings: readonly string[]): SwarError {
  const details = warnings.length > 0 ? ` (${warnings.join("; ")})` : "";
  const message = `decodeAudio: a file must hold audio, got a ${format} file without samples${details}`;
  return new SwarError("empty-audio", `${message}; use another copy, or ${REMEDY}`);
}
