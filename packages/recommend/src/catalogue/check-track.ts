import { check } from "@swar/units";
import type { Track } from "./track.ts";

/**
 * Asserts that a search can use `track`.
 * @throws SwarError `invalid-argument` where an axis, its uncertainty, `energy` or `familiarity` lies outside [0, 1], a length or tempo is
 *   not above 0, or a key is none.
 */
export function checkTrack(track: Track): void {
  const { arousal, valence, uncertainty, duration, tempo, energy, familiarity, key, plays } = track;
  const placed = unit(arousal) && unit(valence) && unit(uncertainty?.arousal) && unit(uncertainty?.valence);
  if (!placed) refuse(track, "arousal, valence and their uncertainty must be in [0, 1]", [arousal, valence]);
  if (!(duration > 0 && duration < Infinity)) refuse(track, "duration must be seconds above 0", duration);
  if (!(tempo === undefined || tempo > 0)) refuse(track, "tempo must be above 0, or absent", tempo);
  if (!unit(energy)) refuse(track, "energy must be in [0, 1], or absent", energy);
  if (!unit(familiarity)) refuse(track, "familiarity must be in [0, 1], or absent", familiarity);
  const knownKey = key === undefined || (Number.isInteger(key) && key >= 0 && key <= 11);
  if (!knownKey) refuse(track, "key must be a whole number in [0, 11], or absent", key);
  if (!(plays === undefined || plays >= 0)) refuse(track, "plays must be from 0, or absent", plays);
}

function unit(x: number | undefined): boolean {
  return x === undefined || (x >= 0 && x <= 1);
}

function refuse({ id }: Track, rule: string, got: unknown): void {
  check(false, `track ${JSON.stringify(id)}`, `${rule}; correct it or leave the track out`, got);
}
