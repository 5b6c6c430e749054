import type { Points } from "@swar/contract";
import type { PlaylistRequest } from "../../api/api-types.ts";
import { regionTracks } from "./region-tracks.ts";

/** From the quiet to the lively tracks of a region, or the other way. */
export type Course = "rising" | "falling";

/** Asks for a playlist of tracks among `points` alone, about `minutes` long; undefined where none can be played. */
export function regionRequest(
  points: Points,
  { minutes, course }: { readonly minutes: number; readonly course: Course },
): PlaylistRequest | undefined {
  const chosen = regionTracks(points, minutes);
  if (!chosen) return undefined;
  const [from, to] = course === "rising" ? [chosen.from, chosen.to] : [chosen.to, chosen.from];
  return {
    from,
    to,
    // As long as the chosen tracks are, so that nothing else comes in between.
    minutes: chosen.seconds / 60,
    mode: "direct",
    constraints: { mustInclude: chosen.ids.map(String) },
    title: "From a region of the plane",
  };
}
