import type { AffectPoint } from "@swar/units";

const WIDTH = 41;
const HEIGHT = 15;

/**
 * The affect plane in characters, x valence and y arousal: the song's path as dots, its mean as ●.
 * @param path points in the order of time
 */
export function drawPlane(mean: AffectPoint, path: readonly AffectPoint[]): string {
  const grid = Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (__, x) => axisCharacter(x === (WIDTH - 1) / 2, y === (HEIGHT - 1) / 2)),
  );
  label(grid, 0, 0, "tense");
  label(grid, WIDTH - 5, 0, "happy");
  label(grid, 0, HEIGHT - 1, "sad");
  label(grid, WIDTH - 4, HEIGHT - 1, "calm");
  for (const point of path) put(grid, point, "·");
  put(grid, mean, "●");
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

function put(grid: string[][], { arousal, valence }: AffectPoint, character: string): void {
  const x = Math.round(clamp(valence) * (WIDTH - 1));
  const y = Math.round((1 - clamp(arousal)) * (HEIGHT - 1));
  (grid[y] as string[])[x] = character;
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
