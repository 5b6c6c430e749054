/** From a table of songs to an experiment: reads it, labels it, cuts it into windows, divides it, chooses the model. */
import { createHash } from "node:crypto";
import { SPOTIFY_FEATURES } from "@swar/features";
import {
  type Compared,
  comparedMethods,
  type DataSummary,
  distributionOf,
  featureSummary,
  groupColumn,
  idColumn,
  type LabelledSongs,
  labelledSongs,
  openSongRows,
  planSongs,
  type PresetName,
  readSongTable,
  type SongPlanOptions,
  type SongTable,
  TABLE_PRESETS,
  type TableModel,
  tableMethod,
  type TableTask,
  type Target,
  warningSentence,
} from "@swar/training";
import { check } from "@swar/units";
import { withFile } from "../files/file-source.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Experiment } from "./experiment.ts";
import type { SharedOptions } from "./shared-options.ts";

/** What only training on tables is told. */
export interface TableOptions extends SharedOptions {
  readonly csv: string;
  /** The columns to learn; the formula where left out. One column of classes for `classify`. */
  readonly target?: readonly string[] | undefined;
  readonly preset: PresetName;
  readonly model?: TableModel | undefined;
  readonly features?: 9 | 11 | undefined;
  readonly task: TableTask;
  /** The column that names the song whose stretches, in time, the rows are. */
  readonly sequence?: string | undefined;
  readonly limitSequences?: number | undefined;
}

/** The experiment that `options` ask for. */
export async function tableExperiment(
  options: TableOptions,
  signal: AbortSignal,
  progress: Progress,
): Promise<Experiment> {
  const preset = TABLE_PRESETS[options.preset];
  const target = targetOf(options);
  const { table, group, id } = await readTable(options, target, signal, progress);
  const features = options.features ?? preset.features;
  const songs = labelledSongs(table, { target, features, group, id });
  for (const { reason, count } of songs.leftOut)
    progress.log(`${options.csv}: ${count} of ${table.rows} rows left out: ${reason}`);
  const windows = windowsOf(options);
  const songOf =
    options.sequence === undefined
      ? undefined
      : songs.songs.map(({ row }) => table.texts[options.sequence as string]?.[row] ?? "");
  const plan = planSongs(songs, {
    ...windows,
    songOf,
    seeds: options.seeds,
    folds: options.folds,
    limit: options.limitSequences,
  });
  const name = options.model ?? (options.sequence ? "bilstm" : preset.model);
  const recipe = recipeOf(options);
  const descends = (name !== "ridge" && name !== "kernel-ridge") || options.compare;
  check(
    descends || Object.keys(recipe).length === 0,
    "train",
    `--epochs, --batch-size and --lr must stand without --model ${name}, which has none`,
    Object.keys(recipe),
  );
  const method = tableMethod(name, features, options.task, recipe);
  const { about, settings } = aboutOf(options, { target, group, songs, songOf, windows, model: name });
  return {
    plan,
    model: name,
    method,
    about,
    noun: nounOf(options, windows),
    warnings: warningsOf(options, target, features),
    data: summaryOf(options, table, songs, group),
    columns: songs.columns,
    compared: options.compare ? comparedWith(options, target, features) : undefined,
    fingerprint: { ...settings, data: digest(songs) },
  };
}

function nounOf(
  { seeds }: TableOptions,
  { length, rows }: Pick<SongPlanOptions, "length" | "rows">,
): Experiment["noun"] {
  if (seeds.length > 1) return "prediction";
  return length > 1 && rows !== "time" ? "window" : "song";
}

function targetOf({ target, task, targetRange: range, preset, sequence }: TableOptions): Target {
  check(preset !== "seed" || sequence === undefined, "train", "preset seed must stand without --sequence", sequence);
  if (target === undefined) return { kind: "formula" };
  const inputs: readonly string[] = SPOTIFY_FEATURES;
  const input = target.find((column) => inputs.includes(column.toLowerCase()));
  check(
    input === undefined,
    "--target",
    "it must name no input; call a rating otherwise, such as rated_valence",
    input,
  );
  check(preset !== "seed" || target.length === 2, "train", "preset seed learns the formula or two columns", target);
  if (target.length === 1) {
    check(task === "classify", "train", "one target column must come with --task classify", target);
    return { kind: "classes", column: target[0] as string };
  }
  return { kind: "columns", columns: target as [string, string], range };
}

/** Reads what is needed of the table, and says what is odd in it. */
async function readTable(options: TableOptions, target: Target, signal: AbortSignal, progress: Progress) {
  return await withFile(options.csv, async (source) => {
    const { columns } = await openSongRows(source);
    const group = options.preset === "seed" ? undefined : (options.group ?? groupColumn(columns));
    const numbers = target.kind === "columns" ? target.columns : target.kind === "classes" ? [target.column] : [];
    const id = idColumn(columns);
    const texts = [...new Set([group, id, options.sequence].filter((name) => name !== undefined))];
    const onProgress = (done: number): void => progress.update("reading the table", done);
    const table = await readSongTable(source, {
      numbers,
      texts,
      id: options.sequence === undefined ? undefined : false,
      signal,
      onProgress,
    });
    for (const warning of table.warnings) progress.log(`${options.csv}: ${warningSentence(warning)}`);
    const alone = options.sequence === undefined ? NO_GROUP : NO_ARTIST;
    if (options.preset !== "seed")
      progress.log(group === undefined ? alone : `rows with the same ${group} stay on one side of every split`);
    return { table, group, id };
  });
}

