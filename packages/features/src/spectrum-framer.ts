import { check } from "@swar/units";
import { frameCapacity, frameCutter, type FrameSettings } from "./frame-cutter.ts";
import { hann } from "./hann.ts";
import { powerSpectrum } from "./power-spectrum.ts";

/**
 * What hears each frame: its power spectrum |X[k]|², shape (1 + nFft / 2,), and its samples before the window, which are
 * `samples` from index `offset` to `offset + nFft`. Both arrays are used again for the next frame.
 */
export type OnSpectrum = (power: Float64Array, samples: Float32Array, offset: number) => void;

/** Makes power spectra of audio that arrives in pieces. However it is cut, the spectra are the same to the bit. */
export interface SpectrumFramer {
  /** Takes the next samples, shape (n,), and hands on the frames that they complete. */
  readonly push: (samples: Float32Array) => void;
  /** Ends the audio, hands on its last frames, and makes the framer ready for another one. */
  readonly flush: () => void;
}

/**
 * A framer under Hann's window, framed as `librosa.stft(center=True)`: n samples give 1 + floor(n / hopLength) frames,
 * and no samples none. `nFft` is a power of two of at least 4, `hopLength` a positive integer.
 * @throws SwarError `invalid-argument` where an option breaks its rule, or, from `push` and `flush`, where a sample is
 * not finite; the framer is then of no more use.
 * @example
 * let frames = 0;
 * const framer = spectrumFramer({ nFft: 2048, hopLength: 512 }, () => void frames++);
 * framer.push(new Float32Array(1024));
 * framer.flush();
 * frames // 3
 */
export function spectrumFramer(settings: FrameSettings, onSpectrum: OnSpectrum): SpectrumFramer {
  const { nFft, hopLength } = settings;
  const powerOfTwo = Number.isInteger(nFft) && nFft >= 4 && Number.isInteger(Math.log2(nFft));
  check(powerOfTwo, "spectrumFramer", "nFft must be a power of two of at least 4", nFft);
  check(
    Number.isInteger(hopLength) && hopLength > 0,
    "spectrumFramer",
    "hopLength must be a positive integer",
    hopLength,
  );
  const buffer = new Float32Array(frameCapacity(settings));
  const spectrumOf = powerSpectrum(hann(nFft));
  const power = new Float64Array(1 + nFft / 2);
  const cutter = frameCutter(settings, buffer, (from, count) => {
    for (let t = 0; t < count; t++) {
      const offset = from + t * hopLength;
      spectrumOf(buffer, offset, power);
      // Bin 0 sums all samples of the frame, so it is finite only where each of them is.
      check(Number.isFinite(power[0]), "spectrumFramer", "samples must be finite", power[0]);
      onSpectrum(power, buffer, offset);
    }
  });
  let begun = false;
  const push = (samples: Float32Array): void => {
    begun ||= samples.length > 0;
    cutter.take(samples);
  };
  const flush = (): void => {
    if (begun) cutter.take(cutter.silence);
    begun = false;
    cutter.restart();
  };
  return { push, flush };
}
