import { describe, expect, it } from "vitest";
import { nearestWords, pointOfWord } from "./find-words.ts";
import { MOOD_WORDS } from "./mood-words.ts";

describe("MOOD_WORDS", () => {
  it("are about forty different words inside the plane", () => {
    expect(MOOD_WORDS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MOOD_WORDS.map(({ word }) => word)).size).toBe(MOOD_WORDS.length);
    const places = new Set(MOOD_WORDS.map(({ arousal, valence }) => `${arousal} ${valence}`));
    expect(places.size).toBe(MOOD_WORDS.length);
    expect(
      MOOD_WORDS.filter(({ arousal, valence }) => Math.min(arousal, valence) < 0 || Math.max(arousal, valence) > 1),
    ).toEqual([]);
  });

  it("lie where Russell's circle has their like", () => {
    const angle = (word: string): number => {
      const { arousal, valence } = pointOfWord(word);
      return ((Math.atan2(arousal - 0.5, valence - 0.5) * 180) / Math.PI + 360) % 360;
    };
    const russell = {
      pleased: 0,
      excited: 45,
      "wide-awake": 90,
      distressed: 135,
      displeased: 180,
      downcast: 225,
      sleepy: 270,
      relaxed: 315,
    };
    for (const [word, degrees] of Object.entries(russell)) {
      const apart = Math.abs(angle(word) - degrees);
      expect(Math.min(apart, 360 - apart), word).toBeLessThan(5);
    }
  });
});

describe("pointOfWord", () => {
  it("reads a word in any case", () => {
    expect(pointOfWord(" CALM ")).toEqual(pointOfWord("calm"));
  });

  it("names the words that are spelt most alike", () => {
    expect(() => pointOfWord("upliftd")).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: mood: must be a word of the table, got "upliftd"; did you mean one of uplifted, alert, excited?]`,
    );
  });
});

describe("nearestWords", () => {
  it("gives every word first at its own place", () => {
    for (const mood of MOOD_WORDS) expect(nearestWords(mood, 1)[0]!.word).toBe(mood.word);
    expect(nearestWords({ arousal: 0.3, valence: 0.7 }, 5)).toHaveLength(5);
    expect(() => nearestWords({ arousal: 0, valence: 0 }, 0)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: nearestWords: count must be a whole number from 1, got 0]`,
    );
  });
});
