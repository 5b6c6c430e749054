/** engine: analysis in the browser, in threads of its own; nothing here knows of the screen. */
export { createEngine, type EngineOptions } from "./create-engine.ts";
export type { Engine, HandPrediction, ListenOptions } from "./engine.ts";
export type { HeardSong } from "./heard-song.ts";
export type { ListeningProgress, ListeningStage } from "./listening-progress.ts";
export type { MelPicture } from "./mel-picture.ts";
export type { ModelCard } from "./model-card.ts";
export type { SongGuess } from "./song-guess.ts";
export type { WavePicture } from "./wave-picture.ts";
