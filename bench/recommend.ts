/*
 * Time of recommendations on seeded synthetic catalogues, the peers of nobody: figures against limits, not ratios.
 * nearest  the nearest 50 under three constraints among a million tracks; limit 10 ms
 * path     a playlist of 30 minutes over 100,000 tracks; limit 200 ms
 * library  playlists of 30 minutes and 50 recommendations from a library on disk, on both of its databases, from the question to the
 *          answer: 100,000 tracks unless told otherwise; the embedded one was opened before
 * Every block asks another question. Run: node bench/recommend.ts [BLOCKS] [PART] [TRACKS] [BACKENDS], 100 blocks, the first two parts
 * and embedded,server unless given.
 */
import { argv, memoryUsage } from "node:process";
import { type Catalogue, createCatalogue, PATH_MODES, playlist, recommend } from "@swar/recommend";
import { createTrackShelf, type Database, importTracks } from "@swar/storage";
import { random } from "@swar/units";
import { libraryPlaylist, type LibraryPlaylistQuestion } from "../apps/cli/src/library/library-playlist.ts";
import { libraryRecommendation } from "../apps/cli/src/library/library-recommendation.ts";
import { quantile } from "./interleave.ts";
import { libraryTracks } from "./recommend/library-tracks.ts";
import { syntheticTracks } from "./recommend/synthetic-tracks.ts";
import { withScratchLibrary } from "./scratch-library.ts";

const [, , count = "100", only, inLibrary = "100000", backends = "embedded,server"] = argv;
const [blocks, librarySize] = [Number(count), Number(inLibrary)];
if (!Number.isInteger(blocks) || blocks < 30 || !Number.isInteger(librarySize))
  throw new Error("usage: node bench/recommend.ts [BLOCKS, 30 at least] [PART] [TRACKS] [BACKENDS]");

const WARM_UP = 5;

/** Prints median and 95th percentile of `block`, whose answers are counted so that none is left out. */
async function measure(name: string, block: (round: number) => number | Promise<number>): Promise<void> {
  const seconds: number[] = [];
  let tracks = 0;
  for (let round = -WARM_UP; round < blocks; round++) {
    const start = performance.now();
    tracks += await block(round);
    if (round >= 0) seconds.push(performance.now() - start);
  }
  const [p50, p95, most] = [0.5, 0.95, 1].map((q) => quantile(seconds, q).toFixed(2).padStart(8));
  console.log(`${name.padEnd(44)} p50 ${p50} ms  p95 ${p95} ms  most ${most} ms  ${blocks} blocks, ${tracks} tracks`);
}

function built(size: number): Catalogue {
  const tracks = syntheticTracks(size, 42);
  const start = performance.now();
  const before = memoryUsage().arrayBuffers;
  const catalogue = createCatalogue(tracks);
  const megabytes = (memoryUsage().arrayBuffers - before) / 1e6;
  console.log(
    `${size} tracks: index in ${(performance.now() - start).toFixed(0)} ms, ${megabytes.toFixed(0)} MB of columns`,
  );
  return catalogue;
}

const rng = random(7);
const point = () => ({ arousal: 0.1 + 0.8 * rng.uniform(), valence: 0.1 + 0.8 * rng.uniform() });

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  nearest: async () => {
    const catalogue = built(1_000_000);
    const constraints = { tempo: { min: 70, max: 110 }, genre: ["raga"], year: { min: 1990 } };
    await measure(
      "nearest 50, three constraints",
      () => recommend(catalogue, { target: point(), count: 50, constraints }).tracks.length,
    );
    const varied = { ...constraints, perArtist: 2 };
    await measure(
      "the same, two an artist, diversity 0.3",
      () => recommend(catalogue, { target: point(), count: 50, constraints: varied, diversity: 0.3 }).tracks.length,
    );
  },
  path: async () => {
    const catalogue = built(100_000);
    for (const mode of PATH_MODES) {
      let open = 0;
      await measure(`path of 30 minutes, ${mode}`, () => {
        const list = playlist(catalogue, {
          from: point(),
          to: point(),
          minutes: 30,
          mode,
          constraints: { perArtist: 2 },
        });
        if (list.lowerBound < list.cost) open++;
        return list.tracks.length;
      });
      console.log(`  ${open} of ${blocks + WARM_UP} not proved to be the best`);
    }
    const constraints = { perArtist: 1, genre: ["raga", "classical"], tempo: { max: 120 }, explicit: false };
    await measure(
      "path of 30 minutes, iso, four constraints",
      () => playlist(catalogue, { from: point(), to: point(), minutes: 30, constraints }).tracks.length,
    );
    await measure(
      "path of 3 hours, iso",
      () =>
        playlist(catalogue, { from: point(), to: point(), minutes: 180, constraints: { perArtist: 2 } }).tracks.length,
    );
  },
  library: async () => {
    for (const backend of backends.split(",")) await withScratchLibrary(backend, ({ db }) => fromLibrary(backend, db));
  },
};

async function fromLibrary(backend: string, db: Database): Promise<void> {
  const start = performance.now();
  await importTracks(db, libraryTracks(librarySize, 42));
  console.log(`${backend}: ${librarySize} tracks imported in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const shelf = createTrackShelf(db);
  const read = performance.now();
  await shelf.columns();
  console.log(`read into memory in ${(performance.now() - read).toFixed(0)} ms`);
  const now = Date.now();
  const three = { tempo: { min: 70, max: 110 }, genre: ["raga"], year: { min: 1990 } };
  const path = (constraints: LibraryPlaylistQuestion["constraints"]) => async (): Promise<number> => {
    const asked = { from: point(), to: point(), minutes: 30, constraints, now };
    return (await libraryPlaylist(shelf, asked)).list.tracks.length;
  };
  await measure("playlist of 30 minutes", path({ perArtist: 2 }));
  await measure("the same, three constraints more", path({ perArtist: 2, ...three }));
  await measure("the same, where they cannot hold", path({ perArtist: 2, ...three, tempo: { min: 299 } }));
  await measure("nearest 50, three constraints", async () => {
    const asked = { target: point(), count: 50, constraints: three, now };
    return (await libraryRecommendation(shelf, asked)).list.tracks.length;
  });
  await measure("the same, two an artist, diversity 0.3", async () => {
    const constraints = { ...three, perArtist: 2 };
    const asked = { target: point(), count: 50, constraints, diversity: 0.3, now };
    return (await libraryRecommendation(shelf, asked)).list.tracks.length;
  });
  console.log(`${(memoryUsage.rss() / 1e6).toFixed(0)} MB resident`);
}

for (const [name, part] of Object.entries(PARTS))
  if (only === name || (only === undefined && name !== "library")) await part();
