import type { AffectPoint } from "@swar/units";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { hrefTo } from "../../shell/route.ts";
import { sayClock } from "../../text/say-clock.ts";
import { MoodMark } from "../../plane/MoodMark.tsx";
import { usePlay } from "../../shell/use-play.ts";
import { useSuggestions } from "./use-suggestions.ts";

/** Music of one's own that lies near the place that the model names, to be heard at once. */
export function Suggestions({ point }: { readonly point: AffectPoint | undefined }) {
  const answer = useSuggestions(point);
  const { play } = usePlay();
  const tracks = answer.value?.tracks.map(({ track }) => track) ?? [];
  return (
    <section className="suggestions" aria-labelledby="suggestions-title">
      <div className="suggestions-head">
        <h2 id="suggestions-title">From your library, near this place</h2>
        {tracks.length > 0 && (
          <Button icon="play" onClick={() => play(tracks)}>
            Play all
          </Button>
        )}
      </div>
      {answer.state === "failed" && <ErrorNote error={answer.error} onAgain={answer.again} />}
      {!answer.value && answer.state === "loading" && <Loading label="Looking in the library" />}
      {answer.value && tracks.length === 0 && (
        <p className="features-soft">
          Nothing in the library can be played yet. <a href={hrefTo("library")}>Add a folder of music</a> and come back.
        </p>
      )}
      <ul>
        {tracks.map((track) => (
          <li key={track.id}>
            <IconButton icon="play" label={`Play ${track.title}`} onClick={() => play([track])} />
            <a href={hrefTo("library", { rest: [track.id] })}>
              <bdi>{track.title}</bdi>
              <span className="features-soft">
                <bdi>{track.artist}</bdi>
              </span>
            </a>
            <span className="features-soft">{sayClock(track.duration)}</span>
            <MoodMark point={track} />
          </li>
        ))}
      </ul>
    </section>
  );
}
