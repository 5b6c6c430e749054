import { SwarError } from "@swar/units";

/** Says that the library has no track of this number. */
export function noTrack(id: number): SwarError {
  return new SwarError(
    "not-found",
    `track: the library must have one of this id, got ${id}; GET /api/tracks lists them`,
  );
}
