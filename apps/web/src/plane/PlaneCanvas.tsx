import { type Quadrant, quadrant } from "@swar/units";
import { useEffect, useRef } from "react";
import { useScheme } from "../theme/use-scheme.ts";
import type { PlanePoints } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

/** The layer of many points: drawn once, and again when they, the size or the theme change; pointing at them does not redraw. */
export function PlaneCanvas({ points, scale }: { readonly points: PlanePoints; readonly scale: PlaneScale }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { dark } = useScheme();
  useEffect(() => {
    if (canvas.current) drawPoints(canvas.current, points, scale);
  }, [points, scale, dark]);
  return <canvas ref={canvas} className="plane-canvas" aria-hidden="true" />;
}

/** From so many on, a point is a small square, which is drawn twenty times as fast as a circle. */
const MANY = 4000;
const COLOURS: Readonly<Record<Quadrant, string>> = { Q1: "--q1", Q2: "--q2", Q3: "--q3", Q4: "--q4" };

function drawPoints(canvas: HTMLCanvasElement, points: PlanePoints, scale: PlaneScale): void {
  const sharp = Math.min(2, devicePixelRatio);
  canvas.width = Math.round(scale.size * sharp);
  canvas.height = canvas.width;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(sharp, sharp);
  const count = points.valence.length;
  const radius = radiusOf(count, scale.size);
  const colours = coloursOf(canvas);
  for (const shown of [false, true]) {
    pen.globalAlpha = shown ? alphaOf(count) : 0.07;
    for (const name of ["Q1", "Q2", "Q3", "Q4"] as const) {
      pen.fillStyle = colours[name];
      drawQuadrant(pen, points, { scale, radius, name, shown });
    }
  }
}

function drawQuadrant(
  pen: CanvasRenderingContext2D,
  { valence, arousal, shown }: PlanePoints,
  wanted: { readonly scale: PlaneScale; readonly radius: number; readonly name: Quadrant; readonly shown: boolean },
): void {
  const { scale, radius } = wanted;
  const isMany = valence.length > MANY;
  for (let i = 0; i < valence.length; i++) {
    if ((shown === undefined || shown[i] === 1) !== wanted.shown) continue;
    const point = { valence: valence[i] as number, arousal: arousal[i] as number };
    if (quadrant(point) !== wanted.name) continue;
    const [x, y] = [scale.x(point.valence), scale.y(point.arousal)];
    if (isMany) {
      pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

/** Smaller where there are many, so that thick places can be told from thin ones. */
function radiusOf(count: number, size: number): number {
  const wanted = (size / 360) * (count > 0 ? 14 / count ** 0.28 : 0);
  return Math.min(4.5, Math.max(0.75, wanted));
}

const alphaOf = (count: number): number => Math.min(0.85, Math.max(0.16, 6.4 / count ** 0.31));

/** The colours of quadrants as the theme in force has them. */
function coloursOf(canvas: HTMLCanvasElement): Record<Quadrant, string> {
  const probe = document.createElement("i");
  canvas.parentElement?.append(probe);
  const read = (name: Quadrant): string => {
    probe.style.color = `var(${COLOURS[name]})`;
    return getComputedStyle(probe).color;
  };
  const colours = { Q1: read("Q1"), Q2: read("Q2"), Q3: read("Q3"), Q4: read("Q4") };
  probe.remove();
  return colours;
}
