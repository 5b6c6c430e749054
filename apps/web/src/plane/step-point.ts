import type { AffectPoint } from "@swar/units";
import { insideUnit } from "./inside-unit.ts";

const FINE = 0.01;
const COARSE = 0.1;

/** What is pressed. */
export interface Stroke {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * Where a key moves a point: arrows by 0.01, with Shift by 0.1, Page Up and Down along arousal, Home and End to the ends of valence;
 * undefined for other keys.
 * @example stepPoint({ arousal: 0.5, valence: 0.5 }, { key: "ArrowUp", shiftKey: true }) // { arousal: 0.6, valence: 0.5 }
 */
export function stepPoint({ arousal, valence }: AffectPoint, { key, shiftKey }: Stroke): AffectPoint | undefined {
  const step = shiftKey ? COARSE : FINE;
  switch (key) {
    case "ArrowRight":
      return { arousal, valence: insideUnit(valence + step) };
    case "ArrowLeft":
      return { arousal, valence: insideUnit(valence - step) };
    case "ArrowUp":
      return { arousal: insideUnit(arousal + step), valence };
    case "ArrowDown":
      return { arousal: insideUnit(arousal - step), valence };
    case "PageUp":
      return { arousal: insideUnit(arousal + COARSE), valence };
    case "PageDown":
      return { arousal: insideUnit(arousal - COARSE), valence };
    case "Home":
      return { arousal, valence: 0 };
    case "End":
      return { arousal, valence: 1 };
    default:
      return undefined;
  }
}
