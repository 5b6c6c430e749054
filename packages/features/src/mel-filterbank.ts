import { type Hertz, type Matrix, matrix } from "@swar/units";
import { melBands } from "./mel-bands.ts";
import { type MelBandOptions, melBandSettings } from "./mel-settings.ts";

/**
 * The weight of each bin in each mel band, shape (nMels, 1 + nFft / 2), as `librosa.filters.mel`: Slaney's scale and
 * norm. A band narrower than the spacing of the bins may hold no bin, and is then a row of zeros. `sampleRate` is in
 * (0, ∞) Hz.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @see Slaney (1998), Auditory Toolbox, version 2.
 * @example melFilterbank(22050, { nFft: 512, nMels: 40 }).cols // 257
 */
export function melFilterbank(sampleRate: Hertz, options: MelBandOptions = {}): Matrix {
  const settings = melBandSettings("melFilterbank", sampleRate, options);
  const { starts, rising, falling } = melBands(settings);
  const bank = matrix(settings.nMels, 1 + settings.nFft / 2);
  for (let s = 0; s <= settings.nMels; s++) {
    for (let k = starts[s]!; k < starts[s + 1]!; k++) {
      if (s < settings.nMels) bank.data[s * bank.cols + k] = rising[k]!;
      if (s > 0) bank.data[(s - 1) * bank.cols + k] = falling[k]!;
    }
  }
  return bank;
}
