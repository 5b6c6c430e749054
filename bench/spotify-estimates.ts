/*
 * Not time but accuracy: how well Spotify's features can be estimated from sound, on clips of songs whose features are
 * known; the numbers of packages/features/src/descriptors/spotify-curves.ts and the table of docs/spotify-estimates.md.
 * Songs are joined by artist and title, described, and each is estimated by a curve fitted to the songs of all other
 * artists. Run: node bench/spotify-estimates.ts AUDIO LABELS.csv TABLE.csv..., where AUDIO is the folder that the labels'
 * `filename` is relative to; labels with `artist` and `title`, tables with `artist_name`, `track_name` and the nine
 * features. The first table says what tracks are like as a whole.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { parse } from "csv-parse/sync";
import { decodeStream } from "@swar/decode";
import { describer, type Description, type Wasm } from "@swar/features";
import { axisMetrics } from "@swar/training";
import { SPOTIFY_CUES } from "../packages/features/src/descriptors/spotify-cues.ts";
import { bootstrapEach } from "../packages/training/src/fit/metrics/bootstrap.ts";
import { deviation, fitBest, heldOut, mean, predictor, type Problem } from "./held-out-fit.ts";
import { quantile } from "./interleave.ts";
import { joinSongs } from "./song-join.ts";

/** The cues of the estimates, and those that were tried and that predict nothing. */
const CUES = {
  ...SPOTIFY_CUES,
  /** 1 in a major key, 0 in a minor one. */
  major: ({ key }) => Number(key.mode === "major"),
  /** Onsets a second. */
  eventDensity: ({ eventDensity }) => eventDensity,
  /** Flatness of the middle frame, dB. */
  noisiness: ({ tracks }) => Math.max(-60, 10 * Math.log10(tracks.spectralFlatness.median)),
  /** How far the coarse shape of the spectrum strays, dB, and how fast it changes, dB a frame. */
  timbreDeviation: ({ tracks }) => mean(tracks.mfcc.slice(1, 5).map((track) => track.deviation)),
  timbreSpeed: ({ tracks }) => mean(tracks.mfccDelta.slice(1, 5).map((track) => track.deviation)),
  /** How far harmonics stand out from 400 to 3200 Hz, where voices have most of theirs, dB. */
  voiceContrast: ({ tracks }) => mean(tracks.spectralContrast.slice(2, 5).map((track) => track.mean)),
  /** How far the rate of zero crossings strays, as it does between vowels and consonants. */
  crossingDeviation: ({ tracks }) => tracks.zeroCrossingRate.deviation,
} as const satisfies Readonly<Record<string, (description: Description) => number>>;

