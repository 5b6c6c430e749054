/** Labels by pandas; see golden/tables/make.py. */
import { readFileSync } from "node:fs";

export interface GoldenLabels {
  readonly threshold: readonly [number, number];
  readonly arousal: readonly number[];
  readonly valence: readonly number[];
  readonly label: readonly number[];
}

export interface GoldenTable {
  readonly tolerance: number;
  readonly csv: string;
  readonly medians: readonly number[];
  readonly missing: Readonly<Record<string, number>>;
  readonly half: GoldenLabels;
  readonly median: GoldenLabels;
}

export interface GoldenFigures extends GoldenLabels {
  readonly sums: readonly [number, number];
  readonly squares: readonly [number, number];
  readonly products: number;
  readonly counts: readonly number[];
  readonly rows: readonly number[];
}

export interface GoldenTracks {
  readonly tolerance: number;
  readonly songs: number;
  readonly half: GoldenFigures;
  readonly median: GoldenFigures;
}

const at = (name: string): URL => new URL(`../../../../golden/tables/${name}`, import.meta.url);

export const goldenTable = (): GoldenTable => JSON.parse(readFileSync(at("labels.json"), "utf8"));
export const goldenTracks = (): GoldenTracks => JSON.parse(readFileSync(at("spotify-tracks.json"), "utf8"));
export const goldenParquet = (compression: "snappy" | "zstd"): Uint8Array =>
  readFileSync(at(`songs-${compression}.parquet`));
