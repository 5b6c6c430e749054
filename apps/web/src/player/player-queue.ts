/** What is played one after another, as plain data: every change gives another queue. */
import { check } from "@swar/units";
import type { PlayerTrack } from "./player-track.ts";

/** A track in its place; `key` stays with it wherever it is moved, also where a track comes twice. */
export interface QueueEntry {
  readonly key: number;
  readonly track: PlayerTrack;
}

/** Tracks and which of them is on; `index` is -1 where there are none. */
export interface PlayerQueue {
  readonly entries: readonly QueueEntry[];
  readonly index: number;
}

/** Nothing to play. */
export const EMPTY_QUEUE: PlayerQueue = { entries: [], index: -1 };

/**
 * `queue` with `tracks` before place `at`, at its end unless given. What is on stays on.
 * @throws SwarError `invalid-argument` for a place outside [0, length].
 */
export function withTracks(
  queue: PlayerQueue,
  tracks: readonly PlayerTrack[],
  at: number = queue.entries.length,
): PlayerQueue {
  const { entries, index } = queue;
  check(Number.isInteger(at) && at >= 0 && at <= entries.length, "queue", "place must be in the queue or its end", at);
  const free = entries.reduce((most, { key }) => Math.max(most, key), -1) + 1;
  const added = tracks.map((track, i) => ({ key: free + i, track }));
  const moved = index >= at && index >= 0 ? index + added.length : index;
  const all = [...entries.slice(0, at), ...added, ...entries.slice(at)];
  return { entries: all, index: moved < 0 && all.length > 0 ? 0 : moved };
}

/** `queue` without the entry at `at`; where that was on, the one after it is, or the last. */
export function withoutEntry(queue: PlayerQueue, at: number): PlayerQueue {
  checkPlace(queue, at);
  const entries = queue.entries.toSpliced(at, 1);
  const index = at < queue.index ? queue.index - 1 : queue.index;
  return { entries, index: Math.min(index, entries.length - 1) };
}

/** `queue` with the entry at `from` moved to place `to`. What is on stays on. */
export function withMoved(queue: PlayerQueue, from: number, to: number): PlayerQueue {
  checkPlace(queue, from);
  checkPlace(queue, to);
  const on = queue.entries[queue.index];
  const entries = queue.entries.toSpliced(from, 1).toSpliced(to, 0, queue.entries[from] as QueueEntry);
  return { entries, index: entries.findIndex((entry) => entry === on) };
}

/** `queue` with another track at `at`. */
export function withReplaced(queue: PlayerQueue, at: number, track: PlayerTrack): PlayerQueue {
  checkPlace(queue, at);
  const key = queue.entries.reduce((most, entry) => Math.max(most, entry.key), -1) + 1;
  return { ...queue, entries: queue.entries.with(at, { key, track }) };
}

/** `queue` with the entry at `at` on. */
export function withOn(queue: PlayerQueue, at: number): PlayerQueue {
  checkPlace(queue, at);
  return { ...queue, index: at };
}

function checkPlace({ entries }: PlayerQueue, at: number): void {
  check(Number.isInteger(at) && at >= 0 && at < entries.length, "queue", "place must be in the queue", at);
}
