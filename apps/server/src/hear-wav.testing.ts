/** Hears WAV files for tests: as loud as they are, so aroused they sound. */
import { open } from "node:fs/promises";
import type { AnalysisResult } from "@swar/contract";
import { quadrant, SwarError, throwIfCancelled } from "@swar/units";
import type { HearingOptions } from "./services.ts";

const HEADER = 44;
const RATE = 8000;
/** Bytes that are heard at once: a second. */
const PIECE = 2 * RATE;

/** `seconds` of a square wave of `level`, as the bytes of a WAV file of 8,000 samples a second. */
export function wavBytes(seconds: number, level = 0.5): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + Math.round(seconds * PIECE));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("RIFF    WAVEfmt "));
  view.setUint32(4, bytes.length - 8, true);
  [16, 1 | (1 << 16), RATE, PIECE, 2 | (16 << 16)].forEach((word, i) => view.setUint32(16 + 4 * i, word, true));
  bytes.set(new TextEncoder().encode("data"), 36);
  view.setUint32(40, bytes.length - HEADER, true);
  for (let at = HEADER; at + 1 < bytes.length; at += 2) {
    view.setInt16(at, (at % 80 < 40 ? 1 : -1) * Math.round(level * 32_767), true);
  }
  return bytes;
}

/** Hears a file second by second; `pace` is awaited before each, so that a test can hold it. */
export function wavHearing(pace: () => Promise<void> = async () => {}) {
  return async (path: string, { signal, onProgress, longest }: HearingOptions): Promise<AnalysisResult> => {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const head = (await file.read(new Uint8Array(4), 0, 4, 0)).buffer;
      if (new TextDecoder().decode(head) !== "RIFF") throw unknownFormat(path);
      const levels: number[] = [];
      for (let at = HEADER; at < size; at += PIECE) {
        await pace();
        throwIfCancelled(signal, "analyze");
        if (levels.length >= longest) throw tooLong(path, longest);
        const { buffer, bytesRead } = await file.read(new Uint8Array(PIECE), 0, PIECE, at);
        levels.push(levelOf(buffer, bytesRead));
        onProgress(Math.min(1, (at + PIECE) / size));
      }
      return resultOf(levels, (size - HEADER) / PIECE);
    } finally {
      await file.close();
    }
  };
}

function levelOf(bytes: Uint8Array, length: number): number {
  const view = new DataView(bytes.buffer);
  let peak = 0;
  for (let at = 0; at + 1 < length; at += 2) peak = Math.max(peak, Math.abs(view.getInt16(at, true)) / 32_767);
  return peak;
}

function resultOf(levels: readonly number[], duration: number): AnalysisResult {
  const arousal = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const time = levels.map((_, i) => i);
  return {
    duration,
    arousal,
    valence: 0.5,
    quadrant: quadrant({ arousal, valence: 0.5 }),
    uncertainty: { arousal: 0.1, valence: 0.1 },
    curve: { step: 1, time, arousal: levels, valence: levels.map(() => 0.5) },
    attention: { time: [], weight: [] },
    model: { name: "loudness", version: "1" },
  };
}

function unknownFormat(path: string): SwarError {
  return new SwarError("unsupported-audio", `${path}: the format must be WAV, got something else; convert the file`);
}

function tooLong(path: string, longest: number): SwarError {
  return new SwarError("too-large", `${path}: audio must last at most ${longest} s, got more; cut the file`);
}
