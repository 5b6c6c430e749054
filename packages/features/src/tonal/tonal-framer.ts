/*
 * The front end of the tonal descriptors, as a stream. Two things are not known frame by frame: the tuning, and the level
 * that magnitudes are compressed against. The first half minute is held back for both: its tuning holds for the piece, and
 * the level is that of the loudest bin of it and of all that came until now. So what is heard of a clip no longer than
 * that is relative to its own loudest moment, a long piece needs no second pass, and gain changes nothing.
 */
import { check, type Hertz, type Pcm, type Seconds } from "@swar/units";
import { growingRows } from "../descriptors/growing-rows.ts";
import { spectrumFramer } from "../spectrum-framer.ts";
import { circularTuning } from "./circular-tuning.ts";
import { halfRate } from "./half-rate.ts";
import { peakHeights } from "./peak-heights.ts";
import { PITCH_BINS, TONAL_FRAME, TONAL_FRAME_RATE, TONAL_RATE } from "./pitch-bins.ts";
import { CHROMA_COLUMNS, type FoldRegisters, foldRegisters } from "./registers.ts";
import { BINS_READ, spectralProminence } from "./spectral-prominence.ts";
import { TONAL_COLUMNS, type TonalFrames } from "./tonal-frames.ts";

/** Makes tonal frames of audio that arrives in pieces. However it is cut, the frames are the same to the bit. */
export interface TonalFramer {
  /** Takes the next samples of the mono mix, shape (n,). */
  readonly push: (samples: Float32Array) => void;
  /** Ends the piece; no samples give no frames. To be called once. */
  readonly finish: () => TonalFrames;
}

/** How long audio is held back. */
const OPENING: Seconds = 30;
const OPENING_FRAMES = Math.ceil(OPENING * TONAL_FRAME_RATE);
/** The compression turns linear this far below the loudest bin: 60 dB. */
const FLOOR = 1e-3;
/** What counts as the loudest bin of silence: far below what 16 bits can hold. */
const LEAST_LEVEL = 1e-4;

/**
 * A framer of mono audio at `sampleRate`, which is 22,050 Hz. Frames are those of an STFT of 8192 points every 2048 under
 * Hann's window, centred, taken at half the rate since nothing above 5 kHz is asked for. Holds 5 MB and 208 bytes a frame.
 * @throws SwarError `invalid-argument` for another rate, or, from `push`, where a sample is not finite.
 * @example tonalFramer(22050).push(new Float32Array(22050))
 */
export function tonalFramer(sampleRate: Hertz): TonalFramer {
  check(sampleRate === TONAL_RATE, "tonalFramer", `sampleRate must be ${TONAL_RATE} Hz`, sampleRate);
  const rows = growingRows(TONAL_COLUMNS);
  const prominenceOf = spectralProminence();
  const prominence = new Float64Array(PITCH_BINS);
  const magnitudes = new Float64Array(BINS_READ);
  const opening: Float64Array[] = [];
  let level = LEAST_LEVEL;
  let tuning = 0;
  let fold: FoldRegisters | undefined;

  const write = (standing: Float64Array, foldOf: FoldRegisters): void => {
    const at = rows.next();
    foldOf(standing, rows.data(), at);
    peakHeights(standing, rows.data(), at + CHROMA_COLUMNS);
  };
  const endOpening = (): FoldRegisters => {
    const held = opening.splice(0).map((frame) => {
      const standing = new Float64Array(PITCH_BINS);
      prominenceOf(frame, FLOOR * level, standing);
      return standing;
    });
    tuning = circularTuning(sumOf(held));
    const foldOf = foldRegisters(tuning);
    for (const standing of held) write(standing, foldOf);
    return foldOf;
  };
  const framing = { nFft: TONAL_FRAME.nFft / 2, hopLength: TONAL_FRAME.hopLength / 2 };
  const framer = spectrumFramer(framing, (power) => {
    let most = level * level;
    for (let k = 0; k < BINS_READ; k++) {
      const square = power[k]!;
      magnitudes[k] = Math.sqrt(square);
      if (square > most) most = square;
    }
    level = Math.sqrt(most);
    if (fold) {
      prominenceOf(magnitudes, FLOOR * level, prominence);
      write(prominence, fold);
    } else if (opening.push(magnitudes.slice()) === OPENING_FRAMES) fold = endOpening();
  });
  const half = halfRate(framer.push);
  const finish = (): TonalFrames => {
    half.flush();
    framer.flush();
    if (!fold) endOpening();
    return { count: rows.rows(), tuning, data: rows.data().slice(0, rows.rows() * TONAL_COLUMNS) };
  };
  return { push: half.push, finish };
}

/**
 * The tonal frames of `pcm`, whose rate is 22,050 Hz.
 * @throws SwarError `invalid-argument` for another rate, or where a sample is not finite.
 * @example tonalFrames({ samples: new Float32Array(22050), sampleRate: 22050 }).count // 11
 */
export function tonalFrames({ samples, sampleRate }: Pcm): TonalFrames {
  const { push, finish } = tonalFramer(sampleRate);
  push(samples);
  return finish();
}

function sumOf(frames: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(PITCH_BINS);
  for (const frame of frames) for (let i = 0; i < PITCH_BINS; i++) sum[i]! += frame[i]!;
  return sum;
}
