import { nearestWords } from "@swar/recommend";
import type { AffectPoint } from "@swar/units";
import type { Plan } from "./plan.ts";

/**
 * What a plan is called, on the screen and as a file.
 * It reads like "From tense to calm".
 */
export function wayTitle({ asked: { from, to } }: Pick<Plan, "asked">): string {
  const [start, end] = [wordFor(from), wordFor(to)];
  return start === end ? `Staying ${end}` : `From ${start} to ${end}`;
}

function wordFor(point: AffectPoint): string {
  return nearestWords(point, 1)[0]?.word ?? "here";
}
