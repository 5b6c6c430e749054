/** The curve of a song as a picture of its own, for documents: on white, in the colours of the day, with all that it needs to be read. */
import type { Quadrant } from "@swar/units";
import { sayClock } from "../../text/say-clock.ts";
import type { Findings } from "./findings.ts";
import { laneShapes } from "./lane-shapes.ts";
import { quadrantStretches } from "./quadrant-stretches.ts";
import { timeTicks } from "./time-ticks.ts";
import { verdictOf } from "./verdict.ts";

/** Its size in pixels. */
export const PICTURE = { width: 1000, height: 470 } as const;

const MARGIN = { left: 90, right: 30 } as const;
const LANE = { top: 110, height: 140, gap: 24, width: PICTURE.width - MARGIN.left - MARGIN.right } as const;
/** Those of theme.css by day. */
const COLOURS: Readonly<Record<Quadrant, string>> = { Q1: "#ba6f01", Q2: "#8a2a5b", Q3: "#2151b2", Q4: "#049c90" };
const INK = { strong: "#25232b", soft: "#5a5663", line: "#c9c3b6" } as const;

/** The picture, as SVG; undefined where there is no curve. */
export function curvePicture(title: string, findings: Findings): string | undefined {
  const { curve, duration, uncertainty, model } = findings;
  if (!curve) return undefined;
  const verdict = verdictOf(findings, uncertainty);
  const stops = quadrantStretches(curve, duration).flatMap(({ from, to, quadrant }) =>
    [from, to].map((offset) => `<stop offset="${offset.toFixed(4)}" stop-color="${COLOURS[quadrant]}"/>`),
  );
  const lane = (side: "arousal" | "valence", top: number, [high, low]: readonly [string, string]): string => {
    const size = { duration, width: LANE.width, height: LANE.height };
    const { line, band } = laneShapes(curve, side, { ...size, deviation: uncertainty?.[side] });
    return [
      `<g transform="translate(${MARGIN.left} ${top})">`,
      `<rect width="${LANE.width}" height="${LANE.height}" fill="none" stroke="${INK.line}"/>`,
      `<path d="M0 ${LANE.height / 2}h${LANE.width}" stroke="${INK.line}" stroke-dasharray="2 5"/>`,
      band === undefined ? "" : `<path d="${band}" fill="url(#mood)" opacity="0.18"/>`,
      `<path d="${line}" fill="none" stroke="url(#mood)" stroke-width="2.5" stroke-linejoin="round"/>`,
      label(-10, 12, high, "end"),
      label(-10, LANE.height / 2 + 5, side, "end", INK.strong),
      label(-10, LANE.height - 2, low, "end"),
      "</g>",
    ].join("");
  };
  const second = LANE.top + LANE.height + LANE.gap;
  const ticks = [0, ...timeTicks(duration, 8)].map((at) =>
    label(MARGIN.left + (LANE.width * at) / duration, second + LANE.height + 22, sayClock(at), "middle"),
  );
  const about = uncertainty ? "Band: one standard error. " : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" font-family="sans-serif" font-size="14">`,
    `<title>${escaped(`The mood of ${title} over time`)}</title>`,
    `<defs><linearGradient id="mood" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="${LANE.width}" y2="0">${stops.join("")}</linearGradient></defs>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${MARGIN.left}" y="48" font-family="serif" font-size="26" fill="${INK.strong}">${escaped(title)}</text>`,
    label(MARGIN.left, 76, `${verdict.title}; near ${verdict.words.join(", ")}`, "start"),
    lane("arousal", LANE.top, ["lively", "quiet"]),
    lane("valence", second, ["pleasant", "unpleasant"]),
    ...ticks,
    label(
      PICTURE.width - MARGIN.right,
      PICTURE.height - 6,
      `${about}Heard by ${model.name} ${model.version}, Swar Manovigyan`,
      "end",
    ),
    "</svg>",
  ].join("\n");
}

function label(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
  fill: string = INK.soft,
): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
