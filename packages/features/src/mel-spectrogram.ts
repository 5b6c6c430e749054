import { type Matrix, matrix, type Pcm, SwarError } from "@swar/units";
import { type MelFramerOptions, melStream } from "./mel-stream.ts";

/**
 * The mel spectrogram of `pcm`, shape (1 + floor(n / hopLength), nMels), in units of amplitude to the `power`: row t is
 * the frame centred on sample t × hopLength. Equal to `librosa.feature.melspectrogram` but for its orientation:
 * librosa's result, (nMels, frames), is the transpose. Audio that is too long to hold at once, or that a person may
 * want to stop, goes through `melFramer` in pieces, with the same result.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Davis & Mermelstein (1980) for mel bands; McFee et al. (2015), librosa.
 * @example melSpectrogram({ samples: new Float32Array(22050), sampleRate: 22050 }).rows // 44
 */
export function melSpectrogram(pcm: Pcm, options: MelFramerOptions = {}): Matrix {
  const stream = melStream("melSpectrogram", pcm.sampleRate, options);
  const { samples } = pcm;
  if (samples.length === 0) throw new SwarError("empty-audio", "melSpectrogram: audio must hold samples, got 0");
  const { silence, nMels } = stream;
  const inside = stream.framesIn(samples.length);
  const frames = matrix(stream.framesIn(samples.length + silence.length), nMels);
  stream.take(samples, frames.data, 0);
  stream.take(silence, frames.data, inside * nMels);
  return frames;
}
