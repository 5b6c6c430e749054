import type { TrainingSettings } from "@swar/contract";
import { check } from "@swar/units";

/** Models that come at once, and so have no epochs. */
const AT_ONCE: ReadonlySet<unknown> = new Set(["ridge", "kernel-ridge"]);

/**
 * Holds what a training is told against itself; what only the table can tell is not looked at.
 * @throws SwarError `invalid-argument` where settings contradict each other.
 */
export function checkSettings(settings: TrainingSettings): void {
  checkTargets(settings);
  checkRange(settings);
  const { preset, sequence, model, compare, epochs, batchSize, learningRate } = settings;
  check(
    preset !== "seed" || sequence === undefined,
    "sequence",
    "it must be left out with preset seed, whose rows are songs",
    sequence,
  );
  const descent = Object.entries({ epochs, batchSize, learningRate }).find(([, value]) => value !== undefined);
  check(
    descent === undefined || !AT_ONCE.has(model) || compare === "yes",
    descent?.[0] ?? "",
    `it must be left out with model ${model}, which is found at once`,
    descent?.[1],
  );
}

function checkTargets({ arousal, valence, classes, task, preset }: TrainingSettings): void {
  const rated = arousal ?? valence;
  check(
    rated === undefined || (arousal !== undefined && valence !== undefined),
    arousal === undefined ? "valence" : "arousal",
    "the columns of arousal and of valence must be named together",
    rated,
  );
  check(rated === undefined || arousal !== valence, "valence", "it must be another column than arousal", valence);
  if (classes === undefined) return;
  check(rated === undefined, "classes", "it must stand without arousal and valence", classes);
  check(task === "classify", "classes", "it must come with task classify", classes);
  check(
    preset !== "seed",
    "classes",
    "it must be left out with preset seed, which learns arousal and valence",
    classes,
  );
}

function checkRange({ low, high, arousal }: TrainingSettings): void {
  check(
    arousal !== undefined || (low === undefined && high === undefined),
    low === undefined ? "high" : "low",
    "it must come with columns of arousal and valence, whose range it says",
    low ?? high,
  );
  const [least, greatest] = [low ?? 0, high ?? 1];
  check(least < greatest, "low", `it must be less than high, ${greatest}`, least);
}
