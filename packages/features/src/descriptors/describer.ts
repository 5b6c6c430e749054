/*
 * All descriptors of a piece of music in one way through it, in bounded memory but for 230 bytes a frame of tracks. As
 * nothing waits for the end of the file, three of them do not look for its loudest moment as librosa does: the floor of
 * the onset strength is fixed, and contrast and cepstral coefficients are not cut 80 dB below the loudest band.
 */
import { check, type Hertz, type Matrix, matrix, SwarError, type Wasm } from "@swar/units";
import { melFramer } from "../mel-framer.ts";
import { powerToDb } from "../power-to-db.ts";
import { spectrumFramer } from "../spectrum-framer.ts";
import { chromaFrame } from "./chroma-frame.ts";
import { contrastBands } from "./contrast-bands.ts";
import { cosineTransform } from "./cosine-transform.ts";
import { delta } from "./delta.ts";
import type { Description, TrackDescriptions } from "./description.ts";
import { dynamicRange } from "./dynamic-range.ts";
import { estimateTuning } from "./estimate-tuning.ts";
import { fileLoudness } from "./file-loudness.ts";
import { type GrowingRows, growingRows } from "./growing-rows.ts";
import { keyOfProfile } from "./key-and-mode.ts";
import { onsetFrame } from "./onset-frame.ts";
import { onsetsOfEnvelope } from "./onset-detect.ts";
import { pulseClarityOfEnvelope } from "./pulse-clarity.ts";
import { frameRms } from "./rms.ts";
import { sampleFramer } from "./sample-framer.ts";
import { frameBandwidth } from "./spectral-bandwidth.ts";
import { frameCentroid } from "./spectral-centroid.ts";
import { contrastDecibels, contrastLevels, frameContrast } from "./spectral-contrast.ts";
import { frameFlatness } from "./spectral-flatness.ts";
import { frameRolloff } from "./spectral-rolloff.ts";
import { spectrumBins } from "./spectrum-bins.ts";
import { tempoOfEnvelope } from "./tempo.ts";
import { frameTonnetz } from "./tonnetz.ts";
import { trackStatistics } from "./track-statistics.ts";
import { frameCrossingRate } from "./zero-crossing-rate.ts";

/** Describes audio that arrives in pieces. However it is cut, the result is the same to the bit. */
export interface Describer {
  /** Takes the next samples of the file's own channels at its own rate, shape (channels, n), of which loudness is measured. */
  readonly hearChannels: (channels: readonly Float32Array[], sampleRate: Hertz) => void;
  /** Takes the next samples of the mono mix, shape (n,). */
  readonly push: (samples: Float32Array) => void;
  /**
   * Ends the piece. To be called once.
   * @throws SwarError `empty-audio` where no samples were pushed.
   */
  readonly finish: () => Description;
}

/** How music is described. */
export interface DescriberOptions {
  /** The platform's `WebAssembly`, which halves the time of the mel frames. */
  readonly wasm?: Wasm | undefined;
}

const FRAME = { nFft: 2048, hopLength: 512 } as const;
const N_MFCC = 20;
const N_MELS = 128;

/** The tuning is that of the first minute, found from power spectra, as `chroma` does. */
const TUNING_SECONDS = 60;

/**
 * A describer of mono audio of `sampleRate`, in (0, ∞) Hz; 22,050 Hz is what its settings are meant for.
 * @throws SwarError `invalid-argument` where the rate breaks its rule, or, from `push`, where a sample is not finite.
 * @example describer(22050).push(new Float32Array(22050))
 */
export function describer(sampleRate: Hertz, { wasm }: DescriberOptions = {}): Describer {
  check(Number.isFinite(sampleRate) && sampleRate > 0, "describer", "sampleRate must be positive", sampleRate);
  const loudness = fileLoudness();
  let opening: Float32Array[] = [];
  let held = 0;
  let length = 0;
  let tuning = 0;
  let chain: Chain | undefined;
  const open = (): Chain => {
    const samples = joined(opening, held);
    const first = samples.subarray(0, Math.min(samples.length, Math.round(TUNING_SECONDS * sampleRate)));
    tuning = first.length > 0 ? estimateTuning({ samples: first, sampleRate }, { ...FRAME, power: 2 }) : 0;
    opening = [];
    const opened = chainOf(sampleRate, tuning, wasm);
    opened.push(samples);
    return opened;
  };
  const push = (samples: Float32Array): void => {
    length += samples.length;
    if (chain) {
      chain.push(samples);
      return;
    }
    opening.push(samples.slice());
    held += samples.length;
    if (held >= TUNING_SECONDS * sampleRate) chain = open();
  };
  const finish = (): Description => {
    if (length === 0) throw new SwarError("empty-audio", "describer: audio must hold samples, got 0");
    chain ??= open();
    const { tracks, envelope, levels, profile } = chain.finish();
    const measured = loudness.result();
    const seconds = length / sampleRate;
    const settings = { sampleRate, hopLength: FRAME.hopLength };
    return {
      duration: seconds,
      loudness: {
        integrated: measured.integrated,
        range: measured.loudnessRange,
        maxMomentary: measured.maxMomentary,
        maxShortTerm: measured.maxShortTerm,
        samplePeak: measured.samplePeak,
        truePeak: measured.truePeak,
      },
      dynamics: dynamicRange(measured, levels),
      tempo: tempoOfEnvelope(envelope, settings),
      pulseClarity: pulseClarityOfEnvelope(envelope, settings),
      eventDensity: onsetsOfEnvelope(envelope, settings).length / seconds,
      key: keyOfProfile(profile),
      tuning,
      tracks,
    };
  };
  return { hearChannels: loudness.push, push, finish };
}

