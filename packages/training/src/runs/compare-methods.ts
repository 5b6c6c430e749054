/** Several methods on the same runs, side by side. */
import { isClassifier, type Runtime } from "@swar/model";
import { AFFECT_MEASURES, CLASS_MEASURES, type Comparison, type ComparisonRow } from "../reports/content/comparison.ts";
import { type Spread, spreadOf } from "../reports/content/spread.ts";
import type { Estimate } from "../fit/metrics/affect-evaluation.ts";
import type { FitJob, FitRunWork } from "./fit-run.ts";
import { evaluateHeldOut, evaluateHeldOutClasses, type HeldOut, heldOutOf } from "./held-out.ts";
import type { Fitted, Method, Plan } from "./run.ts";
import type { FitJobs } from "./train-runs.ts";

/** A method and what the table calls it. */
export interface Compared {
  readonly name: string;
  readonly method: Method;
  /** What it said of the test parts, where that is known already. */
  readonly heldOut?: readonly HeldOut[] | undefined;
}

/** What comparing is done by and reports to. */
export interface CompareWork {
  readonly fitJobs: FitJobs;
  readonly signal?: FitRunWork["signal"];
  /** The name of the method, and the share of its runs that are done. */
  readonly onProgress?: (name: string, done: number) => void;
}

/**
 * How well each of `methods` predicts the test parts of `plan`: over all of them, with intervals over groups, and spread over the
 * plan's seeds.
 * @throws SwarError `cancelled`.
 */
export async function compareMethods(
  runtime: Runtime,
  plan: Plan,
  methods: readonly Compared[],
  work: CompareWork,
): Promise<Comparison> {
  const rows: ComparisonRow[] = [];
  for (const one of methods) {
    const { heldOut, chosen } = one.heldOut
      ? { heldOut: one.heldOut, chosen: [] }
      : await tested(runtime, plan, one, work);
    const scores = isClassified(one.method) ? classScores(heldOut) : affectScores(heldOut);
    rows.push({ name: one.name, scores, ...(chosen.length > 0 && { chosen: shown(chosen) }) });
    work.onProgress?.(one.name, 1);
  }
  const classes = methods.some(({ method }) => isClassified(method));
  return { measures: classes ? CLASS_MEASURES : AFFECT_MEASURES, rows };
}

/** What one method says of every test part, and what it chose on the way. */
async function tested(
  runtime: Runtime,
  { tests }: Plan,
  { name, method }: Compared,
  { fitJobs, signal, onProgress }: CompareWork,
): Promise<{ heldOut: HeldOut[]; chosen: string[] }> {
  const shares = new Map<FitJob, number>();
  const workOf = (job: FitJob): FitRunWork => ({
    signal,
    onProgress: (share) => {
      shares.set(job, share);
      onProgress?.(name, [...shares.values()].reduce((a, b) => a + b, 0) / tests.length);
    },
  });
  const fitted = await fitJobs(
    tests.map((run) => ({ method, run })),
    workOf,
  );
  const heldOut: HeldOut[] = [];
  for (const [i, run] of tests.entries()) heldOut.push(await heldOutOf(runtime, run, fitted[i] as Fitted));
  return { heldOut, chosen: [...new Set(fitted.flatMap((one) => one.chosen || []))] };
}

function isClassified(method: Method): boolean {
  return method.kind === "gradient" ? isClassifier(method.architecture) : method.task === "classes";
}

/** The distinct choices of several runs, the first few. */
function shown(chosen: readonly string[]): string {
  return chosen.length > 2 ? `${chosen.slice(0, 2).join(" / ")} / …` : chosen.join(" / ");
}

function affectScores(heldOut: readonly HeldOut[]): Record<string, Spread> {
  const whole = evaluateHeldOut(heldOut);
  const seeds = bySeed(heldOut).map((parts) => evaluateHeldOut(parts, { intervals: false }));
  return {
    arousal: spread(
      whole.arousal.r2,
      seeds.map((one) => one.arousal.r2.value),
    ),
    valence: spread(
      whole.valence.r2,
      seeds.map((one) => one.valence.r2.value),
    ),
  };
}

function classScores(heldOut: readonly HeldOut[]): Record<string, Spread> {
  const whole = evaluateHeldOutClasses(heldOut);
  const seeds = bySeed(heldOut).map((parts) => evaluateHeldOutClasses(parts, { intervals: false }));
  return {
    accuracy: spread(
      whole.accuracy,
      seeds.map((one) => one.accuracy.value),
    ),
    macroF1: spread(
      whole.macroF1,
      seeds.map((one) => one.macroF1.value),
    ),
  };
}

function spread(whole: Estimate, seeds: readonly number[]): Spread {
  return { ...spreadOf(seeds), interval: whole.interval };
}

/** Held-out parts, those of one seed together. */
export function bySeed(heldOut: readonly HeldOut[]): HeldOut[][] {
  return [...Map.groupBy(heldOut, ({ run }) => run.seed).values()];
}
