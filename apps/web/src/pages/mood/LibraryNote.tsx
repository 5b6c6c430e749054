import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { Empty } from "../../shell/Empty.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { hrefTo } from "../../shell/route.ts";
import { sayCount } from "../../text/say-count.ts";
import type { LibraryNews } from "./use-library-news.ts";

/** Fewer than these leave nothing to choose from. */
const FEW = 12;

/** What stands in the way of a playlist: no library, an empty one, one that still fills; nothing where all is well. */
export function LibraryNote({ news: { counts, error, again, running, failed } }: { readonly news: LibraryNews }) {
  if (error && !counts) return <ErrorNote title="The library cannot be reached." error={error} onAgain={again} />;
  if (!counts) return null;
  const href = hrefTo("library");
  if (counts.tracks === 0 && running.length === 0) {
    return (
      <Empty
        icon="library"
        title="There is no music yet"
        action={
          <a className="button" data-tone="primary" href={href}>
            Add a folder with music
          </a>
        }
      >
        {failed?.error
          ? failed.error.message
          : "Playlists are made of the music on this machine. It stays here; nothing is sent anywhere."}
      </Empty>
    );
  }
  return (
    <>
      {running.map(({ id, kind, stage, progress, note }) => (
        <div className="mood-filling" key={id}>
          <ProgressBar
            label={kind === "demo" ? "The demonstration album is being composed" : "Your music is being heard"}
            stage={note ?? stage}
            value={progress}
          />
          <p>
            {counts.tracks === 0
              ? "The first tracks come in a moment."
              : `${sayCount(counts.tracks, "track")} so far: you can begin. More makes better playlists.`}
          </p>
        </div>
      ))}
      {running.length === 0 && counts.tracks < FEW && (
        <p className="mood-few-tracks">
          There {counts.tracks === 1 ? "is" : "are"} only {sayCount(counts.tracks, "track")}: playlists will be short,
          and far from what you ask. <a href={href}>Add a folder with music</a>.
        </p>
      )}
    </>
  );
}
