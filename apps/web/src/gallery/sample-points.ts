import { random } from "@swar/units";
import type { PlanePoints } from "../plane/plane-props.ts";

const clamp = (x: number): number => Math.min(1, Math.max(0, x));

/** Scattered places, thicker about the middle of each half, always the same for the same seed. */
export function samplePoints(count: number, seed: number): PlanePoints {
  const draw = random(seed);
  const valence = new Float32Array(count);
  const arousal = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const lively = draw.uniform() < 0.6;
    valence[i] = clamp((lively ? 0.6 : 0.45) + 0.19 * draw.normal());
    arousal[i] = clamp((lively ? 0.66 : 0.33) + 0.13 * draw.normal());
  }
  return { valence, arousal, name: (i) => `Track ${i + 1}`, note: (i) => (i % 3 === 0 ? "فيروز" : "Various artists") };
}

/** A course that wanders from one corner to another. */
export function sampleCourse(count: number, seed: number): { valence: number[]; arousal: number[]; time: number[] } {
  const draw = random(seed);
  const turn = draw.uniform() * 6;
  const step = Array.from({ length: count }, (_, i) => i / (count - 1));
  return {
    valence: step.map((t) => clamp(0.22 + 0.52 * t + 0.1 * Math.sin(turn + 7 * t) + 0.003 * draw.normal())),
    arousal: step.map((t) => clamp(0.78 - 0.5 * t + 0.14 * Math.sin(turn + 5 * t) + 0.003 * draw.normal())),
    time: step.map((t) => t * 240),
  };
}
