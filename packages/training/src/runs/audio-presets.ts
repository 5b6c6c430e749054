/** The two ways to train on audio: the user's, exactly, and the honest default. */
import { channelsOf, DEFAULT_WINDOWS, SEED_WINDOWS, stepsOf, SUMMARY_NAMES, type WindowSettings } from "@swar/features";
import { type Architecture, defaultArchitecture, seedArchitecture } from "@swar/model";
import { PATIENCE } from "../fit/callbacks.ts";
import type { FitOptions } from "../fit/fit.ts";

/** The name of a preset. */
export type PresetName = "seed" | "default";

/** What a preset fixes; sizes that follow from the windows are functions of them. */
export interface Preset {
  readonly windows: WindowSettings;
  readonly architecture: (windows: WindowSettings) => Architecture;
  readonly fit: Omit<FitOptions, "steps" | "seed" | "classWeights" | "threads">;
  /** What its scores are worth, in one line, where a person must know. */
  readonly warning?: string;
}

/** The presets by name. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  seed: {
    windows: SEED_WINDOWS,
    architecture: (windows) => seedArchitecture(channelsOf(windows)),
    fit: { epochs: 20, batchSize: 32, learningRate: 1e-3, loss: "mse", validateBy: "windows", patience: PATIENCE },
    warning:
      "preset seed hears 0.23 s at a time and not how loud a file is; it is kept for comparison, the default preset scores higher",
  },
  default: {
    windows: DEFAULT_WINDOWS,
    architecture: (windows) => defaultArchitecture(channelsOf(windows), SUMMARY_NAMES.length),
    fit: {
      epochs: 20,
      batchSize: 32,
      learningRate: 2e-3,
      warmUp: [0.3, 0.7],
      loss: "agreement",
      branchLoss: 0.5,
      clip: 1,
      windowsPerClip: 3,
      validateBy: "clips",
      patience: PATIENCE,
    },
  },
};

/** `windows` with another number of time steps in a window, or from one window to the next. */
export function withSequence(
  windows: WindowSettings,
  { sequenceLength, stride }: { sequenceLength?: number | undefined; stride?: number | undefined },
): WindowSettings {
  const length = (sequenceLength ?? stepsOf(windows)) * windows.pool;
  return { ...windows, length, stride: stride === undefined ? windows.stride : stride * windows.pool };
}
