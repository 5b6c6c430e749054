import "./ChosenTracks.css";
import type { ChosenTrack } from "../../api/api-types.ts";
import { sayClock } from "../../text/say-clock.ts";
import { MoodMark } from "../../plane/MoodMark.tsx";

/** Tracks that were chosen, in their order, to be looked over. */
export function ChosenTracks({ tracks }: { readonly tracks: readonly { readonly track: ChosenTrack }[] }) {
  return (
    <ol className="chosen-tracks" tabIndex={0} aria-label="The tracks">
      {tracks.map(({ track }) => (
        <li key={track.id}>
          <MoodMark point={track} />
          <span className="chosen-tracks-name">
            <bdi>{track.title}</bdi>
            <bdi className="library-soft">{track.artist}</bdi>
          </span>
          <span className="library-soft">{sayClock(track.duration)}</span>
        </li>
      ))}
    </ol>
  );
}
