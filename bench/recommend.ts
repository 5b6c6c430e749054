/*
 * Time of recommendations on seeded synthetic catalogues, the peers of nobody: figures against limits, not ratios.
 * nearest  the nearest 50 under three constraints among a million tracks; limit 10 ms
 * path     a playlist of 30 minutes over 100,000 tracks; limit 200 ms
 * Every block asks another question. Run: node bench/recommend.ts [BLOCKS] [PART], 100 blocks and both parts unless given.
 */
import { argv, memoryUsage } from "node:process";
import { type Catalogue, createCatalogue, PATH_MODES, playlist, recommend } from "@swar/recommend";
import { random } from "@swar/units";
import { quantile } from "./interleave.ts";
import { syntheticTracks } from "./recommend/synthetic-tracks.ts";

const [, , count = "100", only] = argv;
const blocks = Number(count);
if (!Number.isInteger(blocks) || blocks < 30)
  throw new Error("usage: node bench/recommend.ts [BLOCKS, 30 at least] [PART]");

const WARM_UP = 5;

/** Prints median and 95th percentile of `block`, whose answers are counted so that none is left out. */
function measure(name: string, block: (round: number) => number): void {
  const seconds: number[] = [];
  let tracks = 0;
  for (let round = -WARM_UP; round < blocks; round++) {
    const start = performance.now();
    tracks += block(round);
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

const PARTS: Readonly<Record<string, () => void>> = {
  nearest: () => {
    const catalogue = built(1_000_000);
    const constraints = { tempo: { min: 70, max: 110 }, genre: ["raga"], year: { min: 1990 } };
    measure(
      "nearest 50, three constraints",
      () => recommend(catalogue, { target: point(), count: 50, constraints }).tracks.length,
    );
    const varied = { ...constraints, perArtist: 2 };
    measure(
      "the same, two an artist, diversity 0.3",
      () => recommend(catalogue, { target: point(), count: 50, constraints: varied, diversity: 0.3 }).tracks.length,
    );
  },
  path: () => {
    const catalogue = built(100_000);
    for (const mode of PATH_MODES) {
      let open = 0;
      measure(`path of 30 minutes, ${mode}`, () => {
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
    measure(
      "path of 30 minutes, iso, four constraints",
      () => playlist(catalogue, { from: point(), to: point(), minutes: 30, constraints }).tracks.length,
    );
    measure(
      "path of 3 hours, iso",
      () =>
        playlist(catalogue, { from: point(), to: point(), minutes: 180, constraints: { perArtist: 2 } }).tracks.length,
    );
  },
};

for (const [name, part] of Object.entries(PARTS)) if (only === undefined || only === name) part();
