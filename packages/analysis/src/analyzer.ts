/** The pipeline: bytes → audio → mel frames → windows → model → point, curve, uncertainty, attention. */
import { checkWindowSettings, windows, windowStarts, type WindowSettings } from "@swar/features";
import {
  affectCurve,
  checkpointInfo,
  type CheckpointInfo,
  predict,
  type Runtime,
  type Session,
  standardError,
  summarize,
} from "@swar/model";
import { type AffectPoint, quadrant, type Seconds, SwarError, throwIfCancelled } from "@swar/units";
import { type Analysis, rounded } from "./analysis.ts";
import { attentionOverTime } from "./attention-over-time.ts";
import { hear, type Heard, type HearOptions } from "./hear.ts";

/** What `analyze` takes besides bytes. */
export interface AnalyzeOptions extends HearOptions {
  /** Distance of the curve's points, 0.5 s unless given. */
  readonly step?: Seconds | undefined;
}

/** A checkpoint, opened. */
export interface Analyzer {
  readonly info: CheckpointInfo;
  /**
   * What the model says of an audio file.
   * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio`, `cancelled`.
   */
  readonly analyze: (bytes: Uint8Array, options?: AnalyzeOptions) => Promise<Analysis>;
  readonly close: () => Promise<void>;
}

/** The error of a model that carries no error model: that of knowing nothing. */
const UNKNOWN: AffectPoint = { arousal: 0.29, valence: 0.29 };

/**
 * Opens the checkpoint file `bytes` on an ONNX Runtime.
 * @throws SwarError `corrupt-checkpoint`, `incompatible-checkpoint`.
 */
export async function createAnalyzer(
  runtime: Runtime,
  bytes: Uint8Array,
  { threads }: { readonly threads?: number | undefined } = {},
): Promise<Analyzer> {
  const info = checkpointInfo(bytes);
  const settings = checkWindowSettings(info.features);
  const session = await runtime.InferenceSession.create(bytes, threads ? { intraOpNumThreads: threads } : {});
  return {
    info,
    analyze: async (audio, options = {}) => {
      const heard = await hear(audio, settings, { ...options, onProgress: (p) => options.onProgress?.(0.8 * p) });
      return await judge(runtime, session, info, settings, heard, options);
    },
    close: () => session.release(),
  };
}

async function judge(
  runtime: Runtime,
  session: Session,
  info: CheckpointInfo,
  settings: WindowSettings,
  { decibels, duration, warnings }: Heard,
  { step = 0.5, signal, onProgress }: AnalyzeOptions,
): Promise<Analysis> {
  throwIfCancelled(signal, "analyze");
  const starts = windowStarts(decibels.rows, settings);
  const inputs = windows(decibels, settings, starts);
  const { affect, attention } = await predict(runtime, session, info.architecture, inputs, { signal });
  if (!affect.data.every(Number.isFinite)) throw damaged(info);
  const frame = settings.hopLength / settings.sampleRate;
  const centres = starts.map((start) => Math.min(duration, (start + settings.length / 2) * frame));
  const curve = affectCurve(affect, { centres, stride: settings.stride * frame }, duration, step);
  const song = summarize(affect);
  onProgress?.(1);
  return {
    duration: rounded(duration),
    ...roundedPoint(song.mean),
    quadrant: quadrant(song.mean),
    uncertainty: roundedPoint(info.uncertainty ? standardError(info.uncertainty, song) : UNKNOWN),
    curve: {
      step,
      time: curve.time.map(rounded),
      arousal: curve.arousal.map(rounded),
      valence: curve.valence.map(rounded),
    },
    attention: attentionOverTime(attention, starts, settings, duration),
    model: { name: info.name, version: info.version },
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

function damaged({ name, version }: CheckpointInfo): SwarError {
  const model = `${name} ${version}`;
  return new SwarError(
    "corrupt-checkpoint",
    `analyze: the model ${model} must give numbers, got none; train it again or choose another`,
  );
}

function roundedPoint({ arousal, valence }: AffectPoint): AffectPoint {
  return { arousal: rounded(arousal), valence: rounded(valence) };
}
