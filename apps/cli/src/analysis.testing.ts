import type { Analysis } from "@swar/analysis";

/** An analysis whose numbers are easy to find again in what is printed. */
export const ANALYSIS: Analysis = {
  duration: 83.4,
  arousal: 0.81,
  valence: 0.25,
  quadrant: "Q2",
  uncertainty: { arousal: 0.1, valence: 0.125 },
  curve: { step: 40, time: [0, 40, 80], arousal: [0.7, 0.8, 0.95], valence: [0.1, 0.3, 0.35] },
  attention: { time: [20, 60], weight: [0.25, 0.75] },
  model: { name: "audio-default", version: "1" },
};

/** What a file that cannot be heard gives. */
export const FAILURE = {
  error: { code: "file-not-found", message: 'a, "b".mp3: there must be a file of this name, got none; check the path' },
} as const;
