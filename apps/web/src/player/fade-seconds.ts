import type { Seconds } from "@swar/units";

/** How long what takes. */
export const FADE_SECONDS = {
  /** The first track comes out of silence. */
  begin: 3,
  stop: 1.5,
  /** For a click that leads elsewhere: short, so that it is felt at once. */
  jump: 0.8,
  pause: 0.08,
  resume: 0.25,
} as const satisfies Record<string, Seconds>;
