/** Two decks, the limiter behind them and the volume: one sounds while the other is prepared, fades in or fades out. */
import type { Seconds, Unit } from "@swar/units";
import { type AddressOf, createDeck, type Deck } from "./deck.ts";
import { limiter } from "./limiter.ts";
import type { QueueEntry } from "./player-queue.ts";

/** What turns. What is asked for last holds: what was asked for before it, and is not yet done, is given up. */
export interface Turntables {
  /** Lets `entry` sound in place of what does; false where something else was asked for meanwhile. Rejects where it cannot be played. */
  readonly turn: (entry: QueueEntry, fade: Seconds) => Promise<boolean>;
  /** Whether an entry is about to sound. */
  readonly turning: () => boolean;
  /** Fetches `entry` on the free deck, where that is silent. */
  readonly prepare: (entry: QueueEntry) => void;
  readonly pause: (fade: Seconds) => void;
  readonly resume: (fade: Seconds) => Promise<void>;
  /** Fades all out and takes it off. */
  readonly stop: (fade: Seconds) => void;
  readonly seek: (to: Seconds) => void;
  readonly setVolume: (volume: Unit) => void;
  /** The deck that sounds, or sounded last. */
  readonly on: () => Pick<Deck, "entry" | "facts" | "position" | "duration" | "playing">;
  readonly close: () => void;
}

/** What is told of the deck that sounds. */
export interface TurntableEvents {
  readonly onTime: () => void;
  readonly onEnd: () => void;
  readonly onError: (error: Error) => void;
}

/** In which the volume follows the hand, so that it does not crackle. */
const GLIDE: Seconds = 0.03;

/** Turntables on `context`. */
export function turntables(context: AudioContext, addressOf: AddressOf, events: TurntableEvents): Turntables {
  const volume = new GainNode(context);
  const { input, output } = limiter(context);
  output.connect(volume).connect(context.destination);
  const deck = (place: 0 | 1): Deck => {
    const whenOn = (tell: () => void): void => {
      if (place === sounding) tell();
    };
    return createDeck(context, input, addressOf, {
      onTime: () => whenOn(events.onTime),
      onEnd: () => whenOn(events.onEnd),
      onError: (error) => whenOn(() => events.onError(error)),
    });
  };
  const decks = [deck(0), deck(1)] as const;
  let sounding: 0 | 1 = 0;
  const on = (): Deck => decks[sounding];
  const free = (): Deck => decks[sounding === 0 ? 1 : 0];
  // Counts what was asked for, so that what comes late knows that it comes late.
  let asked = 1;
  let turning = 0;
  const unlessAsked = (seconds: Seconds, act: () => void): void => {
    const mine = asked;
    setTimeout(() => mine === asked && act(), 1000 * seconds);
  };
  const fadeAll = (seconds: Seconds): void => {
    asked++;
    for (const each of decks) each.fade(0, seconds);
  };
  return {
    turn: async (entry, fade) => {
      const mine = (turning = ++asked);
      const [old, fresh] = [on(), free()];
      try {
        await context.resume();
        await fresh.load(entry);
        if (mine === asked) await fresh.play();
      } catch (error) {
        if (mine === asked) throw error;
      }
      if (mine !== asked) return false;
      turning = 0;
      const was = old.entry();
      fresh.fade(1, fade);
      old.fade(0, fade);
      sounding = sounding === 0 ? 1 : 0;
      setTimeout(() => old.entry() === was && on() !== old && old.clear(), 1000 * fade);
      return true;
    },
    turning: () => turning === asked,
    prepare: (entry) => {
      if (!free().playing() && turning !== asked) free().load(entry).catch(ignored);
    },
    pause: (fade) => {
      fadeAll(fade);
      unlessAsked(fade, () => {
        on().pause();
        free().clear();
      });
    },
    resume: async (fade) => {
      const mine = ++asked;
      await context.resume();
      await on().play();
      if (mine === asked) on().fade(1, fade);
    },
    stop: (fade) => {
      fadeAll(fade);
      unlessAsked(fade, () => decks.forEach((each) => each.clear()));
    },
    seek: (to) => on().seek(to),
    setVolume: (to) => void volume.gain.setTargetAtTime(to, context.currentTime, GLIDE),
    on,
    close: () => {
      asked++;
      for (const each of decks) each.clear();
      volume.disconnect();
    },
  };
}

/** What could not be fetched ahead is told of when its turn comes. */
function ignored(): void {}
