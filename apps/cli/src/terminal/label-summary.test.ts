import { songLabels } from "@swar/training";
import { describe, expect, it } from "vitest";
import { labelSummary } from "./label-summary.ts";

/** Acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence. */
const LIVELY = [0, 1, 1, 0, 0, 0, 0, 200, 1];
const STILL = [1, 0, 0, 0, 0, -60, 0, 50, 0];

describe("labelSummary", () => {
  it("counts the classes and draws where the songs lie, darker where there are more", () => {
    const songs = [...Array.from({ length: 3 }, () => LIVELY), STILL].flat();
    expect(labelSummary(songLabels(Float64Array.from(songs)))).toMatchInlineSnapshot(`
      "4 songs; high is from arousal 0.5 and enhanced valence 0.5 on
        0 Q3 low arousal, negative valence  1  25.0 % ███████
        1 Q4 low arousal, positive valence  0   0.0 %
        2 Q2 high arousal, negative valence 0   0.0 %
        3 Q1 high arousal, positive valence 3  75.0 % ████████████████████
        arousal ↑
        │tense               ╎               happ█│
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │▒ad                 ╎                calm│
        └─────────────────────────────────────────┘ valence →"
    `);
  });
});
