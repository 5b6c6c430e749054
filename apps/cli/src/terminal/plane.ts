import type { AffectPoint } from "@swar/units";

const WIDTH = 41;
const HEIGHT = 15;

/**
 * The affect plane in characters, x valence and y arousal: the song's path as dots, its mean as ●.
 * @param path points in the order of time
 */
export function drawPlane(mean: AffectPoint, path: readonly AffectPoint[]): string {
  const grid = emptyPlane();
  nameCorners(grid);
  for (const point of path) put(grid, point, "·");
  put(grid, mean, "●");
  return framed(grid);
}

/** From few to many songs in a place. */
const SHADES = "·░▒▓█";

/**
 * The affect plane in characters, the darker the more points lie in a place: by the root of its share of the fullest
 * place.
 * @param arousal in [0, 1], a number a point
 * @param valence in [0, 1], likewise
 */
export function drawDensity(arousal: Float64Array, valence: Float64Array): string {
  const grid = emptyPlane();
  nameCorners(grid);
  const counts = new Uint32Array(WIDTH * HEIGHT);
  arousal.forEach((value, i) => {
    const [x, y] = placeOf({ arousal: value, valence: valence[i] as number });
    counts[y * WIDTH + x]!++;
  });
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  counts.forEach((count, i) => {
    if (count === 0) return;
    const level = most === 1 ? 0 : Math.round(Math.sqrt(count / most) * (SHADES.length - 1));
    (grid[Math.floor(i / WIDTH)] as string[])[i % WIDTH] = SHADES[level] as string;
  });
  return framed(grid);
}

function emptyPlane(): string[][] {
  return Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (__, x) => axisCharacter(x === (WIDTH - 1) / 2, y === (HEIGHT - 1) / 2)),
  );
}

function nameCorners(grid: string[][]): void {
  label(grid, 0, 0, "tense");
  label(grid, WIDTH - 5, 0, "happy");
  label(grid, 0, HEIGHT - 1, "sad");
  label(grid, WIDTH - 4, HEIGHT - 1, "calm");
}

function framed(grid: readonly (readonly string[])[]): string {
  const lines = grid.map((cells) => `  │${cells.join("")}│`);
  const title = "  arousal ↑";
  const foot = `  └${"─".repeat(WIDTH)}┘ valence →`;
  return [title, ...lines, foot].join("\n");
}

function axisCharacter(onVertical: boolean, onHorizontal: boolean): string {
  if (onVertical && onHorizontal) return "┼";
  if (onVertical) return "╎";
  return onHorizontal ? "╌" : " ";
}

function label(grid: string[][], x: number, y: number, text: string): void {
  (grid[y] as string[]).splice(x, text.length, ...text.split(""));
}

function put(grid: string[][], point: AffectPoint, character: string): void {
  const [x, y] = placeOf(point);
  (grid[y] as string[])[x] = character;
}

function placeOf({ arousal, valence }: AffectPoint): [x: number, y: number] {
  return [Math.round(clamp(valence) * (WIDTH - 1)), Math.round((1 - clamp(arousal)) * (HEIGHT - 1))];
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
