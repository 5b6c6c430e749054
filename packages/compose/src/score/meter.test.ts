import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitMeter } from "./meter.ts";

describe("fitMeter", () => {
  it("takes the nearest tempo that fills the section with whole phrases", () => {
    expect(fitMeter({ seconds: 15, tempo: 120, mayWaltz: false })).toEqual({ tempo: 128, beatsPerBar: 4, bars: 8 });
    expect(fitMeter({ seconds: 15, tempo: 90, mayWaltz: true })).toEqual({ tempo: 96, beatsPerBar: 3, bars: 8 });
  });

  it("fills any section exactly", () => {
    const seconds = fc.double({ min: 4, max: 600, noNaN: true });
    const tempo = fc.double({ min: 45, max: 165, noNaN: true });
    fc.assert(
      fc.property(seconds, tempo, fc.boolean(), (s, t, mayWaltz) => {
        const m = fitMeter({ seconds: s, tempo: t, mayWaltz });
        expect((m.bars * m.beatsPerBar * 60) / m.tempo).toBeCloseTo(s, 6);
        expect(m.bars % 4 === 0 || m.bars < 4).toBe(true);
      }),
    );
  });
});
