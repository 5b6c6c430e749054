import type { Seconds, Unit } from "@swar/units";
import type { PlayerQueue } from "./player-queue.ts";
import type { PlayerTrack } from "./player-track.ts";
import type { Store } from "./store.ts";

/** `idle` before the first sound and after a stop, `ended` after the last track. */
export type PlayerStatus = "idle" | "loading" | "playing" | "paused" | "ended";

/** What a person should know: a track that was skipped, say. `id` tells one message from the next of the same words. */
export interface PlayerMessage {
  readonly id: number;
  readonly track: PlayerTrack;
  readonly text: string;
}

/** How the player stands, but for what changes with every picture. */
export interface PlayerState extends PlayerQueue {
  readonly status: PlayerStatus;
  /** Of the whole, in [0, 1]; 1 at first. */
  readonly volume: Unit;
  /** In [0, 12] s; 4 at first. */
  readonly crossfade: Seconds;
  readonly message: PlayerMessage | undefined;
}

/** Where in the track that is on it plays: changes with every picture while it does. */
export interface PlayerTime {
  readonly position: Seconds;
  /** 0 where it is not known. */
  readonly duration: Seconds;
}

/**
 * Plays tracks one after another, each at the same loudness, each fading into the next. It is a store of its state, as
 * `useSyncExternalStore` wants it; `time` is another, for what moves.
 */
export interface Player extends Store<PlayerState> {
  readonly time: Store<PlayerTime>;
  /** Other tracks in place of those there were; what plays fades out. Plays at once where `at` is given. */
  readonly setQueue: (tracks: readonly PlayerTrack[], at?: number) => void;
  /** More tracks, before place `at` or at the end. */
  readonly add: (tracks: readonly PlayerTrack[], at?: number) => void;
  /** Takes a track out; where it plays, the next one does. */
  readonly remove: (at: number) => void;
  readonly replace: (at: number, track: PlayerTrack) => void;
  readonly move: (from: number, to: number) => void;
  /** Goes on, or begins; must first be called where a person clicked, for browsers to allow sound. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Fades out and goes back to the begin of the track. */
  readonly stop: () => void;
  readonly seek: (to: Seconds) => void;
  readonly next: () => void;
  /** To the begin of the track, or, within its first 3 s, to the one before it. */
  readonly previous: () => void;
  /** Plays the track at `at`. */
  readonly jump: (at: number) => void;
  readonly setVolume: (volume: Unit) => void;
  readonly setCrossfade: (seconds: Seconds) => void;
  /** Ends all sound for good. */
  readonly close: () => void;
}
