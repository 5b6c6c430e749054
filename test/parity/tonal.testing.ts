/* Our distance from librosa and numpy: tonality and rhythm. */
import {
  chroma,
  chromaFilterbank,
  estimateTuning,
  eventDensity,
  keyAndMode,
  onsetDetect,
  onsetStrength,
  pulseClarity,
  tempo,
  tempogram,
  tonalDescriptors,
  tonalVector,
  tonnetz,
} from "@swar/features";
import { everyRow, signalOf, TONAL_RHYTHM } from "../../packages/features/src/descriptors/tonal-rhythm.testing.ts";
import { framesOf, TONAL_GOLDEN } from "../../packages/features/src/tonal/tonal-golden.testing.ts";
import { type Distances, floats, gaps, most, share } from "./measure.testing.ts";

type TonalSignal = (typeof TONAL_RHYTHM.signals)[number];

/** The largest of the distances that `distances` finds on the signals of golden/features/tonal-rhythm.py. */
function tonalDistance(distances: (example: TonalSignal) => number[]): number {
  return most(TONAL_RHYTHM.signals.flatMap(distances));
}

function chromaBankDistance(): number {
  return most(
    TONAL_RHYTHM.filterbanks.flatMap(({ sampleRate, options, every, librosa }) => {
      const { data, cols } = chromaFilterbank(sampleRate, options);
      const sparse = data.filter((_, i) => (i % cols) % every === 0);
      return gaps(sparse, floats(librosa));
    }),
  );
}

/** Frames of onsets that only one side finds. */
function strayOnsets(example: TonalSignal): number[] {
  const ours = onsetDetect(signalOf(example), example.options);
  const apart = (a: readonly number[], b: readonly number[]): number => a.filter((frame) => !b.includes(frame)).length;
  return [apart(ours, example.onsets) + apart(example.onsets, ours)];
}

function keyDistance({ key, ...example }: TonalSignal): number[] {
  const { tonic, mode, correlation, margin } = keyAndMode(signalOf({ key, ...example }), example.options);
  const same = tonic === key.tonic && mode === key.mode;
  return same ? gaps([correlation, margin], [key.correlation, key.margin]) : [Infinity];
}

/** Of the stored rows of frames. */
function tonalFramesDistance(): number {
  const { cases, rowsEvery } = TONAL_GOLDEN;
  return most(
    cases.map(({ rows, signal }) => {
      const cols = rows[0]!.length;
      return share(everyRow(framesOf(signal).data, cols, rowsEvery), rows.flat());
    }),
  );
}

function tonalDescriptorsDistance(): number {
  return most(
    TONAL_GOLDEN.cases.map(({ signal, stretch, descriptors }) => {
      const range = stretch ? { from: stretch[0], to: stretch[1] } : {};
      return share(tonalVector(tonalDescriptors(framesOf(signal), range)), descriptors);
    }),
  );
}

export const TONAL: Distances = {
  tonalFrames: tonalFramesDistance,
  tonalDescriptors: tonalDescriptorsDistance,
  chromaFilterbank: chromaBankDistance,
  chroma: () =>
    tonalDistance((example) => {
      const { data } = chroma(signalOf(example), example.options);
      return gaps(everyRow(data, 12, TONAL_RHYTHM.chromaEvery), floats(example.chroma));
    }),
  estimateTuning: () =>
    tonalDistance((example) => [Math.abs(estimateTuning(signalOf(example), example.options) - example.tuning)]),
  tonnetz: () =>
    tonalDistance((example) => {
      const { data } = tonnetz(chroma(signalOf(example), example.options));
      return gaps(everyRow(data, 6, TONAL_RHYTHM.chromaEvery), floats(example.tonnetz));
    }),
  keyAndMode: () => tonalDistance(keyDistance),
  onsetStrength: () =>
    tonalDistance((example) => gaps(onsetStrength(signalOf(example), example.options), floats(example.onsetStrength))),
  onsetDetect: () => tonalDistance(strayOnsets),
  eventDensity: () =>
    tonalDistance((example) => [Math.abs(eventDensity(signalOf(example), example.options) - example.eventDensity)]),
  tempogram: () =>
    tonalDistance((example) => {
      if (example.tempogram === undefined) return [];
      const { data } = tempogram(signalOf(example), example.options);
      return gaps(everyRow(data, 384, TONAL_RHYTHM.tempogramEvery), floats(example.tempogram));
    }),
  tempo: () => tonalDistance((example) => [Math.abs(tempo(signalOf(example), example.options) - example.tempo)]),
  pulseClarity: () =>
    tonalDistance((example) => [Math.abs(pulseClarity(signalOf(example), example.options) - example.pulseClarity)]),
};
