import type { PointsQuery } from "@swar/contract";
import type { TrackFilter } from "@swar/storage";

/** The tracks that a query means. */
export function filterOf({ genre, artist, album, language, ...rest }: PointsQuery): TrackFilter {
  return { ...rest, genres: genre, artists: artist, albums: album, languages: language };
}
