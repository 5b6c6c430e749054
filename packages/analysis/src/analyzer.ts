/** The pipeline: file → audio → mel frames → windows → model → point, curve, uncertainty, attention. */
import type { AudioInput } from "@swar/decode";
import {
  checkWindowSettings,
  joinedPlacedWindows,
  partOfWindows,
  type PlacedWindows,
  type WindowSettings,
} from "@swar/features";
import {
  affectCurve,
  checkpointInfo,
  type CheckpointInfo,
  joinedPredictions,
  predict,
  type Predictions,
  type Runtime,
  type Session,
  standardError,
  summarize,
} from "@swar/model";
import { type AffectPoint, check, quadrant, type Seconds, SwarError, throwIfCancelled } from "@swar/units";
import { type Analysis, rounded } from "./analysis.ts";
import { attentionOverTime } from "./attention-over-time.ts";
import { hear, type Heard, type HearOptions } from "./hear.ts";

/** What `analyze` takes besides the file. */
export interface AnalyzeOptions extends HearOptions {
  /** Distance of the curve's points, 0.5 s unless given. */
  readonly step?: Seconds | undefined;
}

/** A checkpoint, opened. */
export interface Analyzer {
  readonly info: CheckpointInfo;
  /**
   * What the model says of an audio file of any length.
   * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio`, `cancelled`.
   */
  readonly analyze: (input: AudioInput, options?: AnalyzeOptions) => Promise<Analysis>;
  readonly close: () => Promise<void>;
}

/** The error of a model that carries no error model: that of knowing nothing. */
const UNKNOWN: AffectPoint = { arousal: 0.29, valence: 0.29 };

/** Windows that the model hears at once: always as many, so that no result depends on how a file was cut. */
const AT_ONCE = 64;

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
    analyze: async (input, { step = 0.5, ...options } = {}) => {
      check(step > 0, "analyze", "step must be positive", step);
      const listener = listenerOf(runtime, session, info, options);
      const heard = await hear(input, settings, listener.push, options);
      return judge(info, settings, heard, await listener.finish(), step);
    },
    close: () => session.release(),
  };
}

/** What the model said of all windows of a file. */
interface Said extends Predictions {
  readonly starts: readonly number[];
}

/** Takes windows as they come and asks the model, `AT_ONCE` at a time. */
function listenerOf(runtime: Runtime, session: Session, { architecture }: CheckpointInfo, { signal }: HearOptions) {
  const said: Predictions[] = [];
  const starts: number[] = [];
  let waiting: PlacedWindows[] = [];
  let count = 0;
  const ask = async (windows: PlacedWindows): Promise<void> => {
    throwIfCancelled(signal, "analyze");
    starts.push(...windows.starts);
    said.push(await predict(runtime, session, architecture, windows, { signal }));
  };
  const push = async (windows: PlacedWindows): Promise<void> => {
    if (windows.count === 0) return;
    waiting.push(windows);
    count += windows.count;
    if (count < AT_ONCE) return;
    const all = joinedPlacedWindows(waiting);
    const whole = count - (count % AT_ONCE);
    for (let from = 0; from < whole; from += AT_ONCE) await ask(partOfWindows(all, from, from + AT_ONCE));
    waiting = [partOfWindows(all, whole, count)];
    count -= whole;
  };
  const finish = async (): Promise<Said> => {
    if (count > 0) await ask(joinedPlacedWindows(waiting));
    return { ...joinedPredictions(said), starts };
  };
  return { push, finish };
}

function judge(
  info: CheckpointInfo,
  settings: WindowSettings,
  { duration, warnings }: Heard,
  { affect, attention, starts }: Said,
  step: Seconds,
): Analysis {
  if (!affect.data.every(Number.isFinite)) throw damaged(info);
  const frame = settings.hopLength / settings.sampleRate;
  const centres = starts.map((start) => Math.min(duration, (start + settings.length / 2) * frame));
  const curve = affectCurve(affect, { centres, stride: settings.stride * frame }, duration, step);
  const song = summarize(affect);
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
