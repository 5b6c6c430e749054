/** The course of a queue: when the next track begins, and what becomes of one that cannot be played. */
import type { Seconds } from "@swar/units";
import { crossfadeLength } from "./crossfade-length.ts";
import { FADE_SECONDS } from "./fade-seconds.ts";
import type { PlayerState } from "./player.ts";
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

/** The course of the queue in `state`. */
export function playCourse({ state, show, tables }: CourseParts): PlayCourse {
  const begin = async (index: number, fade: Seconds): Promise<void> => {
    const entry = state().entries[index];
    if (entry === undefined) return;
    show({ index, status: tables().on().playing() ? "playing" : "loading" });
    try {
      if (await tables().turn(entry, fade)) show({ status: "playing" });
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
    const { entries, index, message } = state();
    const track = entries[index]?.track;
    if (track === undefined) return;
    // The browser wants a click before there may be sound.
    if (error.name === "NotAllowedError") return show({ status: "paused" });
    const text = `“${track.title}” cannot be played (${error.message}); it was left out.`;
    show({ message: { id: (message?.id ?? 0) + 1, track, text } });
    follow(FADE_SECONDS.jump);
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
