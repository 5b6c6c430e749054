/** What an imported model hears or reads, which its file does not say: told by how many numbers a step has. */
import { SEED_COLUMNS, SEED_WINDOWS, SPOTIFY_FEATURES, type TableSettings } from "@swar/features";
import { SwarError } from "@swar/units";
import { type FeatureStats, readFeatureStats } from "./feature-stats.ts";
import type { KerasModel } from "./keras-layers.ts";
import { incompatible } from "./refusal.ts";

/** The inputs of a model. */
export interface FrontEnd {
  /** For the checkpoint. */
  readonly features: Readonly<Record<string, unknown>>;
  readonly kind: "mel" | "table";
  /** Of a table, where its raw values are to go in. */
  readonly stats?: FeatureStats;
  /** What a person should know. */
  readonly notes: readonly string[];
}

/** Steps of the first prototype's windows, for a model that takes any number. */
const STEPS = 10;

const COLUMNS: Readonly<Record<number, readonly string[]>> = {
  [SPOTIFY_FEATURES.length]: SPOTIFY_FEATURES,
  [SEED_COLUMNS.length]: SEED_COLUMNS,
};

/**
 * The inputs of `model`: mel frames as preset `seed` makes them for 128 numbers a step, else columns of a table.
 * @param stats JSON text with the z-scores that the model was trained behind
 * @throws SwarError `incompatible-checkpoint` where nobody knows what the numbers are, or `stats` does not fit;
 * `invalid-argument` for `stats` with a model of mel frames.
 */
export function frontEndOf({ channels, steps }: KerasModel, stats: string | undefined): FrontEnd {
  const length = steps ?? STEPS;
  const free = steps === undefined ? [`the model takes any number of steps; windows have ${length}`] : [];
  if (channels === SEED_WINDOWS.bands) {
    if (stats !== undefined) throw needless();
    const heard = "the model hears what preset seed hears: 128 mel bands, each file scaled to [0, 1] by its own levels";
    return { kind: "mel", features: { ...SEED_WINDOWS, length, stride: length }, notes: [...free, heard] };
  }
  const usual = COLUMNS[channels];
  const read = stats === undefined ? undefined : readFeatureStats(stats, { channels, usual });
  const columns = read?.columns ?? usual;
  if (!columns) throw unknown(channels);
  const settings: TableSettings = {
    kind: "table",
    columns,
    rows: "mixed",
    sequenceLength: length,
    stride: 1,
  };
  const features = { ...settings };
  if (!read) return { kind: "table", features, notes: [...free, STANDARDISED] };
  const constant = read.constant.map((name) => `${name} never changed in training (std 0): its deviation counts as 1`);
  return { kind: "table", features, stats: read, notes: [...free, ...constant] };
}

const STANDARDISED =
  "the model expects standardised columns, (x − mean) / std; with --stats feature_stats_av.json it takes the columns as they are";

function needless(): SwarError {
  return new SwarError(
    "invalid-argument",
    "--stats: it serves models of a table, got a model of 128 mel bands; leave it out",
  );
}

function unknown(channels: number): SwarError {
  return incompatible(
    "keras model",
    "a step must have 9 or 11 columns of a table, or 128 mel bands",
    String(channels),
    "name the columns with --stats",
  );
}
