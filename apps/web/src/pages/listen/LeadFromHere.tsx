import { useEffect, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { usePlay } from "../../shell/use-play.ts";
import { usePlaying } from "../../shell/use-playing.ts";
import { sayCount } from "../../text/say-count.ts";
import { sayDuration } from "../../text/say-duration.ts";
import { LeadChoice } from "./LeadChoice.tsx";
import { NoMusic } from "./NoMusic.tsx";
import type { SongNextProps } from "./SongNext.tsx";
import { SongPlane } from "./SongPlane.tsx";
import { TrackRows } from "./TrackRows.tsx";
import { useLead } from "./use-lead.ts";

const MINUTES = 20;

/** Music that leads from where a song is to another mood: as a list, and as a way over the plane of the song. */
export function LeadFromHere({ song, findings, player, onWay }: SongNextProps) {
  const [to, setTo] = useState<string>();
  const [minutes, setMinutes] = useState(MINUTES);
  const { arousal, valence } = findings;
  const { list, error, busy, again } = useLead({ from: { arousal, valence }, to, minutes, without: song.track });
  // The way is drawn on the plane above as long as it is spoken of here.
  useEffect(() => {
    onWay(list);
    return () => onWay(undefined);
  }, [list, onWay]);
  return (
    <>
      <p>Music of your library that begins where this song is. Where to?</p>
      <LeadChoice {...{ to, minutes }} onTo={setTo} onMinutes={setMinutes} />
      {error !== undefined && (isEmpty(error) ? <NoMusic /> : <ErrorNote error={error} onAgain={again} />)}
      {error === undefined && busy && !list && <Loading label="Looking for a way" />}
      {list && error === undefined && list.tracks.length === 0 && <NoMusic />}
      {list && error === undefined && list.tracks.length > 0 && (
        <div className="lead" aria-busy={busy || undefined}>
          <SongPlane {...{ song, player }} way={list} label={`The way from ${song.title} to ${to}`} />
          <Led list={list} to={to ?? ""} />
        </div>
      )}
    </>
  );
}

/** The tracks that lead there. */
function Led({ list, to }: { readonly list: ServedPlaylist; readonly to: string }) {
  const { play } = usePlay();
  const playing = usePlaying();
  const queue = list.tracks.map((choice) => choice.track);
  const told = [`${sayCount(queue.length, "track")}, ${sayDuration(list.seconds)} to ${to}.`];
  told.push(...list.relaxed.filter(({ constraint }) => constraint === "length").map(({ words }) => words));
  return (
    <div className="lead-list">
      <div className="song-next-head">
        <p role="status">{[...told, ...list.notes].join(" ")}</p>
        <Button icon="play" tone="primary" onClick={() => play(queue)}>
          Play all
        </Button>
      </div>
      <TrackRows
        isNumbered
        tracks={list.tracks.map((choice) => ({ ...choice.track, reason: choice.reason }))}
        playing={playing}
        onPlay={(i) => play(queue, i)}
      />
    </div>
  );
}

/** Whether the library has nothing that could be played. */
function isEmpty(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "not-found";
}
