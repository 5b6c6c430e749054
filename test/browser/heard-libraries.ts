/** Libraries of composed pieces, heard once for all tests: composing and hearing takes longer than what is tested with them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { composePiece, encodeWav } from "@swar/compose";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { served } from "../journeys/served.testing.ts";

/** A piece of a library; title and artist are those of the library, not of the file. */
interface Piece {
  readonly title: string;
  readonly artist: string;
  readonly arousal: number;
  readonly valence: number;
}

interface PieceLibrary {
  readonly pieces: readonly Piece[];
  /** How long each piece is. */
  readonly seconds: number;
}

const ARTISTS = ["Asha Rao", "Björk Lind", "ليلى حداد"] as const;
const [ASHA, BJORK, LAYLA] = ARTISTS;
/** A title that no row has room for. */
export const LONG = "A very long title of a piece that goes on and on until nobody knows any more where it began";

/** The libraries by their names; no title is in two of them. */
export const LIBRARIES = {
  mood: {
    // More than half of them lively and pleasant, the others of all kinds.
    pieces: Array.from({ length: 12 }, (_, i) => ({
      title: `Piece ${i + 1}`,
      artist: ARTISTS[i % ARTISTS.length] as string,
      arousal: i < 7 ? 0.95 : 0.95 - 0.9 * ((i - 7) / 4),
      valence: i < 7 ? 0.9 : ([0.2, 0.5, 0.85][i % 3] as number),
    })),
    // Five of them fill the five minutes that are asked for.
    seconds: 60,
  },
  library: {
    pieces: [
      { title: "Kite Weather", artist: ASHA, arousal: 0.95, valence: 0.9 },
      { title: "Iron Stairwell", artist: ASHA, arousal: 0.9, valence: 0.15 },
      { title: "Empty Platform", artist: BJORK, arousal: 0.15, valence: 0.2 },
      { title: "Moss and Water", artist: BJORK, arousal: 0.1, valence: 0.85 },
      { title: "موسيقى الليل الهادئة", artist: LAYLA, arousal: 0.3, valence: 0.6 },
      { title: LONG, artist: "The Orchestra With the Name That Is Longer Than Any Row", arousal: 0.6, valence: 0.4 },
    ],
    seconds: 20,
  },
  listen: {
    pieces: [
      { title: "Morning", artist: ASHA, arousal: 0.8, valence: 0.8 },
      { title: "مساء", artist: LAYLA, arousal: 0.2, valence: 0.3 },
      { title: "Noon", artist: BJORK, arousal: 0.5, valence: 0.5 },
    ],
    seconds: 10,
  },
} as const satisfies Readonly<Record<string, PieceLibrary>>;

export type LibraryName = keyof typeof LIBRARIES;

/** The folder of the pieces of library `name` below `folder`. */
export function musicFolder(folder: string, name: LibraryName): string {
  return join(folder, "music", name);
}

/** The data folder below `folder` in which all libraries are. */
export function heardData(folder: string): string {
  return join(folder, "data");
}

/** Composes and hears all of them, into one data folder below `folder`, which nothing holds afterwards. */
export async function hearLibraries(folder: string): Promise<void> {
  const names = Object.keys(LIBRARIES) as LibraryName[];
  for (const name of names) compose(LIBRARIES[name], musicFolder(folder, name));
  await copyEmptyLibrary(heardData(folder));
  const { ask, stop } = await served(["--data-dir", heardData(folder)], "");
  await ask("/api/folders", { method: "POST", json: { paths: names.map((name) => musicFolder(folder, name)) } });
  const pieces: readonly Piece[] = names.flatMap((name) => LIBRARIES[name].pieces);
  const tracks = async () => {
    const answer = await ask("/api/tracks?limit=500");
    return ((await answer.json()) as { tracks: { id: number; title: string }[] }).tracks;
  };
  while ((await tracks()).length < pieces.length) await setTimeout(200);
  for (const { id, title } of await tracks()) {
    const artist = pieces.find((piece) => piece.title === title)?.artist;
    await ask(`/api/tracks/${id}`, { method: "PATCH", json: { artist } });
  }
  await stop();
}

/** Composing takes longer than hearing, so that a few seconds come again and again. */
const COMPOSED = 6;

function compose({ pieces, seconds }: PieceLibrary, folder: string): void {
  mkdirSync(folder, { recursive: true });
  pieces.forEach(({ title, arousal, valence }, seed) => {
    const path = [{ arousal, valence }];
    const { samples, sampleRate } = composePiece({ path, seed, sectionSeconds: COMPOSED, sampleRate: 22_050 });
    const length = Math.round(seconds * sampleRate);
    const repeated = Float32Array.from({ length }, (_, i) => samples[i % samples.length] as number);
    writeFileSync(join(folder, `${title}.wav`), encodeWav({ samples: repeated, sampleRate }));
  });
}
