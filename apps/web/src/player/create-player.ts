/** The player: its state, what a person can do with it, and what the screen is told. */
import type { Seconds } from "@swar/units";
import { addressOf, type FetchFrom, type StreamFrom } from "./address-of.ts";
import { FADE_SECONDS } from "./fade-seconds.ts";
import { mediaKeys } from "./media-keys.ts";
import { playCourse } from "./play-course.ts";
import type { Player, PlayerState, PlayerTime } from "./player.ts";
import {
  EMPTY_QUEUE,
  type PlayerQueue,
  type QueueEntry,
  withMoved,
  withOn,
  withoutEntry,
  withReplaced,
  withTracks,
} from "./player-queue.ts";
import type { PlayerTrack } from "./player-track.ts";
import { createStore } from "./store.ts";
import { type Turntables, turntables } from "./turntables.ts";

/** What a player takes from its surroundings. */
export interface PlayerOptions {
  /** One of its own, made with the first sound, unless given. */
  readonly context?: AudioContext | undefined;
  /** Fetches files that elements cannot, since the server wants a token; tracks then come whole, unless `stream` can help. */
  readonly fetch?: FetchFrom | undefined;
  /** Where elements can have such files nevertheless, in ranges. */
  readonly stream?: StreamFrom | undefined;
}

const BEGINNING = { ...EMPTY_QUEUE, status: "idle", volume: 1, crossfade: 4, message: undefined } as const;

/** The longest crossfade. */
const LONGEST: Seconds = 12;

/** Within these, "previous" means the track before. */
const AGAIN: Seconds = 3;

/** A player of nothing yet. */
export function createPlayer({ context, fetch: fetchFrom, stream }: PlayerOptions = {}): Player {
  const state = createStore<PlayerState>(BEGINNING);
  const time = createStore<PlayerTime>({ position: 0, duration: 0 });
  let made: Turntables | undefined;
  let own: AudioContext | undefined;
  let picture = 0;

  const now = state.getSnapshot;
  const entryOn = (): QueueEntry | undefined => now().entries[now().index];
  /** The track that is on, with what was looked up of it. */
  const trackOn = (): PlayerTrack | undefined => {
    const entry = entryOn();
    return entry && { ...entry.track, ...(made?.on().entry() === entry ? made.on().facts() : {}) };
  };
  const active = (): boolean => now().status === "playing" || now().status === "loading";
  const showTime = (): void => {
    const entry = entryOn();
    const { start = 0, duration = 0 } = trackOn() ?? {};
    const deck = made?.on();
    const known = deck !== undefined && deck.entry() === entry && now().status !== "idle" && now().status !== "ended";
    time.set(
      known ? { position: deck.position(), duration: deck.duration() || duration } : { position: start, duration },
    );
  };
  const onPicture = (): void => {
    showTime();
    picture = requestAnimationFrame(onPicture);
  };
  const show = (changes: Partial<PlayerState>): void => {
    state.set(changes);
    showTime();
    keys.show(trackOn(), active());
    keys.showPosition(time.getSnapshot().position, time.getSnapshot().duration);
    cancelAnimationFrame(picture);
    if (now().status === "playing") picture = requestAnimationFrame(onPicture);
  };
  const tables = (): Turntables => {
    if (made) return made;
    const sound = context ?? (own = new AudioContext());
    const { watch, ended, failed } = course;
    made = turntables(sound, addressOf(fetchFrom, stream), { onTime: watch, onEnd: ended, onError: failed });
    made.setVolume(now().volume);
    return made;
  };
  const course = playCourse({ state: now, show, tables });

  const play = (): void => {
    const { status, index } = now();
    if (active() || index < 0) return;
    const paused = status === "paused" && tables().on().entry() === entryOn();
    if (!paused) return void course.begin(status === "ended" ? 0 : index, FADE_SECONDS.begin);
    show({ status: "playing" });
    tables().resume(FADE_SECONDS.resume).catch(course.failed);
  };
  const pause = (): void => {
    if (!active()) return;
    tables().pause(FADE_SECONDS.pause);
    show({ status: "paused" });
  };
  const stop = (): void => {
    made?.stop(FADE_SECONDS.stop);
    show({ status: "idle" });
  };
  const jump = (at: number): void => {
    const { index } = withOn(now(), at);
    void course.begin(index, made?.on().playing() ? FADE_SECONDS.jump : FADE_SECONDS.begin);
  };
  const seek = (to: Seconds): void => {
    const { duration } = time.getSnapshot();
    if (made?.on().entry() === entryOn()) made?.seek(Math.max(0, duration > 0 ? Math.min(to, duration) : to));
    show({});
  };
  const next = (): void => {
    if (now().index + 1 < now().entries.length) jump(now().index + 1);
  };
  const previous = (): void => {
    if (time.getSnapshot().position > AGAIN || now().index <= 0) seek(0);
    else jump(now().index - 1);
  };
  /** Takes over a queue that was changed; where what was on is gone, what is on now is played instead. */
  const change = (queue: PlayerQueue): void => {
    const before = entryOn();
    show({ entries: queue.entries, index: queue.index });
    if (before === undefined || entryOn() === before) return;
    if (active() && queue.index >= 0) jump(queue.index);
    else stop();
  };
  const keys = mediaKeys(navigator.mediaSession, { play, pause, stop, next, previous, seek });

  return {
    subscribe: state.subscribe,
    getSnapshot: now,
    time: { subscribe: time.subscribe, getSnapshot: time.getSnapshot },
    setQueue: (tracks, at) => {
      if (at === undefined) stop();
      show(withTracks(EMPTY_QUEUE, tracks));
      if (at !== undefined) jump(at);
    },
    add: (tracks, at) => change(withTracks(now(), tracks, at)),
    remove: (at) => change(withoutEntry(now(), at)),
    replace: (at, track) => change(withReplaced(now(), at, track)),
    move: (from, to) => change(withMoved(now(), from, to)),
    play,
    pause,
    toggle: () => (active() ? pause() : play()),
    stop,
    seek,
    next,
    previous,
    jump,
    setVolume: (volume) => {
      show({ volume: Math.min(1, Math.max(0, volume)) });
      made?.setVolume(now().volume);
    },
    setCrossfade: (seconds) => show({ crossfade: Math.min(LONGEST, Math.max(0, seconds)) }),
    close: () => {
      show({ status: "idle" });
      cancelAnimationFrame(picture);
      made?.close();
      made = undefined;
      void own?.close();
      own = undefined;
    },
  };
}
