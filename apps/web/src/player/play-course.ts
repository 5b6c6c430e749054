/** The course of a queue: when the next track begins, and what becomes of one that cannot be played. */
import type { Seconds } from "@swar/units";
import { crossfadeLength } from "./crossfade-length.ts";
import { FADE_SECONDS } from "./fade-seconds.ts";
import { faultWords } from "./fault-words.ts";
import type { PlayerState } from "./player.ts";
import type { QueueEntry } from "./player-queue.ts";
import type { Turntables } from "./turntables.ts";

/** What a course needs to know and to do. */
export interface CourseParts {
  readonly state: () => PlayerState;
  readonly show: (changes: Partial<PlayerState>) => void;
  readonly tables: () => Turntables;
}

/** Goes along the queue. */
export interface PlayCourse {
  /** Puts on the entry at `index`, out of silence or out of what sounds. */
  readonly begin: (index: number, fade: Seconds) => Promise<void>;
  /** To be called a few times a second, also where nobody looks at the page: prepares the next track, and begins it. */
  readonly watch: () => void;
  /** The track that sounded has ended. */
  readonly ended: () => void;
  /** The track that was on cannot be played. */
  readonly failed: (error: Error) => void;
}

/** The next track is fetched when this much, and the crossfade, is left. */
const AHEAD: Seconds = 20;

/** After so many in a row that cannot be played it is not about single tracks: a drive is unplugged, say. */
const MOST_FAILURES = 3;

/** The course of the queue in `state`. */
export function playCourse({ state, show, tables }: CourseParts): PlayCourse {
  /** How many tracks in a row could not be played. */
  let failures = 0;
  const begin = async (index: number, fade: Seconds): Promise<void> => {
    const entry = state().entries[index];
    if (entry === undefined) return;
    show({ index, status: tables().on().playing() ? "playing" : "loading" });
    try {
      if (!(await tables().turn(entry, fade))) return;
      failures = 0;
      show({ status: "playing" });
    } catch (error) {
      failed(error as Error);
    }
  };
  const follow = (fade: Seconds): void => {
    const { index, entries } = state();
    if (index + 1 < entries.length) void begin(index + 1, Math.max(0, fade));
    else end();
  };
  const end = (): void => {
    tables().stop(0);
    show({ status: "ended" });
  };
  const failed = (error: Error): void => {
    const { entries, index } = state();
    const entry = entries[index];
    // The browser wants a click before there may be sound.
    if (error.name === "NotAllowedError") show({ status: "paused" });
    else if (entry) void leaveOut(entry, error);
  };
  /** Says what is wrong with `entry`, and goes on to the next, unless that cannot be expected to fare better. */
  const leaveOut = async (entry: QueueEntry, error: Error): Promise<void> => {
    const fault = await entry.track.explain?.().catch(() => undefined);
    const { entries, index, status, message } = state();
    // A person was quicker.
    if (entries[index] !== entry || status === "idle" || status === "paused") return;
    failures++;
    const waits = fault?.waits === true || (failures >= MOST_FAILURES && index + 1 < entries.length);
    const text = faultWords(entry.track, { error, fault, waits });
    show({ message: { id: (message?.id ?? 0) + 1, track: entry.track, text } });
    if (!waits) return follow(FADE_SECONDS.jump);
    failures = 0;
    tables().stop(FADE_SECONDS.pause);
    show({ status: "paused" });
  };
  const watch = (): void => {
    const { entries, index, status, crossfade } = state();
    const next = entries[index + 1];
    if (status !== "playing" || next === undefined || tables().turning()) return;
    const deck = tables().on();
    const fade = crossfadeLength(crossfade, [deck.duration(), next.track.duration]);
    const rest = deck.duration() - deck.position();
    if (rest < fade + AHEAD) tables().prepare(next);
    if (fade > 0 && rest <= fade) follow(rest);
  };
  return {
    begin,
    watch,
    ended: () => {
      if (state().status === "playing" && !tables().turning()) follow(0);
    },
    failed: (error) => {
      if (state().status === "playing" && !tables().turning()) failed(error);
    },
  };
}
