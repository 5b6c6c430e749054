import type { Seconds } from "@swar/units";

/** How long a song is taken to last of which nobody says. */
export const USUAL_LENGTH: Seconds = 210;
