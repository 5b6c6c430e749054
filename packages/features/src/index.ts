/*
 * @swar/features: `Pcm` in, mel frames out, equal to librosa 0.11 to within 0.001 dB. Whole files go through
 * `melSpectrogram`, pieces of a stream through `melFramer`; `powerToDb` makes decibels of either. An app that
 * passes its `WebAssembly` in gets the same numbers sooner. Matrices are time-major, one row a frame: the transpose of librosa's.
 */
export { hann } from "./hann.ts";
export { hzToMel, type Mel } from "./hz-to-mel.ts";
export { melFilterbank } from "./mel-filterbank.ts";
export { melFramer, type MelFramer } from "./mel-framer.ts";
export { melFrequencies, type MelRange } from "./mel-frequencies.ts";
export type { MelBandOptions, MelOptions } from "./mel-settings.ts";
export type { MelFramerOptions } from "./mel-stream.ts";
export { melSpectrogram } from "./mel-spectrogram.ts";
export { melToHz } from "./mel-to-hz.ts";
export { type DecibelOptions, powerToDb } from "./power-to-db.ts";
export type { Wasm } from "./wasm-code.ts";
export {
  channelsOf,
  checkWindowSettings,
  DEFAULT_WINDOWS,
  SEED_WINDOWS,
  stepsOf,
  type WindowSettings,
} from "./windows/window-settings.ts";
export { windowStarts } from "./windows/window-starts.ts";
export { joinedPlacedWindows, partOfWindows, type PlacedWindows, windowStream, type WindowStream } from "./windows/window-stream.ts";
export { type LevelRange, levelRange, type Windows, windows } from "./windows/windows.ts";
export type { SummaryOptions } from "./summary/mel-window.ts";
export { SUMMARY_NAMES, windowSummary } from "./summary/window-summary.ts";
