/** player: tracks, one fading into the next; nothing here knows of the screen. */
export { createPlayer, type PlayerOptions } from "./create-player.ts";
export type { Player, PlayerMessage, PlayerState, PlayerStatus, PlayerTime } from "./player.ts";
export type { PlayerQueue, QueueEntry } from "./player-queue.ts";
export type { PlayerTrack, PlayFault, TrackFacts } from "./player-track.ts";
export type { Store } from "./store.ts";
