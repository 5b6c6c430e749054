import type { PlayerTrack, PlayFault } from "./player-track.ts";

/** What is known of a failure. */
export interface Failure {
  readonly error: Error;
  readonly fault: PlayFault | undefined;
  /** Whether the player waits now. */
  readonly waits: boolean;
}

/** What browsers say, each in its own way, of a file that they cannot decode. */
const UNREADABLE = /MEDIA_ELEMENT_ERROR|supported source|could not be decoded/i;

/** What a person is told of a track that cannot be played. */
export function faultWords({ title }: Pick<PlayerTrack, "title">, { error, fault, waits }: Failure): string {
  const name = `“${title}”`;
  if (waits && fault?.waits) return `Music waits at ${name}: ${fault.words}.`;
  const why = fault?.words ?? (UNREADABLE.test(error.message) ? "this browser cannot read it" : error.message);
  if (!waits) return fault ? `${name} was left out: ${why}.` : `${name} cannot be played (${why}); it was left out.`;
  return `Music waits: several tracks in a row cannot be played, the last of them ${name} (${why}). If they lie on a drive, connect it; then press Play.`;
}
