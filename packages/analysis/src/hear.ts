import { type AudioInput, type DecodeOptions, decodeStream, type Stretch } from "@swar/decode";
import {
  joinedPlacedWindows,
  type LevelRange,
  levelRange,
  melFramer,
  type PlacedWindows,
  powerToDb,
  type WindowSettings,
  windowStream,
} from "@swar/features";
import { type Matrix, type Seconds, throwIfCancelled } from "@swar/units";

/** What is known of a file that was heard to its end. */
export interface Heard {
  readonly duration: Seconds;
  /** What was wrong with the file and could be lived with. */
  readonly warnings: readonly string[];
}

/** What `hear` takes besides the file and settings. */
export interface HearOptions extends Omit<DecodeOptions, "sampleRate"> {
  /** Hears the mono audio at the model's rate, once, on the way: for what else is to be measured of it. */
  readonly onStretch?: ((stretch: Stretch) => void) | undefined;
  /** Hears the model's mel frames, once, on the way: absolute decibels (of power, no cut), in stretches of shape (frames, nMels). */
  readonly onMel?: ((decibels: Matrix) => void | Promise<void>) | undefined;
}

/**
 * Decodes a file of any length and hands on the windows that `settings` ask for, as they come: neither the file nor its
 * audio nor its mel frames are ever held whole. A model whose windows are scaled by the file's own levels hears it twice.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio` as `decodeStream`; `cancelled`.
 */
export async function hear(
  input: AudioInput,
  settings: WindowSettings,
  onWindows: (windows: PlacedWindows) => void | Promise<void>,
  options: HearOptions = {},
): Promise<Heard> {
  const { onProgress } = options;
  const twice = settings.scaling === "file";
  const range = twice ? await levels(input, settings, half(options, 0)) : undefined;
  const stream = windowStream(settings, range);
  const second = twice
    ? half({ ...options, onChunk: undefined, onStretch: undefined, onMel: undefined }, 0.5)
    : options;
  const heard = await melFrames(input, settings, (frames) => onWindows(stream.push(frames)), second);
  await onWindows(stream.flush());
  onProgress?.(1);
  return heard;
}

/** All windows of a file that `hear` hands on, held at once. */
export async function heardWindows(
  input: AudioInput,
  settings: WindowSettings,
  options: HearOptions = {},
): Promise<PlacedWindows> {
  const parts: PlacedWindows[] = [];
  await hear(input, settings, (windows) => void parts.push(windows), options);
  return joinedPlacedWindows(parts);
}

async function levels(input: AudioInput, settings: WindowSettings, options: HearOptions): Promise<LevelRange> {
  let range: LevelRange = { least: Infinity, most: -Infinity };
  const widen = (frames: Matrix): void => {
    const { least, most } = levelRange(frames);
    range = { least: Math.min(range.least, least), most: Math.max(range.most, most) };
  };
  await melFrames(input, settings, widen, options);
  return range;
}

/** Hands on the mel frames of a file, absolute decibels, in stretches of shape (frames, nMels). */
async function melFrames(
  input: AudioInput,
  { sampleRate, nFft, hopLength, nMels }: WindowSettings,
  onFrames: (decibels: Matrix) => void | Promise<void>,
  options: HearOptions,
): Promise<Heard> {
  const framer = melFramer(sampleRate, { nFft, hopLength, nMels, wasm: options.wasm });
  const handOn = async (power: Matrix): Promise<void> => {
    const decibels = powerToDb(power, { topDb: null });
    if (decibels.rows > 0) await options.onMel?.(decibels);
    await onFrames(decibels);
  };
  let length = 0;
  let warnings: readonly string[] = [];
  for await (const stretch of decodeStream(input, { ...options, sampleRate })) {
    length += stretch.samples.length;
    ({ warnings } = stretch);
    options.onStretch?.(stretch);
    await handOn(framer.push(stretch.samples));
    throwIfCancelled(options.signal, "hear");
  }
  await handOn(framer.flush());
  return { duration: length / sampleRate, warnings };
}

/** Options for one of two ways through a file, which is half of the work. */
function half(options: HearOptions, done: number): HearOptions {
  return { ...options, onProgress: (part) => options.onProgress?.(done + part / 2) };
}
