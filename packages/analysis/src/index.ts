/** analysis: the pipeline, written down once: file → audio → mel frames → windows → model → affect. */
export { type Analysis } from "./analysis.ts";
export { type Analyzer, type AnalyzeOptions, createAnalyzer } from "./analyzer.ts";
export { type AudioDescription, describeAudio, type DescribeOptions } from "./describe-audio.ts";
export { type DescribedStretches, describeStretches, type DescribeStretchesOptions } from "./describe-stretches.ts";
export { hear, type Heard, type HearOptions, heardWindows } from "./hear.ts";
export { type StudiedAudio, studyAudio } from "./study-audio.ts";
export { songInputs, type SongRowsOfNumbers } from "./song-inputs.ts";
export { createSongPredictor, FORMULA_PREDICTOR, type SongPredictions, type SongPredictor } from "./song-predictor.ts";
export { predictHeard, readsProxies } from "./heard-song.ts";
