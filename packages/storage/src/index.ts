/** storage: the library of tracks in PostgreSQL, embedded or a server. Schema, migrations and queries; the connection is passed in. */
export { type AllOptions, allTracks } from "./all-tracks.ts";
export { type Bans, banArtists, banKeys, banTracks, listBans, unbanArtists, unbanTracks } from "./bans.ts";
export type { Database } from "./database.ts";
export { editTags, TAG_NAMES, type TagEdits } from "./edit-tags.ts";
export { countFailures, type Failure, knownFailures, listFailures, removeFailures, saveFailure } from "./failures.ts";
export {
  type FileListOptions,
  filesOf,
  type FoundFile,
  knownFiles,
  listFiles,
  markMissing,
  markSeen,
  removeFiles,
  saveFile,
} from "./files.ts";
export { listFolders, removeFolders, saveFolders } from "./folders.ts";
export { changesSince, type LibraryState, libraryState, pruneChanges } from "./library-changes.ts";
export { type LibraryCounts, libraryCounts } from "./library-counts.ts";
export { countTracks, type ListOptions, listTracks, SORT_KEYS, type SortKey, type TrackPage } from "./list-tracks.ts";
export { migrate, type Migrated } from "./migrate.ts";
export { type Play, type PlayCount, playCounts, playTimes, recordPlay } from "./plays.ts";
export { forgetMoods, latestMoods, type Mood, recordMood } from "./moods.ts";
export { removeTracks } from "./remove-tracks.ts";
export { type Imported, type ImportOptions, importTracks, type SavedTrack, saveTrack } from "./save-tracks.ts";
export { coverOf, showTrack, trackOfContent } from "./show-track.ts";
export type {
  Cover,
  LibraryFile,
  NewTrack,
  Track,
  TrackAnalysis,
  TrackDetails,
  TrackFeatures,
  TrackSource,
  TrackTags,
} from "./track.ts";
export { type RowFilter, rowFilter, type RowRules } from "./shelf/row-filter.ts";
export { bySquare, squaresAbout } from "./shelf/squares.ts";
export type { TrackColumns } from "./shelf/track-columns.ts";
export { createTrackShelf, type TrackShelf } from "./shelf/track-shelf.ts";
export { textKey } from "./text-keys.ts";
export type { Range, TrackFilter } from "./track-filter.ts";
export { tracksWithoutFiles } from "./tracks-without-files.ts";
export { trackPaths } from "./track-paths.ts";
export { type PointColumns, trackPoints } from "./track-points.ts";
