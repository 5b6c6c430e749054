import type { Hertz } from "@swar/units";
import { type Loudness, type LoudnessMeter, loudnessMeter } from "./loudness-meter.ts";

/** Measures the loudness of a file whose rate or channels may change on the way, as those of an MP3 may. */
export interface FileLoudness {
  /** Takes the next samples of each channel, shape (channels, n). */
  readonly push: (channels: readonly Float32Array[], sampleRate: Hertz) => void;
  /** The loudness of the part of one rate and number of channels that is the longest. */
  readonly result: () => Loudness;
}

interface Part {
  readonly meter: LoudnessMeter;
  seconds: number;
}

/** Below it the filters of BS.1770 mean nothing. */
const LOWEST_RATE: Hertz = 4000;

/** As many channels as BS.1770 has weights for; of more, each counts for 1. */
const WEIGHTED = 6;

/**
 * A meter for a file.
 * @example fileLoudness().result().integrated // -Infinity
 */
export function fileLoudness(): FileLoudness {
  const parts = new Map<string, Part>();
  const push: FileLoudness["push"] = (channels, sampleRate) => {
    if (sampleRate < LOWEST_RATE) return;
    const key = `${channels.length} ${sampleRate}`;
    const weights = channels.length > WEIGHTED ? channels.map(() => 1) : undefined;
    const part = parts.get(key) ?? { meter: loudnessMeter(sampleRate, channels.length, { weights }), seconds: 0 };
    parts.set(key, part);
    part.meter.push(channels);
    part.seconds += (channels[0]?.length ?? 0) / sampleRate;
  };
  const result = (): Loudness => {
    const longest = [...parts.values()].reduce<Part | undefined>(
      (best, part) => (best === undefined || part.seconds > best.seconds ? part : best),
      undefined,
    );
    return (longest?.meter ?? loudnessMeter(48_000, 1)).result();
  };
  return { push, result };
}
