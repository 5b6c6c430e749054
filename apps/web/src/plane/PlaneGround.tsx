import type { Quadrant } from "@swar/units";
import { memo } from "react";
import { QUADRANT_NAMES } from "../text/quadrant-names.ts";
import { type Box, type PlacedWord, placeWords } from "./place-words.ts";
import type { PlaneScale } from "./plane-scale.ts";

const TEXT = 12;
const LINE = 15;
const LETTER = 0.54 * TEXT;

/** The corner of each quadrant: 1 is right, and the top. */
const CORNERS: readonly (readonly [Quadrant, right: 0 | 1, top: 0 | 1])[] = [
  ["Q1", 1, 1],
  ["Q2", 0, 1],
  ["Q3", 0, 0],
  ["Q4", 1, 0],
];

/** What is on the plane before anything is drawn on it: its lines, the names of quadrants and axes, words. */
export const PlaneGround = memo(function PlaneGround({
  scale,
  words,
  covered,
}: {
  readonly scale: PlaneScale;
  readonly words: "none" | "few" | "all";
  /** What lies over it, in pixels: words there are left out. */
  readonly covered: readonly Box[];
}) {
  const { size, inset } = scale;
  const middle = size / 2;
  const placed =
    words === "none" ? [] : placeWords(scale, { few: words === "few", textSize: TEXT, taken: taken(scale) });
  return (
    <g className="plane-ground">
      <path className="plane-cross" d={`M${inset} ${middle}H${size - inset}M${middle} ${inset}V${size - inset}`} />
      <text className="plane-axis" x={size - inset} y={middle - 6} textAnchor="end">
        valence →
      </text>
      <text className="plane-axis" transform={`translate(${middle - 6} ${inset}) rotate(-90)`} textAnchor="end">
        arousal →
      </text>
      {placed
        .filter((word) => !isCovered(word, covered))
        .map(({ word, x, y }) => (
          <text key={word} className="plane-word" x={x} y={y} dy="0.35em" textAnchor="middle">
            {word}
          </text>
        ))}
      {CORNERS.map(([name, right, top]) => (
        <text
          key={name}
          className="plane-quadrant"
          data-quadrant={name}
          x={right ? size - inset : inset}
          y={top ? inset + TEXT : size - inset - 2}
          textAnchor={right ? "end" : "start"}
        >
          {QUADRANT_NAMES[name]}
        </text>
      ))}
    </g>
  );
});

function isCovered({ word, x, y }: PlacedWord, covered: readonly Box[]): boolean {
  const half = (word.length * LETTER) / 2;
  return covered.some(
    ({ left, right, top, bottom }) =>
      x + half > left && x - half < right && y + LINE / 2 > top && y - LINE / 2 < bottom,
  );
}

/** Where words cannot be: the names in the corners and at the axes. */
function taken({ size, inset }: PlaneScale): readonly Box[] {
  const corners = CORNERS.map(([name, right, top]) => {
    const width = QUADRANT_NAMES[name].length * (LETTER + 0.5);
    return {
      left: right ? size - inset - width : 0,
      right: right ? size : inset + width,
      top: top ? 0 : size - inset - LINE - 4,
      bottom: top ? inset + LINE + 4 : size,
    };
  });
  const middle = size / 2;
  const length = 9 * LETTER + 8;
  return [
    ...corners,
    { left: size - inset - length, right: size, top: middle - 6 - LINE, bottom: middle + 2 },
    { left: middle - 6 - LINE, right: middle + 2, top: 0, bottom: inset + length },
  ];
}
