import type { TrackView } from "../../api/api-types.ts";

/** What can be done with a track, wherever it is shown. */
export interface TrackActions {
  readonly play: (track: TrackView) => void;
  readonly add: (track: TrackView) => void;
  /** Music that lies where it lies. */
  readonly playLike: (track: TrackView) => void;
  readonly edit: (track: TrackView) => void;
  readonly ban: (track: TrackView) => void;
  readonly allow: (track: TrackView) => void;
  /** Asks first. */
  readonly forget: (track: TrackView) => void;
}
