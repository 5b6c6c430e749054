import type { TrackDetailsView } from "../../api/api-types.ts";
import type { Findings, Measured } from "./findings.ts";

/** What the library knows of a track. */
export function knownFindings(track: TrackDetailsView): Findings {
  const { arousal, valence, quadrant, model, duration = 0, uncertainty, curve, attention, warnings } = track;
  return {
    arousal,
    valence,
    quadrant,
    model,
    duration,
    uncertainty,
    curve,
    attention,
    ...(warnings ? { warnings } : {}),
    ...(isMeasured(track.descriptors) ? { measured: track.descriptors } : {}),
  };
}

/** Whether the descriptors are those of a version that this page can read. */
function isMeasured(value: unknown): value is Measured {
  const { tempo, pulseClarity, loudness, key, eventDensity, tracks } = (value ?? {}) as Partial<Measured>;
  return (
    [tempo, pulseClarity, eventDensity, tracks?.spectralCentroid?.mean].every(Number.isFinite) &&
    typeof key?.tonic === "number" &&
    loudness !== undefined
  );
}
