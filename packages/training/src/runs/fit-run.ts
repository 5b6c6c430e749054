/** Does one run: by gradient descent from where it was left, or at once. */
import type { Runtime } from "@swar/model";
import type { Work } from "@swar/units";
import { selectClips, stepsIn } from "../fit/examples.ts";
import { fit, type FitState, startFit } from "../fit/fit.ts";
import { classWeights } from "./class-weights.ts";
import { fitAtOnce } from "./fit-at-once.ts";
import { learnRun } from "./learn-run.ts";
import type { Fitted, Method, Run } from "./run.ts";

/** What a run is told: plain data. */
export interface FitJob {
  readonly method: Method;
  readonly run: Run;
  /** Where it was left, if it was. */
  readonly start?: FitState | undefined;
  /** Threads of the runtime; its own choice where left out. */
  readonly threads?: number | undefined;
}

/** What a run reports to and is stopped by. */
export interface FitRunWork extends Work {
  /** Takes the state after every epoch, to be saved. */
  readonly onEpoch?: ((state: FitState) => Promise<void>) | undefined;
}

/**
 * What comes of `job.run`'s training part; its validation part stops a descent and is taken for training by what needs none.
 * @throws SwarError `cancelled`; the last saved state stays good.
 */
export async function fitRun(runtime: Runtime, job: FitJob, work: FitRunWork = {}): Promise<Fitted> {
  const { method, run } = job;
  if (method.kind === "learner") return learnRun(method, run, work);
  if (method.kind !== "gradient") return fitAtOnce(method, run, work);
  const { examples } = run.set;
  const { architecture, fit: recipe, balanced } = method;
  const train = { examples, clips: run.split.train };
  const options = {
    ...recipe,
    steps: stepsIn(examples, architecture),
    seed: run.seed,
    ...(balanced && { classWeights: classWeights(train) }),
    ...(job.threads !== undefined && { threads: job.threads }),
  };
  const data = { train, validation: selectClips({ examples, clips: run.split.validation }) };
  const start = job.start ?? startFit(architecture, train, options);
  return { architecture, state: await fit(runtime, architecture, data, options, start, work) };
}
