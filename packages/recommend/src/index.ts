/**
 * recommend: a catalogue of tracks on the affect plane, a target or a path and constraints become ranked tracks and
 * playlists, each track with its reason. Pure: clock, listener and catalogue arrive as arguments.
 *
 * `catalogue/` holds tracks as columns of numbers with a grid over the plane; `listener/` what is known of the person;
 * `constraints/` what must hold and what gives way; `words/` names points of the plane; `ranking/` is nearness with
 * diversity; `paths/` is the search over whole sequences; `formats/` writes playlist files.
 */
export { type Catalogue, createCatalogue, feltCatalogue } from "./catalogue/catalogue.ts";
export type { KeyMode, Track } from "./catalogue/track.ts";
export {
  type Constraints,
  type Range,
  type Relaxable,
  type Relaxation,
  RELAXATION_ORDER,
} from "./constraints/constraints.ts";
export { type ListedTrack, PLAYLIST_FORMATS, type PlaylistFormat, type TrackList } from "./formats/playlist-file.ts";
export { writePlaylist } from "./formats/write-playlist.ts";
export { type Affine, type Calibration, feltPoint, feltVariance, IDENTITY } from "./listener/calibration.ts";
export { familiarityOf } from "./listener/heard.ts";
export type { Listener, Play } from "./listener/listener.ts";
export { playlist } from "./paths/playlist.ts";
export {
  PATH_MODES,
  type PathMode,
  type Playlist,
  type PlaylistOptions,
  type PlaylistTrack,
  type Smoothness,
} from "./paths/playlist-types.ts";
export type { Recommendation, Recommended, RecommendOptions } from "./ranking/recommendation.ts";
export { recommend } from "./ranking/recommend.ts";
export { trackClash } from "./ranking/track-clash.ts";
export { type MoodWord, MOOD_WORDS } from "./words/mood-words.ts";
export { nearestWords, placeOf, pointOfWord } from "./words/find-words.ts";
