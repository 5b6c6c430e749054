/**
 * A table of songs that do not exist, so that commands have something to work on without anybody's data. Four hidden traits
 * (vigour, mood, groove, voice), partly an artist's and partly a song's, make the nine features, so that energy goes with
 * loudness and against acousticness as in Spotify's tables, and the ratings. Nobody rated these: `rated_arousal` and
 * `rated_valence` are simulated from the features, an effect of the artist and noise.
 */
import { SPOTIFY_FEATURES, type SongFeatures } from "@swar/features";
import { check, type Random, random } from "@swar/units";
import { quoted } from "./record-style.ts";

/** How large, and which one. */
export interface DemoTableOptions {
  /** Songs, from 1 on. */
  readonly rows?: number | undefined;
  /** An integer; another one gives another table. */
  readonly seed?: number | undefined;
}

const COLUMNS = ["artist_name", "track_name", "track_id", ...SPOTIFY_FEATURES, "rated_arousal", "rated_valence"];

/** Songs of one artist, on average. */
const SONGS_PER_ARTIST = 6;

/**
 * A CSV table of `rows` songs, the same for the same seed: artist_name, track_name, track_id, Spotify's nine features,
 * rated_arousal and rated_valence, both in [0, 1].
 * @throws SwarError `invalid-argument` where `rows` is no integer from 1 on or `seed` is no integer.
 * @example demoTable({ rows: 1 }).split("\n").length // 3
 */
export function demoTable({ rows = 2000, seed = 42 }: DemoTableOptions = {}): string {
  check(Number.isInteger(rows) && rows >= 1, "demoTable", "rows must be an integer from 1 on", rows);
  check(Number.isInteger(seed), "demoTable", "seed must be an integer", seed);
  const rng = random(seed);
  const artists = Array.from({ length: Math.ceil(rows / SONGS_PER_ARTIST) }, (_, i) => drawArtist(rng, i));
  const lines = [COLUMNS.join(",")];
  for (let i = 0; i < rows; i++) {
    const artist = artists[Math.floor(rng.uniform() * artists.length)] as Artist;
    const features = drawFeatures(rng, artist);
    const [arousal, valence] = simulatedRatings(features, artist, rng);
    const numbers = SPOTIFY_FEATURES.map((name) => rounded(features[name], 5));
    const cells = [artist.name, title(rng), trackId(rng), ...numbers, rounded(arousal, 4), rounded(valence, 4)];
    lines.push(cells.map((cell) => quoted(String(cell), ",")).join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** An artist's habits, in standard deviations, and how raters lean towards the artist. */
interface Artist {
  readonly name: string;
  readonly vigour: number;
  readonly mood: number;
  readonly groove: number;
  readonly voice: number;
  readonly lean: readonly [arousal: number, valence: number];
}

function drawArtist(rng: Random, index: number): Artist {
  const [vigour, mood, groove, voice] = [rng.normal(), rng.normal(), rng.normal(), rng.normal()];
  const lean = [0.05 * rng.normal(), 0.06 * rng.normal()] as const;
  return { name: artistName(rng, index), vigour, mood, groove, voice, lean };
}

function drawFeatures(rng: Random, artist: Artist): SongFeatures {
  const trait = (habit: number): number => 0.7 * habit + 0.71 * rng.normal();
  const [vigour, mood, groove, voice] = [artist.vigour, artist.mood, artist.groove, artist.voice].map(trait) as [
    number,
    number,
    number,
    number,
  ];
  const noise = (deviation: number): number => deviation * rng.normal();
  return {
    acousticness: squashed(-0.8 - 1.9 * vigour + noise(1)),
    danceability: squashed(0.4 + 0.7 * groove + 0.2 * mood - 0.1 * vigour + noise(0.4)),
    energy: squashed(0.6 + 1.1 * vigour + 0.2 * mood + noise(0.4)),
    instrumentalness: voice > -0.8 ? 0.05 * rng.uniform() ** 6 : squashed(1 + noise(1)),
    liveness: squashed(-1.7 + noise(0.8)),
    loudness: Math.min(0, -8 + 3.2 * vigour - 1.5 * Math.max(0, -vigour) ** 2 + noise(1.5)),
    speechiness: squashed(-2.8 + 0.4 * groove + 0.3 * voice + noise(0.6)),
    tempo: Math.min(210, Math.max(50, 120 + 10 * vigour + noise(26))),
    valence: squashed(-0.1 + 0.9 * mood + 0.4 * groove + 0.2 * vigour + noise(0.5)),
  };
}

/** The formula that the ratings are made with. It is ours, chosen to be learnable, and says nothing about people. */
function simulatedRatings(song: SongFeatures, { lean }: Artist, rng: Random): [arousal: number, valence: number] {
  const loud = Math.max(0, (song.loudness + 30) / 30);
  const fast = (song.tempo - 50) / 160;
  const arousal =
    0.05 + 0.4 * song.energy + 0.25 * loud + 0.1 * fast + 0.1 * song.danceability - 0.1 * song.acousticness;
  const bright = 0.2 + 0.45 * song.valence + 0.15 * song.danceability + 0.15 * song.energy * song.valence;
  const gloom = 0.1 * song.instrumentalness * (1 - song.energy);
  return [unit(arousal + lean[0] + 0.06 * rng.normal()), unit(bright - gloom + lean[1] + 0.07 * rng.normal())];
}

function squashed(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function unit(x: number): number {
  return Math.min(1, Math.max(0, x));
}

function rounded(x: number, digits: number): number {
  return Number(x.toFixed(digits));
}

const FIRST =
  "Amber Blue Copper Distant Early Falling Golden Hollow Inner Jade Kind Little Misty North Open Paper Quiet".split(
    " ",
  );
const THINGS =
  "Anchors Bridges Cinders Doors Embers Fields Gardens Harbours Islands Lanterns Meadows Orchards Rivers Windows".split(
    " ",
  );
const DEEDS = "Calling Drifting Falling Growing Leaving Remembering Running Sleeping Turning Waiting".split(" ");

function artistName(rng: Random, index: number): string {
  const name = `${picked(FIRST, rng)} ${picked(THINGS, rng)}`;
  return index % 9 === 4 ? `${picked(DEEDS, rng)}, ${name} ${index + 1}` : `${name} ${index + 1}`;
}

function title(rng: Random): string {
  const name = `${picked(DEEDS, rng)} ${picked(THINGS, rng)}`;
  return rng.uniform() < 0.03 ? `${name} (12" mix)` : name;
}

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 22 letters, as Spotify's. */
function trackId(rng: Random): string {
  return Array.from({ length: 22 }, () => picked(LETTERS, rng)).join("");
}

function picked(from: ArrayLike<string>, rng: Random): string {
  return from[Math.floor(rng.uniform() * from.length)] as string;
}
