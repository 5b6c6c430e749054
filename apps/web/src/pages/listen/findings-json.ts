import type { Findings } from "./findings.ts";

/** All that is known of a song but for its pictures, for programs; the fields of `swar analyze --format json` and its descriptors. */
export function findingsJson(file: string, findings: Findings): string {
  const { waveform: _wave, spectrogram: _mel, measured: descriptors, ...analysis } = findings;
  return `${JSON.stringify({ file, ...analysis, descriptors }, undefined, 2)}\n`;
}
