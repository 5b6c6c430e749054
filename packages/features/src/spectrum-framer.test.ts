import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { melFilterbank } from "./mel-filterbank.ts";
import { melSpectrogram } from "./mel-spectrogram.ts";
import { spectrumFramer } from "./spectrum-framer.ts";

const rng = random(5);
const samples = Float32Array.from({ length: 9000 }, () => rng.uniform() - 0.5);

/** Every power spectrum of the samples, handed over in stretches of `cut`. */
function spectra(cut: number): Float64Array[] {
  const found: Float64Array[] = [];
  const framer = spectrumFramer({ nFft: 512, hopLength: 160 }, (power) => void found.push(power.slice()));
  for (let at = 0; at < samples.length; at += cut) framer.push(samples.subarray(at, at + cut));
  framer.flush();
  return found;
}

describe("spectrumFramer", () => {
  it("gives the spectra that mel bands are made of", () => {
    const settings = { nFft: 512, hopLength: 160, nMels: 20 };
    const mel = melSpectrogram({ samples, sampleRate: 22050 }, settings);
    const bank = melFilterbank(22050, settings);
    const found = spectra(9000);
    expect(found.length).toBe(mel.rows);
    found.forEach((power, t) => {
      const band = power.reduce((sum, x, k) => sum + x * bank.data[7 * bank.cols + k]!, 0);
      expect(mel.data[t * 20 + 7]! / band).toBeCloseTo(1, 6);
    });
  });

  it.each([1, 7, 511, 4096])("gives the same to the bit in stretches of %i samples", (cut) => {
    expect(spectra(cut)).toEqual(spectra(9000));
  });

  it("shows a listener the samples of the frame", () => {
    const framer = spectrumFramer({ nFft: 4, hopLength: 2 }, (_, heard, offset) =>
      seen.push([...heard.subarray(offset, offset + 4)]),
    );
    const seen: number[][] = [];
    framer.push(Float32Array.of(1, 2, 3));
    framer.flush();
    expect(seen).toEqual([
      [0, 0, 1, 2],
      [1, 2, 3, 0],
    ]);
  });

  it("refuses samples that are not finite", () => {
    expect(() => spectrumFramer({ nFft: 4, hopLength: 2 }, () => {}).push(Float32Array.of(1, NaN, 1))).toThrow(
      "samples must be finite",
    );
  });
});
