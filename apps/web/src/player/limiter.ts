import type { Decibels } from "@swar/units";

/** Where it begins, and how much comes through of what is above: two loud tracks that cross stay below full scale. */
const SETTINGS = { threshold: -3, ratio: 20, knee: 0, attack: 0.002, release: 0.2 } as const;

/**
 * What the browser's compressor raises all sound by, as the specification has it.
 * @see Web Audio API 1.1, 1.19.4, "computing the makeup gain"
 */
export function makeupGain({ threshold, ratio }: { readonly threshold: Decibels; readonly ratio: number }): Decibels {
  const atFullScale = threshold - threshold / ratio;
  return -0.6 * atFullScale;
}

/** A limiter: leaves alone what is below -3 dBFS, and lets hardly more through of what is above. Its ends are joined. */
export function limiter(context: AudioContext): { readonly input: AudioNode; readonly output: AudioNode } {
  const compressor = new DynamicsCompressorNode(context, SETTINGS);
  const output = new GainNode(context, { gain: 10 ** (-makeupGain(SETTINGS) / 20) });
  compressor.connect(output);
  return { input: compressor, output };
}
