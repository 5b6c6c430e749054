import type { Recommendation } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { Loading } from "../../shell/Loading.tsx";
import { usePlay } from "../../shell/use-play.ts";
import { usePlaying } from "../../shell/use-playing.ts";
import type { Findings } from "./findings.ts";
import { NoMusic } from "./NoMusic.tsx";
import { TrackRows } from "./TrackRows.tsx";

const COUNT = 8;

/** Music of the library that lies where a song lies. */
export function MoreLikeThis({ track, findings }: { readonly track: number | undefined; readonly findings: Findings }) {
  const { arousal, valence } = findings;
  const near = track === undefined ? { target: { arousal, valence } } : { like: String(track) };
  const answer = useAnswer(
    (api, signal) => api.post<Recommendation>("recommendations", { ...near, count: COUNT, diversity: 0.3 }, { signal }),
    [track, arousal, valence],
  );
  const { play } = usePlay();
  const playing = usePlaying();
  const tracks = answer.value?.tracks ?? [];
  const queue = tracks.map((choice) => choice.track);
  if (answer.state === "failed") return <ErrorNote error={answer.error} onAgain={answer.again} />;
  if (!answer.value) return <Loading label="Looking for its like" />;
  if (tracks.length === 0) return <NoMusic />;
  return (
    <>
      <div className="song-next-head">
        <p>Music of your library that lies near it on the plane.</p>
        <Button icon="play" onClick={() => play(queue)}>
          Play all
        </Button>
      </div>
      <TrackRows
        tracks={tracks.map(({ track: each, reason }) => ({ ...each, reason }))}
        playing={playing}
        onPlay={(i) => play(queue, i)}
      />
    </>
  );
}
