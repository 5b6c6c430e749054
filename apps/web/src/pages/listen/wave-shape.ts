import type { WavePicture } from "../../engine/index.ts";

/**
 * The outline of a waveform as `<path d>` has it, over [0, columns] and [-1, 1]; scaled so that its highest peak reaches 1.
 * @param columns - how many columns are drawn, at most those of `wave`
 */
export function waveShape(wave: WavePicture, columns: number): { readonly d: string; readonly columns: number } {
  const count = Math.max(1, Math.min(columns, wave.columns));
  const upper = new Float32Array(count);
  const lower = new Float32Array(count);
  for (let i = 0; i < wave.columns; i++) {
    const at = Math.floor((i * count) / wave.columns);
    upper[at] = Math.max(upper[at]!, wave.most[i]!);
    lower[at] = Math.min(lower[at]!, wave.least[i]!);
  }
  const peak = Math.max(1e-3, ...upper, ...lower.map((x) => -x));
  // A thread remains where there is silence.
  const tall = (x: number): string => Math.max(0.015, x / peak).toFixed(3);
  const above = Array.from(upper, (x, i) => `${i + 0.5} -${tall(x)}`);
  const below = Array.from(lower, (x, i) => `${i + 0.5} ${tall(-x)}`).toReversed();
  return { d: `M${[...above, ...below].join("L")}Z`, columns: count };
}
