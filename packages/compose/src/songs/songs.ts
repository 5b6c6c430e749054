import { CALM_SONGS } from "./calm-songs.ts";
import { JOYFUL_SONGS } from "./joyful-songs.ts";
import type { Song } from "./song.ts";
import { SOMBRE_SONGS } from "./sombre-songs.ts";
import { TENSE_SONGS } from "./tense-songs.ts";

/** The album: five songs for each quadrant of the plane, spread over it; in order Q1, Q2, Q3, Q4. */
export const SONGS: readonly Song[] = [...JOYFUL_SONGS, ...TENSE_SONGS, ...SOMBRE_SONGS, ...CALM_SONGS];
