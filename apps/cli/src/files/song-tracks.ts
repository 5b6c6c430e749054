import { askedOf, composeSong, encodeWav, type Song, SONGS } from "@swar/compose";

const ARTIST = "Swar Manovigyan";

/** The name of the album. */
export const ALBUM = "Four Quadrants";

/** A song and the file that it goes to. Plain data. */
export interface Track {
  readonly song: Song;
  readonly number: number;
  readonly file: string;
}

/** The songs of the album in order. */
export const TRACKS: readonly Track[] = SONGS.map((song, i) => {
  const number = i + 1;
  return { song, number, file: `${String(number).padStart(2, "0")} ${safeName(song.title)}.wav` };
});

/** `track` as a WAV file with its tags. */
export function wavOf({ song, number }: Track): Uint8Array {
  const { quadrant } = askedOf(song);
  // What was asked for is no genre: beside what a model hears it would look like a contradiction.
  const asked = `composed to express ${quadrant}`;
  const tags = { INAM: song.title, IART: ARTIST, IPRD: ALBUM, ICMT: asked, ITRK: String(number) };
  return encodeWav(composeSong(song), { dither: song.seed, tags });
}

/** `title` without what some platform does not allow in the name of a file. */
function safeName(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N} ,'()-]/gu, "").trim();
}
