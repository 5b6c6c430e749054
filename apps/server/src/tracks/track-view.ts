import type { TrackDetailsView, TrackView } from "@swar/contract";
import type { LibraryFile, Track, TrackDetails } from "@swar/storage";

/** A track as the API says it. */
export function trackView({ added, ...track }: Track): TrackView {
  return { ...track, added: added.toISOString() };
}

/** A track with all that is known of it, as the API says it. */
export function trackDetailsView(details: TrackDetails): TrackDetailsView {
  const { analysis, files, hasCover, plays, lastPlayed, ...track } = details;
  return {
    ...trackView(track),
    ...analysis,
    files: files.map(fileView),
    hasCover,
    plays,
    lastPlayed: lastPlayed?.toISOString(),
  };
}

function fileView({ path, size, modified, missing }: LibraryFile): TrackDetailsView["files"][number] {
  return { path, bytes: size, modified: new Date(modified).toISOString(), missing: missing?.toISOString() };
}
