/** One of the two turntables: an audio element, which streams, and its gains. */
import type { Seconds } from "@swar/units";
import { equalPower, type Gain } from "./equal-power.ts";
import { levelGain } from "./level-gain.ts";
import type { QueueEntry } from "./player-queue.ts";
import type { TrackFacts } from "./player-track.ts";

/** Gives the address at which the browser can play a source, and whether it must be given back. */
export type AddressOf = (source: string | Blob) => Promise<{ readonly url: string; readonly release: () => void }>;

/** A turntable. */
export interface Deck {
  /** What lies on it. */
  readonly entry: () => QueueEntry | undefined;
  /** What is known of that now that it was looked up. */
  readonly facts: () => TrackFacts;
  /** Puts `entry` on, unless it lies there; rejects where its file cannot be had. */
  readonly load: (entry: QueueEntry) => Promise<void>;
  /** Resolves when it sounds; rejects where it cannot be played. */
  readonly play: () => Promise<void>;
  readonly pause: () => void;
  /** Goes from the present gain to `to`, in `seconds`; 0 for at once. */
  readonly fade: (to: Gain, seconds: Seconds) => void;
  readonly seek: (to: Seconds) => void;
  readonly position: () => Seconds;
  /** NaN until it is known. */
  readonly duration: () => Seconds;
  readonly playing: () => boolean;
  /** Takes off what lies on it. */
  readonly clear: () => void;
}

/** What a deck tells of. */
export interface DeckEvents {
  readonly onTime: () => void;
  readonly onEnd: () => void;
  readonly onError: (error: Error) => void;
}

/** A deck whose sound goes to `output`. */
export function createDeck(context: AudioContext, output: AudioNode, addressOf: AddressOf, events: DeckEvents): Deck {
  const audio = new Audio();
  const level = new GainNode(context);
  const fader = new GainNode(context, { gain: 0 });
  new MediaElementAudioSourceNode(context, { mediaElement: audio }).connect(level).connect(fader).connect(output);
  let on: QueueEntry | undefined;
  let facts: TrackFacts = {};
  let loading: Promise<void> = Promise.resolve();
  let release = (): void => {};
  audio.addEventListener("timeupdate", events.onTime);
  audio.addEventListener("durationchange", events.onTime);
  audio.addEventListener("ended", events.onEnd);
  audio.addEventListener(
    "error",
    () => on && events.onError(new Error(audio.error?.message || "it cannot be decoded")),
  );

  const clear = (): void => {
    on = undefined;
    facts = {};
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
    release();
    release = () => {};
  };
  const put = async (entry: QueueEntry): Promise<void> => {
    const [address, found] = await Promise.all([
      addressOf(entry.track.source),
      entry.track.lookUp?.().catch(() => undefined),
    ]);
    // Another was put on while this one was fetched.
    if (on !== entry) return address.release();
    release = address.release;
    facts = found ?? {};
    level.gain.value = levelGain({ ...entry.track, ...facts });
    audio.preload = "auto";
    audio.src = address.url;
    if (entry.track.start) audio.currentTime = entry.track.start;
  };
  return {
    entry: () => on,
    facts: () => facts,
    load: (entry) => {
      if (on === entry && audio.error === null) return loading;
      clear();
      on = entry;
      fader.gain.cancelScheduledValues(0);
      fader.gain.value = 0;
      loading = put(entry).catch((error: unknown) => {
        // So that it is tried again when it is wanted again.
        if (on === entry) on = undefined;
        throw error;
      });
      return loading;
    },
    play: () => audio.play(),
    pause: () => audio.pause(),
    fade: (to, seconds) => fadeTo(fader.gain, context.currentTime, to, seconds),
    seek: (to) => {
      audio.currentTime = to;
    },
    position: () => audio.currentTime,
    duration: () => (audio.duration === Infinity ? Number.NaN : audio.duration),
    playing: () => !audio.paused && !audio.ended,
    clear,
  };
}

/** Where a fade is interrupted, the next one goes on from where it was. */
function fadeTo(gain: AudioParam, now: Seconds, to: Gain, seconds: Seconds): void {
  const from = gain.value;
  gain.cancelScheduledValues(0);
  if (seconds <= 0) gain.setValueAtTime(to, now);
  else gain.setValueCurveAtTime(equalPower({ from, to }), now, seconds);
}
