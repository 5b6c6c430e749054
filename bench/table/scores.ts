/** What the seed preset and Keras reach on windows that they did not learn from, for several seeds of each. */
import { availableParallelism } from "node:os";
import { axisMetrics, type Fitted, fitRun, heldOutOf, labelsOf, type Run } from "@swar/training";
import { runtime } from "../../apps/cli/src/runtime.ts";
import { type Answer, peer } from "../peers/peer.ts";
import { seedRuns } from "./seed-runs.ts";

const MEASURES = ["MSE", "MAE arousal", "MAE valence", "R² arousal", "R² valence"] as const;

/** The seeds of split, weights and batches, and how many epochs at most. */
export interface ScoreOptions {
  readonly seeds: readonly number[];
  readonly epochs: number;
}

/** What came of one seed. */
interface Outcome {
  /** In the order of `MEASURES`. */
  readonly scores: readonly number[];
  /** The training loss of each epoch. */
  readonly losses: readonly number[];
}

/** Trains each seed to the end, Keras first, and prints the scores and where ours lie in Keras's spread. */
export async function compareScores(table: string, { seeds, epochs }: ScoreOptions): Promise<void> {
  const args = ["scores", table, ...[epochs, ...seeds].map(String)];
  const peerKeras = peer<Answer & Outcome>("train_table_keras.py", args);
  const { runs, method } = await seedRuns(table, { seeds, epochs });
  console.log(`${seeds.length} seeds, ${epochs} epochs at most\n${"".padEnd(16)}${MEASURES.map(cell).join("")}`);
  const keras: Outcome[] = [];
  const ours: Outcome[] = [];
  for (const run of runs) {
    keras.push(await peerKeras.block());
    console.log(outcomeLine(`Keras, seed ${run.seed}`, keras.at(-1)!));
    ours.push(await outcomeOf(run, await fitRun(runtime, { method, run, threads: availableParallelism() })));
    console.log(outcomeLine(`swar,  seed ${run.seed}`, ours.at(-1)!));
  }
  peerKeras.close();
  const scores = (outcomes: readonly Outcome[]) => outcomes.map((outcome) => outcome.scores);
  console.log(summary(scores(keras), scores(ours)));
  console.log(`training loss, mean of seeds, epoch by epoch\n${lossLine("Keras", keras)}\n${lossLine("swar", ours)}`);
}

function outcomeLine(name: string, { scores, losses }: Outcome): string {
  return `${line(name, scores)}   ${losses.length} epochs`;
}

function lossLine(name: string, outcomes: readonly Outcome[]): string {
  const epochs = Math.min(...outcomes.map(({ losses }) => losses.length));
  const means = Array.from({ length: epochs }, (_, e) => meanOf(outcomes.map(({ losses }) => losses[e]!)));
  return `${name.padEnd(6)}${means.map((x) => x.toFixed(5).padStart(9)).join("")}`;
}

async function outcomeOf(run: Run, fitted: Fitted): Promise<Outcome> {
  const losses = "state" in fitted ? fitted.state.history.map(({ loss }) => loss) : [];
  return { scores: await scoresOf(run, fitted), losses };
}

/** In the order of `MEASURES`. */
async function scoresOf(run: Run, fitted: Fitted): Promise<number[]> {
  const held = await heldOutOf(runtime, run, fitted);
  const truth = labelsOf(held);
  const column = (k: number): Float32Array => held.predicted.data.filter((_, i) => i % 2 === k);
  const [arousal, valence] = (["arousal", "valence"] as const).map((axis, k) =>
    axisMetrics(
      truth.map((label) => label[axis]),
      column(k),
    ),
  );
  return [(arousal!.mse + valence!.mse) / 2, arousal!.mae, valence!.mae, arousal!.r2, valence!.r2];
}

function summary(keras: readonly (readonly number[])[], ours: readonly (readonly number[])[]): string {
  const of = (rows: readonly (readonly number[])[], what: (values: number[]) => number): number[] =>
    MEASURES.map((_, m) => what(rows.map((row) => row[m]!)));
  const [mean, deviation] = [of(keras, meanOf), of(keras, deviationOf)];
  const verdict = MEASURES.map((_, m) => {
    const inside = ours.filter((row) => Math.abs(row[m]! - mean[m]!) <= 2 * deviation[m]!).length;
    return cell(`${inside} of ${ours.length}`);
  });
  return [
    line("Keras, mean", mean),
    line("Keras, SD", deviation),
    line("swar,  mean", of(ours, meanOf)),
    line("swar,  SD", of(ours, deviationOf)),
    `${"within ± 2 SD".padEnd(16)}${verdict.join("")}`,
  ].join("\n");
}

function meanOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Divided by n − 1. */
function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

function cell(text: string): string {
  return text.padStart(13);
}

function line(name: string, scores: readonly number[]): string {
  return `${name.padEnd(16)}${scores.map((x) => cell(x.toPrecision(5))).join("")}`;
}
