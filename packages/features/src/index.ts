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
export type { Wasm } from "@swar/units";
export {
  channelsOf,
  checkWindowSettings,
  DEFAULT_WINDOWS,
  SEED_WINDOWS,
  stepsOf,
  type WindowSettings,
} from "./windows/window-settings.ts";
export { windowStarts } from "./windows/window-starts.ts";
export {
  joinedPlacedWindows,
  partOfWindows,
  type PlacedWindows,
  windowStream,
  type WindowStream,
} from "./windows/window-stream.ts";
export { type LevelRange, levelRange, type Windows, windows } from "./windows/windows.ts";
export type { SummaryOptions } from "./summary/mel-window.ts";
export { SUMMARY_NAMES, windowSummary } from "./summary/window-summary.ts";
export { type ContrastBand, type ContrastBandOptions, contrastBands } from "./descriptors/contrast-bands.ts";
export { type CosineTransform, cosineTransform } from "./descriptors/cosine-transform.ts";
export { delta, type DeltaOptions } from "./descriptors/delta.ts";
export { type DynamicRange, dynamicRange } from "./descriptors/dynamic-range.ts";
export type { FrameOptions, SpectralOptions } from "./descriptors/frame-options.ts";
export {
  type Loudness,
  type LoudnessMeter,
  loudnessMeter,
  type LoudnessOptions,
} from "./descriptors/loudness-meter.ts";
export { type CepstrumOptions, mfcc, mfccOfDecibels, type MfccOptions } from "./descriptors/mfcc.ts";
export { frameRms, rms } from "./descriptors/rms.ts";
export {
  type OnFrame,
  type SampleFramer,
  sampleFramer,
  type SampleFramerOptions,
} from "./descriptors/sample-framer.ts";
export { frameBandwidth, type FrameBandwidthOptions, spectralBandwidth } from "./descriptors/spectral-bandwidth.ts";
export { frameCentroid, spectralCentroid } from "./descriptors/spectral-centroid.ts";
export {
  contrastDecibels,
  type ContrastLevels,
  contrastLevels,
  type ContrastOptions,
  type ContrastRangeOptions,
  frameContrast,
  spectralContrast,
} from "./descriptors/spectral-contrast.ts";
export {
  type FlatnessOptions,
  frameFlatness,
  type FrameFlatnessOptions,
  spectralFlatness,
} from "./descriptors/spectral-flatness.ts";
export {
  frameRolloff,
  type FrameRolloffOptions,
  type RolloffOptions,
  spectralRolloff,
} from "./descriptors/spectral-rolloff.ts";
export { type SpectrumBins, spectrumBins } from "./descriptors/spectrum-bins.ts";
export { type TrackStatistics, trackStatistics } from "./descriptors/track-statistics.ts";
export { frameCrossingRate, zeroCrossingRate } from "./descriptors/zero-crossing-rate.ts";
export { type OnSpectrum, type SpectrumFramer, spectrumFramer } from "./spectrum-framer.ts";
export { chroma, type ChromaOptions } from "./descriptors/chroma.ts";
export { chromaFilterbank } from "./descriptors/chroma-filterbank.ts";
export { chromaFrame, type ChromaFrame } from "./descriptors/chroma-frame.ts";
export type { ChromaBankOptions } from "./descriptors/chroma-weights.ts";
export type { EnvelopeOptions } from "./descriptors/envelope.ts";
export { estimateTuning, type EstimateTuningOptions } from "./descriptors/estimate-tuning.ts";
export { eventDensity } from "./descriptors/event-density.ts";
export { keyAndMode, type KeyEstimate, keyOfProfile } from "./descriptors/key-and-mode.ts";
export { onsetDetect, onsetsOfEnvelope } from "./descriptors/onset-detect.ts";
export { onsetFrame, type OnsetFrame, type OnsetFrameOptions } from "./descriptors/onset-frame.ts";
export { type OnsetOptions, onsetStrength } from "./descriptors/onset-strength.ts";
export { peakPick, type PeakPickOptions } from "./descriptors/peak-pick.ts";
export type { PitchPeakOptions } from "./descriptors/pitch-peaks.ts";
export { pulseClarity, pulseClarityOfEnvelope, type PulseClarityOptions } from "./descriptors/pulse-clarity.ts";
export { type Bpm, tempo, tempoOfEnvelope, type TempoOptions } from "./descriptors/tempo.ts";
export { tempogram, tempogramOfEnvelope, type TempogramOptions } from "./descriptors/tempogram.ts";
export { frameTonnetz, tonnetz } from "./descriptors/tonnetz.ts";
export { tuningEstimator, type TuningEstimator, type TuningOptions } from "./descriptors/tuning-estimator.ts";
export { describer, type Describer, type DescriberOptions } from "./descriptors/describer.ts";
export type { Description, LoudnessDescription, TrackDescriptions } from "./descriptors/description.ts";
export { type SpotifyEstimate, spotifyEstimates, type SpotifyEstimates } from "./descriptors/spotify-estimates.ts";
export type { ByDegree, ByInterval } from "./tonal/degrees.ts";
export { tonalDescriptors, type TonalDescriptors } from "./tonal/tonal-descriptors.ts";
export { tonalFramer, type TonalFramer, tonalFrames } from "./tonal/tonal-framer.ts";
export type { FrameRange, TonalFrames } from "./tonal/tonal-frames.ts";
export { TONAL_FRAME_RATE } from "./tonal/pitch-bins.ts";
export { TONAL_NAMES, tonalVector } from "./tonal/tonal-vector.ts";
export { seedProxies } from "./songs/seed-proxies.ts";
export {
  emotionLabel,
  type EmotionLabel,
  FORMULA_FEATURES,
  type FormulaFeatures,
  seedFormula,
} from "./songs/seed-formula.ts";
export {
  songAt,
  type SongFeatures,
  SPOTIFY_FEATURES,
  SPOTIFY_RANGES,
  type SpotifyFeature,
} from "./songs/spotify-features.ts";
export {
  SHORTEST_STRETCH,
  type SongStretch,
  type StretchFeatures,
  stretchFeatures,
  type StretchOptions,
} from "./songs/stretch-features.ts";
export { checkTableSettings, isTableSettings, SEED_COLUMNS, type TableSettings } from "./songs/table-settings.ts";
