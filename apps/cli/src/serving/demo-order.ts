import { type Track, TRACKS } from "../files/song-tracks.ts";

/** Rounds through the four quadrants, each with the shortest songs that are left, so that whoever waits soon hears all kinds. */
const NUMBERS = [16, 3, 10, 14, 18, 1, 6, 12, 20, 5, 8, 13, 19, 4, 7, 15, 17, 2, 9, 11];

/** The songs of the album in the order in which a demonstration composes them. */
export const DEMO_ORDER: readonly Track[] = NUMBERS.map((number) => TRACKS[number - 1] as Track);
