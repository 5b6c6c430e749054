import { check } from "@swar/units";
import { hann } from "./hann.ts";
import { melBands, sumBands } from "./mel-bands.ts";
import type { MelSettings } from "./mel-settings.ts";
import { powerSpectrum } from "./power-spectrum.ts";

/** Writes the mel bands of the nFft samples from `offset` on to the nMels numbers of `out` from `at` on. */
export type MelFrame = (samples: Float32Array, offset: number, out: Float32Array, at: number) => void;

/**
 * The inner loop of every mel spectrogram: one frame, windowed by Hann's window. All scratch memory is taken here: a
 * call allocates nothing.
 * @throws SwarError `invalid-argument`, from the frame, where a sample of it is not finite.
 * @example melFrame(melSettings("test", 22050, {}))(samples, 0, row, 0)
 */
export function melFrame(settings: MelSettings): MelFrame {
  const spectrumOf = powerSpectrum(hann(settings.nFft));
  const bands = melBands(settings);
  const spectrum = new Float64Array(1 + settings.nFft / 2);
  const exponent = settings.power / 2;
  return (samples, offset, out, at) => {
    spectrumOf(samples, offset, spectrum);
    // Bin 0 sums all samples of the frame, so it is finite only where each of them is.
    check(Number.isFinite(spectrum[0]), "melFrame", "samples must be finite", spectrum[0]);
    if (exponent !== 1) raise(spectrum, exponent);
    sumBands(bands, spectrum, out, at);
  };
}

function raise(spectrum: Float64Array, exponent: number): void {
  for (let k = 0; k < spectrum.length; k++) {
    const value = spectrum[k]!;
    spectrum[k] = exponent === 0.5 ? Math.sqrt(value) : value ** exponent;
  }
}
