import type { AffectCurve, AffectPoint, Decibels, Quadrant, Seconds, Unit } from "@swar/units";

/** Where a track comes from: a file that was heard, or a line of a catalogue of Spotify's features. */
export type TrackSource = "audio" | "catalogue";

/** What Spotify gave of a track, or what is estimated in its place; absent where nobody knows. */
export interface TrackFeatures {
  readonly acousticness?: Unit | undefined;
  readonly danceability?: Unit | undefined;
  readonly energy?: Unit | undefined;
  readonly instrumentalness?: Unit | undefined;
  readonly liveness?: Unit | undefined;
  readonly loudness?: Decibels | undefined;
  readonly speechiness?: Unit | undefined;
  /** Beats a minute. */
  readonly tempo?: number | undefined;
  /** Spotify's own valence, not that of the affect plane. */
  readonly valence?: Unit | undefined;
  /** The tonic as a pitch class, 0 for C to 11 for B. */
  readonly key?: number | undefined;
  /** 1 for major, 0 for minor. */
  readonly mode?: 0 | 1 | undefined;
}

/** What tags or a table say of a track; absent where they say nothing. */
export interface TrackTags {
  readonly title?: string | undefined;
  readonly artist?: string | undefined;
  readonly album?: string | undefined;
  readonly genre?: string | undefined;
  readonly year?: number | undefined;
  /** Best a code of BCP 47; kept in small letters. */
  readonly language?: string | undefined;
  readonly explicit?: boolean | undefined;
}

/** What a model heard over the length of a track, and what was measured of it. */
export interface TrackAnalysis {
  readonly curve?: AffectCurve | undefined;
  readonly attention?: { readonly time: readonly Seconds[]; readonly weight: readonly number[] } | undefined;
  /** Plain data as JSON takes it; numbers that are not finite come back as null. */
  readonly descriptors?: unknown;
  readonly warnings?: readonly string[] | undefined;
}

/** A picture as the file's tags hold it. */
export interface Cover {
  /** Its media type, such as `image/jpeg`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What is the same of a track that comes and of one that is there. */
interface TrackFacts extends AffectPoint, TrackTags {
  /** What identifies it: of audio, a hash of its content; of a catalogue's line, the catalogue and the id in it. */
  readonly content: string;
  readonly source: TrackSource;
  readonly duration?: Seconds | undefined;
  /** One standard deviation of the error of the point; absent where the model does not say. */
  readonly uncertainty?: AffectPoint | undefined;
  readonly features: TrackFeatures;
  /** Who says where the track lies on the plane. */
  readonly model: { readonly name: string; readonly version: string };
}

/** A track as it comes into the library. */
export interface NewTrack extends TrackFacts {
  readonly analysis?: TrackAnalysis | undefined;
  readonly cover?: Cover | undefined;
}

/** A track of the library without what fills pages. */
export interface Track extends TrackFacts {
  readonly id: number;
  readonly quadrant: Quadrant;
  readonly added: Date;
}

/** A track of the library with all that is known of it, but its cover's bytes. */
export interface TrackDetails extends Track {
  readonly analysis: TrackAnalysis;
  readonly files: readonly LibraryFile[];
  readonly hasCover: boolean;
  readonly plays: number;
  readonly lastPlayed: Date | undefined;
}

/** A file of a track. One track may lie in several files. */
export interface LibraryFile {
  /** Absolute. */
  readonly path: string;
  readonly trackId: number;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970, as `stat` has it. */
  readonly modified: number;
  /** When it was last there. */
  readonly seen: Date;
  /** Since when it is not there; absent where it is. */
  readonly missing: Date | undefined;
}
