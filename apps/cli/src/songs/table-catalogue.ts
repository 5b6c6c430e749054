/** A table of songs as a catalogue to choose music from: their features, and where a model puts them. */
import type { SongPredictor } from "@swar/analysis";
import { SPOTIFY_FEATURES } from "@swar/features";
import type { Track } from "@swar/recommend";
import { openSongRows, readSongTable, type SongTable, warningSentence } from "@swar/training";
import type { AffectPoint } from "@swar/units";
import { withFile } from "../files/file-source.ts";
import type { Progress } from "../terminal/progress.ts";
import { type DescribedSong, songColumns } from "./song-columns.ts";
import { USUAL_LENGTH } from "./usual-length.ts";

/** Songs that are asked about at once. */
const AT_ONCE = 20_000;

/**
 * The songs of the table at `path`, placed on the plane by `predictor`; those that cannot be placed are left out, and so are
 * further recordings of one title by one artist.
 * @throws SwarError `invalid-table`, `cancelled`.
 */
export async function tableTracks(
  predictor: SongPredictor,
  path: string,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<Track[]> {
  return await withFile(path, async (source) => {
    const { texts, hasDuration, describe } = songColumns((await openSongRows(source)).columns);
    if (!hasDuration) progress.log(`note: the table has no duration_ms; each song is taken to last ${USUAL_LENGTH} s`);
    const onProgress = (done: number): void => progress.update("reading the songs", done);
    const table = await readSongTable(source, { texts, signal, onProgress });
    for (const warning of table.warnings) progress.log(`${path}: ${warningSentence(warning)}`);
    return await placed(predictor, table, (row) => named(describe(table.texts, row), table.lines[row] as number));
  });
}

/** A song that has a name for everything that needs one. */
type NamedSong = DescribedSong & Required<Pick<Track, "id" | "artist">>;

function named(song: DescribedSong, line: number): NamedSong {
  return { ...song, id: song.id ?? `line ${line}`, artist: song.artist ?? "unknown artist" };
}

async function placed(
  predictor: SongPredictor,
  table: SongTable,
  songOf: (row: number) => NamedSong,
): Promise<Track[]> {
  const tracks: Track[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < table.rows; from += AT_ONCE) {
    const to = Math.min(table.rows, from + AT_ONCE);
    const part = table.features.subarray(from * SPOTIFY_FEATURES.length, to * SPOTIFY_FEATURES.length);
    const { arousal, valence, uncertainty } = await predictor.predict(part);
    for (let i = 0; i < to - from; i++) {
      const point = { arousal: arousal[i] as number, valence: valence[i] as number };
      const errors = { arousal: uncertainty.arousal[i] as number, valence: uncertainty.valence[i] as number };
      const song = songOf(from + i);
      const recording = `${song.artist}\n${song.title ?? song.id}`.toLowerCase();
      if (Number.isNaN(point.arousal + point.valence) || seen.has(song.id) || seen.has(recording)) continue;
      seen.add(song.id).add(recording);
      tracks.push(trackOf(song, part.subarray(i * SPOTIFY_FEATURES.length), point, errors));
    }
  }
  return tracks;
}

function trackOf(song: NamedSong, features: Float64Array, point: AffectPoint, uncertainty: AffectPoint): Track {
  const feature = (name: (typeof SPOTIFY_FEATURES)[number]): number | undefined =>
    known(features[SPOTIFY_FEATURES.indexOf(name)] as number);
  const tempo = feature("tempo");
  return {
    ...song,
    ...point,
    uncertainty,
    title: song.title ?? song.id,
    duration: song.duration ?? USUAL_LENGTH,
    mode: song.mode === undefined ? undefined : song.mode === 1 ? "major" : "minor",
    tempo: tempo !== undefined && tempo > 0 ? tempo : undefined,
    loudness: feature("loudness"),
    energy: feature("energy"),
  };
}

function known(x: number): number | undefined {
  return Number.isFinite(x) ? x : undefined;
}
