import { MOOD_WORDS } from "@swar/recommend";
import type { PlaneScale } from "./plane-scale.ts";

/** A word at its place, in pixels: its middle. */
export interface PlacedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

/** A rectangle that words keep away from, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** These come first where there is no room for all: about one a direction. */
const FIRST =
  "calm happy sad tense excited relaxed tired pleased unhappy wide-awake angry gloomy cheerful dreamy".split(" ");
const FEW = 12;
const AIR = 3;
const RANKED = MOOD_WORDS.toSorted((a, b) => rank(a.word) - rank(b.word));

/**
 * The words of moods that fit without touching each other or `taken`, the important ones first.
 * @param textSize - the size of the type in pixels; a letter is taken to be 0.54 of it wide.
 */
export function placeWords(
  scale: PlaneScale,
  { few, textSize, taken }: { readonly few: boolean; readonly textSize: number; readonly taken: readonly Box[] },
): readonly PlacedWord[] {
  const boxes = [...taken];
  const placed: PlacedWord[] = [];
  for (const { word, valence, arousal } of RANKED) {
    if (few && placed.length === FEW) break;
    const [x, y] = [scale.x(valence), scale.y(arousal)];
    const half = (word.length * 0.54 * textSize) / 2 + AIR;
    const box = { left: x - half, right: x + half, top: y - textSize * 0.75, bottom: y + textSize * 0.75 };
    const isInside = box.left >= AIR && box.right <= scale.size - AIR;
    if (!isInside || boxes.some((other) => overlap(box, other))) continue;
    boxes.push(box);
    placed.push({ word, x, y });
  }
  return placed;
}

function rank(word: string): number {
  const place = FIRST.indexOf(word);
  return place < 0 ? FIRST.length : place;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