/** The way through the audio, once its tuning is known. */
interface Chain {
  readonly push: (samples: Float32Array) => void;
  readonly finish: () => {
    readonly tracks: TrackDescriptions;
    readonly envelope: Float64Array;
    readonly levels: Float64Array;
    readonly profile: Float64Array;
  };
}

/** Columns of the rows that come of a power spectrum. */
const [RMS, CENTROID, BANDWIDTH, ROLLOFF, FLATNESS, SPECTRAL] = [0, 1, 2, 3, 4, 5] as const;

function chainOf(sampleRate: Hertz, tuning: number, wasm: Wasm | undefined): Chain {
  const spectral = growingRows(SPECTRAL);
  const contrast = growingRows(7);
  const chroma = growingRows(12);
  const tonal = growingRows(6);
  const crossings = growingRows(1);
  const cepstrum = growingRows(N_MFCC);
  const onsets = growingRows(1);
  const spectra = spectrumListener(sampleRate, tuning, { spectral, contrast, chroma, tonal });
  const samplesOf = sampleFramer({ frameLength: FRAME.nFft, hopLength: FRAME.hopLength, padding: "edge" }, (x, at) => {
    crossings.data()[crossings.next()] = frameCrossingRate(x, at, FRAME.nFft);
  });
  const mel = melFramer(sampleRate, { ...FRAME, nMels: N_MELS, wasm });
  const onMel = melListener(cepstrum, onsets);
  const push = (samples: Float32Array): void => {
    spectra.push(samples);
    samplesOf.push(samples);
    onMel(mel.push(samples));
  };
  const finish: Chain["finish"] = () => {
    spectra.flush();
    samplesOf.flush();
    onMel(mel.flush());
    const envelope = onsets.column(0);
    const levels = spectral.column(RMS);
    const profile = Float64Array.from({ length: 12 }, (_, c) => trackStatistics(chroma.column(c)).mean);
    const coefficients = matrix(cepstrum.rows(), N_MFCC, cepstrum.data().slice(0, cepstrum.rows() * N_MFCC));
    const tracks: TrackDescriptions = {
      rms: trackStatistics(levels),
      zeroCrossingRate: trackStatistics(crossings.column(0)),
      spectralCentroid: trackStatistics(spectral.column(CENTROID)),
      spectralBandwidth: trackStatistics(spectral.column(BANDWIDTH)),
      spectralRolloff: trackStatistics(spectral.column(ROLLOFF)),
      spectralFlatness: trackStatistics(spectral.column(FLATNESS)),
      spectralContrast: statisticsOf(contrast, 7),
      mfcc: statisticsOf(cepstrum, N_MFCC),
      mfccDelta: deltaStatistics(coefficients, 1),
      mfccDelta2: deltaStatistics(coefficients, 2),
      chroma: statisticsOf(chroma, 12),
      tonnetz: statisticsOf(tonal, 6),
      onsetStrength: trackStatistics(envelope),
    };
    return { tracks, envelope, levels, profile };
  };
  return { push, finish };
}

interface SpectralRows {
  readonly spectral: GrowingRows;
  readonly contrast: GrowingRows;
  readonly chroma: GrowingRows;
  readonly tonal: GrowingRows;
}

function spectrumListener(sampleRate: Hertz, tuning: number, { spectral, contrast, chroma, tonal }: SpectralRows) {
  const bins = spectrumBins(sampleRate, FRAME.nFft);
  const bands = contrastBands(bins);
  const level = contrastLevels(1, bands);
  const chromaOf = chromaFrame(sampleRate, { nFft: FRAME.nFft, tuning });
  return spectrumFramer(FRAME, (power, samples, offset) => {
    const at = spectral.next();
    const row = spectral.data();
    const centroid = frameCentroid(power, bins);
    row[at + RMS] = frameRms(samples, offset, FRAME.nFft);
    row[at + CENTROID] = centroid;
    row[at + BANDWIDTH] = frameBandwidth(power, bins, { centroid });
    row[at + ROLLOFF] = frameRolloff(power, bins);
    row[at + FLATNESS] = frameFlatness(power);
    frameContrast(power, bands, level, 0);
    const place = contrast.next();
    contrast.data().set(contrastDecibels(level, { topDb: null }).data, place);
    const from = chroma.next();
    chromaOf(power, chroma.data(), from);
    const to = tonal.next();
    frameTonnetz(chroma.data(), from, tonal.data(), to);
  });
}

function melListener(cepstrum: GrowingRows, onsets: GrowingRows): (power: Matrix) => void {
  const transform = cosineTransform(N_MELS, N_MFCC);
  const strength = onsetFrame({ ...FRAME, nMels: N_MELS });
  return (power) => {
    const decibels = powerToDb(power, { topDb: null }).data;
    for (let t = 0; t < power.rows; t++) {
      const at = cepstrum.next();
      transform(decibels, t * N_MELS, cepstrum.data(), at);
      const place = onsets.next();
      onsets.data()[place] = strength(power.data, t * N_MELS);
    }
  };
}

function statisticsOf(rows: GrowingRows, count: number) {
  return Array.from({ length: count }, (_, c) => trackStatistics(rows.column(c)));
}

/** Statistics of the derivatives of coefficients; of a piece too short to have any, those of no change. */
function deltaStatistics(coefficients: Matrix, order: 1 | 2) {
  const width = Math.min(9, coefficients.rows - ((coefficients.rows + 1) % 2));
  const changes = width > 2 ? delta(coefficients, { width, order }) : matrix(1, coefficients.cols);
  return Array.from({ length: changes.cols }, (_, c) =>
    trackStatistics(Float64Array.from({ length: changes.rows }, (__, t) => changes.data[t * changes.cols + c]!)),
  );
}

function joined(parts: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
