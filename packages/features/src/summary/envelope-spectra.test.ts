import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { autocorrelations, envelopeSpectra } from "./envelope-spectra.ts";

const rng = random(11);
const ENVELOPES = Array.from({ length: 3 }, () => Float64Array.from({ length: 30 }, () => rng.normal()));

describe.each([64, 512])("envelopeSpectra, size %i", (size) => {
  const spectra = envelopeSpectra(ENVELOPES, size);

  it("agrees with the sum that defines it, for tracks in pairs and alone", () => {
    for (const [e, envelope] of ENVELOPES.entries()) {
      for (let k = 0; k < size; k++) expect(spectra[e]![k]).toBeCloseTo(slowPower(envelope, k / size), 10);
    }
  });

  it("gives autocorrelations that agree with the sum that defines them", () => {
    const lagged = autocorrelations(spectra, 30);
    for (const [e, envelope] of ENVELOPES.entries()) {
      for (let lag = 0; lag < 30; lag++) {
        const sum = envelope.subarray(lag).reduce((total, value, i) => total + value * envelope[i]!, 0);
        expect(lagged[e]![lag]).toBeCloseTo(sum, 10);
      }
    }
  });
});

/** |Σ x[n] exp(-2πi · turns · n)|², as it is written. */
function slowPower(track: Float64Array, turns: number): number {
  let re = 0;
  let im = 0;
  for (const [n, value] of track.entries()) {
    re += value * Math.cos(2 * Math.PI * turns * n);
    im -= value * Math.sin(2 * Math.PI * turns * n);
  }
  return re * re + im * im;
}