const NO_ARTIST =
  "no column names the artist: every song is split for itself, and songs of one artist may stand on both sides; name a column with --group";

const NO_GROUP =
  "no column names the artist: every row is split for itself, and songs of one artist may stand on both sides; name a column with --group";

function windowsOf({
  preset: name,
  sequence,
  sequenceLength,
  stride,
  task,
}: TableOptions): Pick<SongPlanOptions, "rows" | "length" | "stride" | "task"> {
  const preset = TABLE_PRESETS[name];
  return {
    rows: sequence === undefined ? preset.rows : "time",
    length: sequenceLength ?? (sequence === undefined ? preset.length : 8),
    stride: stride ?? (sequence === undefined ? preset.stride : 4),
    task,
  };
}

function recipeOf({ epochs, batchSize, lr }: TableOptions) {
  return {
    ...(epochs !== undefined && { epochs }),
    ...(batchSize !== undefined && { batchSize }),
    ...(lr !== undefined && { learningRate: lr }),
  };
}

function warningsOf({ preset }: TableOptions, target: Target, features: 9 | 11): string[] {
  const { warning } = TABLE_PRESETS[preset];
  const found = warning === undefined ? [] : [warning];
  if (target.kind === "classes" && target.column.toLowerCase() === "emotion_label")
    found.push(
      "emotion_label is the formula's class where swar label made it: scores then say how well a formula was learnt",
    );
  if (target.kind === "formula" && warning === undefined)
    found.push(
      "the labels are a formula of the inputs: scores say how well it was learnt, not how music is heard; name rated columns with --target",
    );
  if (features === 11 && preset !== "seed") found.push("--features 11 puts the formula's two values among the inputs");
  return found;
}

/** The other methods; the formula is among them where people's ratings are learnt. */
function comparedWith(options: TableOptions, target: Target, features: number): Compared[] {
  const formula = target.kind === "columns" && options.task === "regress";
  return comparedMethods(features, options.task, { recipe: recipeOf(options), formula });
}

interface Known {
  readonly target: Target;
  readonly group: string | undefined;
  readonly songs: LabelledSongs;
  /** The song of each row, where rows are stretches of songs. */
  readonly songOf: readonly string[] | undefined;
  readonly windows: Pick<SongPlanOptions, "rows" | "length" | "stride">;
  readonly model: string;
}

function aboutOf(options: TableOptions, { target, group, songs, songOf, windows, model }: Known) {
  const targets =
    target.kind === "columns"
      ? target.columns
      : target.kind === "classes"
        ? [target.column]
        : ["arousal", "enhanced_valence"];
  const { preset, task, seeds, folds, name, licence, epochs, batchSize, lr, sequence, limitSequences } = options;
  const training = {
    preset,
    model,
    task,
    target: target.kind,
    songs: songOf === undefined ? songs.songs.length : new Set(songOf).size,
    ...(songOf !== undefined && { rows: songs.songs.length }),
    groups: new Set(songs.songs.map((song) => song.group)).size,
    group: group ?? (preset === "seed" ? "none" : "row"),
    seed: seeds.length > 1 ? seeds : seeds[0],
    folds: folds ?? "60/20/20",
    ...(sequence !== undefined && { sequence }),
    ...(limitSequences !== undefined && { limitSequences }),
    ...(epochs !== undefined && { epochs }),
    ...(batchSize !== undefined && { batchSize }),
    ...(lr !== undefined && { learningRate: lr }),
  };
  const about: Experiment["about"] = {
    name,
    version: "1",
    features: {
      kind: "table",
      columns: songs.columns,
      rows: windows.rows,
      sequenceLength: windows.length,
      stride: windows.stride,
    },
    labels: { targets, range: target.kind === "columns" ? target.range : [0, 1] },
    training,
    licence,
  };
  return { about, settings: { ...about, compare: options.compare } };
}

function summaryOf(
  options: TableOptions,
  table: SongTable,
  { songs, x, columns, leftOut }: LabelledSongs,
  group: string | undefined,
): DataSummary {
  const counts = [...Map.groupBy(songs, (song) => song.group).values()].map((members) => members.length);
  const column = (c: number): Float32Array => x.filter((_, i) => i % columns.length === c);
  return {
    source: options.csv,
    rows: table.rows,
    used: songs.length,
    leftOut,
    missing: "a missing feature is taken to be the median of its column in the training part",
    groups: { column: group ?? "row", count: counts.length, largest: counts.reduce((a, b) => Math.max(a, b), 0) },
    labels:
      options.task === "classify"
        ? undefined
        : (["arousal", "valence"] as const).map((axis) =>
            distributionOf(
              axis,
              songs.map((song) => song[axis]),
            ),
          ),
    quadrants: Object.fromEntries(
      [...Map.groupBy(songs, (song) => song.quadrant ?? "Q1")].map(([q, members]) => [q, members.length]),
    ),
    features: columns.map((name, c) => featureSummary(name, column(c))),
  };
}

function digest({ x, songs }: LabelledSongs): string {
  const hash = createHash("sha256").update(x);
  for (const { arousal, valence, group } of songs) hash.update(`${arousal} ${valence} ${group}\n`);
  return hash.digest("hex");
}
