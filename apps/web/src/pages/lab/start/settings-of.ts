import type { Choices } from "./draft.ts";

/** Choices as the server takes them, in the query; what is left as it is, is left out. */
export function settingsOf(choices: Choices, file: string): Readonly<Record<string, string | undefined>> {
  const { learnt, seedPreset, sequence } = choices;
  const isTime = !seedPreset && sequence !== "";
  return {
    name: choices.name.trim(),
    file,
    ...targetOf(choices),
    group: seedPreset ? undefined : given(choices.group),
    preset: seedPreset ? "seed" : undefined,
    model: seedPreset ? undefined : choices.model,
    task: learnt === "classes" || choices.onlyQuadrants ? "classify" : undefined,
    compare: choices.compare ? "yes" : undefined,
    folds: given(choices.folds),
    repeats: given(choices.repeats),
    seed: given(choices.seed),
    ...(descends(choices) && {
      epochs: given(choices.epochs),
      batchSize: given(choices.batchSize),
      learningRate: given(choices.learningRate),
    }),
    ...(isTime && { sequence, sequenceLength: given(choices.sequenceLength), stride: given(choices.stride) }),
  };
}

/** Whether anything is learnt step by step, so that epochs mean something. */
export function descends({ model, seedPreset, compare }: Choices): boolean {
  return seedPreset || compare || model === "mlp" || model === "bilstm";
}

function targetOf({
  learnt,
  arousal,
  valence,
  classes,
  low,
  high,
}: Choices): Readonly<Record<string, string | undefined>> {
  if (learnt === "classes") return { classes: given(classes) };
  if (learnt === "formula") return {};
  return { arousal: given(arousal), valence: given(valence), low: given(low), high: given(high) };
}

const given = (text: string): string | undefined => text.trim() || undefined;
