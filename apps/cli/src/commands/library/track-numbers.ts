import { InvalidArgumentError } from "commander";
import { trackNumber } from "../../library/named-track.ts";

/** A parser of numbers of tracks, one an argument. */
export function trackNumbers(value: string, before: readonly number[] = []): readonly number[] {
  const id = trackNumber(value);
  if (id === undefined) throw new InvalidArgumentError("It must be the number of a track.");
  return [...before, id];
}
