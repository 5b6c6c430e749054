import type { TrackDetailsView } from "../../api/api-types.ts";
import { sayBytes } from "../../text/say-bytes.ts";

const DATE = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

/** The files of a track, and since when one is missing. */
export function TrackFiles({ files }: Pick<TrackDetailsView, "files">) {
  if (files.length === 0) return <p className="library-soft">None: it comes from a catalogue, and cannot be played.</p>;
  return (
    <ul className="track-files">
      {files.map(({ path, bytes, missing }) => (
        <li key={path} data-missing={missing !== undefined || undefined}>
          <bdi>{path}</bdi>
          <span className="library-soft">
            {missing === undefined
              ? sayBytes(bytes)
              : `Missing since ${DATE.format(new Date(missing))}. Connect its drive or put it back, then look through its folder again.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
