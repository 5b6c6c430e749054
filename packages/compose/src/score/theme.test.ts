import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { drawTheme, onsets } from "./theme.ts";

describe("onsets", () => {
  const theme = drawTheme(random(5));

  it("starts from the metre's strong positions", () => {
    expect(onsets(theme, { beatsPerBar: 4, count: 2, syncopation: 0 })).toEqual([0, 2]);
    expect(onsets(theme, { beatsPerBar: 3, count: 3, syncopation: 0 })).toEqual([0, 1, 2]);
  });

  it("keeps the onsets of a sparser bar in a denser one", () => {
    for (let count = 1; count < 12; count++) {
      const dense = onsets(theme, { beatsPerBar: 4, count: count + 1, syncopation: 0.6 });
      for (const beat of onsets(theme, { beatsPerBar: 4, count, syncopation: 0.6 })) expect(dense).toContain(beat);
    }
  });
});