/** What each feature is estimated from, chosen by musical sense before any score was seen; the tempo is its own. */
const INPUTS = {
  acousticness: ["level", "brightness", "levelDeviation"],
  danceability: ["pulseClarity", "beatStrength", "tempoDistance"],
  energy: ["level", "onsetStrength", "brightness"],
  instrumentalness: ["timbreDeviation", "voiceContrast"],
  liveness: ["noisiness", "levelDeviation"],
  loudness: ["level"],
  speechiness: ["crossingDeviation", "timbreSpeed", "levelDeviation"],
  tempo: [],
  valence: ["major", "eventDensity", "pulseClarity"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof CUES)[]>>;
const FEATURES = Object.keys(INPUTS) as (keyof typeof INPUTS)[];
type Feature = (typeof FEATURES)[number];

/** How far a tempo may be off and still be called the same. */
const NEAR = 0.04;
const REPLICATES = 10_000;
const SAMPLE_RATE = 22_050;

type Row = Readonly<Record<string, string>>;

/** A described song and what Spotify says of it. */
interface Song {
  readonly artist: string;
  readonly description: Description;
  readonly spotify: Row;
}

const [, , audio, labels, ...tables] = argv;
if (audio === undefined || labels === undefined || tables.length === 0)
  throw new Error("usage: node bench/spotify-estimates.ts AUDIO LABELS.csv TABLE.csv...");
// The types of ES2024 and of Node do not name it.
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

const readTable = (path: string): Row[] => parse(readFileSync(path, "utf8"), { bom: true, columns: true });

async function described(path: string): Promise<Description> {
  const { hearChannels, push, finish } = describer(SAMPLE_RATE, { wasm });
  const heard = decodeStream(new Uint8Array(readFileSync(path)), {
    onChunk: ({ channels, sampleRate }) => hearChannels(channels, sampleRate),
  });
  for await (const { samples } of heard) push(samples);
  return finish();
}

async function readSongs(folder: string, clips: readonly Row[], known: readonly Row[]): Promise<Song[]> {
  const pairs = joinSongs(
    clips.map((row) => ({ artist: row["artist"]!, title: row["title"]!, row })),
    known.map((row) => ({ artist: row["artist_name"]!, title: row["track_name"]!, tempo: Number(row["tempo"]), row })),
  );
  const songs: Song[] = [];
  for (const { song, known: found } of pairs) {
    const description = await described(join(folder, song.row["filename"]!));
    songs.push({ artist: song.artist.toLowerCase(), description, spotify: found.row });
  }
  return songs;
}

function problemOf(feature: Feature, songs: readonly Song[]): Problem {
  return {
    curve: feature === "loudness" ? "line" : "logistic",
    rows: songs.map(({ description }) => INPUTS[feature].map((cue) => CUES[cue](description))),
    y: songs.map(({ spotify }) => Number(spotify[feature])),
    groups: songs.map(({ artist }) => artist),
  };
}

const isWide = (feature: Feature): boolean => feature === "tempo" || feature === "loudness";

/** A line of the table of errors. */
function errorsOf(feature: Feature, { y, groups }: Problem, predicted: readonly number[], plain: readonly number[]) {
  const scores = (drawn: ArrayLike<number>) => {
    const of = (from: readonly number[]): number[] => Array.from(drawn, (i) => from[i]!);
    const { mae, rmse, pearson } = axisMetrics(of(y), of(predicted));
    const isNear = predicted.map((value, i) => Number(Math.abs(value / y[i]! - 1) <= NEAR));
    return { mae, rmse, r: pearson, gain: axisMetrics(of(y), of(plain)).rmse - rmse, near: mean(of(isNear)) };
  };
  const all = scores(y.map((_, i) => i));
  const ends = bootstrapEach(scores, y.length, { replicates: REPLICATES, groups });
  const places = isWide(feature) ? 1 : 3;
  const shown = (name: keyof typeof all, digits = places): string =>
    `${all[name].toFixed(digits)} (${ends[name].map((end) => end.toFixed(digits)).join(" to ")})`;
  const baseline = axisMetrics(y, plain);
  return {
    near: `within 4 % of Spotify's: ${shown("near", 2)}`,
    line: [
      feature,
      INPUTS[feature].join(", ") || "tempo",
      shown("mae"),
      shown("rmse"),
      shown("r", 2),
      `${baseline.mae.toFixed(places)}, ${baseline.rmse.toFixed(places)}`,
      shown("gain"),
    ].join(" | "),
  };
}

/** The curve through all songs: its penalty, its intercept, and each input's weight and range. */
function curveLine(feature: Feature, problem: Problem): string {
  const { penalty, intercept, weights } = fitBest(problem);
  const inputs = INPUTS[feature].map((cue, j) => {
    const values = problem.rows.map((row) => row[j]!);
    const range = [Math.min(...values), Math.max(...values)].map((end) => end.toFixed(2)).join(" to ");
    return `${weights[j]!.toPrecision(3)} ${cue} (${range})`;
  });
  return `${feature}: penalty ${penalty}; ${[intercept.toPrecision(3), ...inputs].join(" + ")}`;
}

/** How many songs have a tempo that is near each multiple of Spotify's, and how many are clear cases of the rare features. */
function countsOf(of: readonly Song[]): string {
  const ratios = of.map(({ description, spotify }) => description.tempo / Number(spotify["tempo"]));
  const multiples = { once: 1, half: 1 / 2, twice: 2, "two thirds": 2 / 3, "four thirds": 4 / 3 };
  const near = Object.entries(multiples).map(
    ([name, multiple]) => `${name} ${ratios.filter((ratio) => Math.abs(ratio / multiple - 1) <= NEAR).length}`,
  );
  // What Spotify's own documentation calls instrumental, live and partly spoken.
  const thresholds = { instrumentalness: 0.5, liveness: 0.8, speechiness: 0.33 };
  const clear = Object.entries(thresholds).map(
    ([feature, least]) => `${feature} ${of.filter(({ spotify }) => Number(spotify[feature]) > least).length}`,
  );
  return `tempi by multiples of Spotify's: ${near.join(", ")}\nclear cases: ${clear.join(", ")}`;
}

const [first = [], ...others] = tables.map(readTable);
const songs = await readSongs(audio, readTable(labels), [first, ...others].flat());
console.log(`${songs.length} songs of ${new Set(songs.map(({ artist }) => artist)).size} artists\n`);
console.log("| feature | inputs | MAE | RMSE | r | predicting the mean: MAE, RMSE | RMSE gained |");
console.log("|---|---|---|---|---|---|---|");
const notes: string[] = [];
for (const feature of FEATURES) {
  const problem = problemOf(feature, songs);
  const measured = songs.map(({ description }) => description.tempo);
  const plain = heldOut(problem, ({ y }) => {
    const usual = mean(y);
    return () => usual;
  });
  const predicted = feature === "tempo" ? measured : heldOut(problem, (rest) => predictor(rest, fitBest(rest)));
  const { line, near } = errorsOf(feature, problem, predicted, plain);
  console.log(`| ${line} |`);
  if (feature === "tempo") notes.push(`tempo: ${near}; the mean ${errorsOf(feature, problem, plain, plain).near}`);
  else notes.push(curveLine(feature, problem));
}
console.log(`\nthe curves through all songs, and the range of each input among them\n${notes.join("\n")}`);
console.log(`\n${countsOf(songs)}`);
console.log(`\n${first.length} tracks of the first table`);
for (const feature of FEATURES) {
  const values = first.map((row) => Number(row[feature]));
  const middle = quantile(values, 0.5).toPrecision(3);
  console.log(`${feature}: median ${middle}, standard deviation ${deviation(values).toPrecision(3)}`);
}
