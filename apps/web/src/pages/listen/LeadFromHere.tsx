import { MOOD_WORDS } from "@swar/recommend";
import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { Chip } from "../../controls/Chip.tsx";
import { Select } from "../../controls/Select.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { sayDuration } from "../../text/say-duration.ts";
import { quadrant } from "@swar/units";
import type { Findings } from "./findings.ts";
import { NoMusic } from "./NoMusic.tsx";
import { TrackRows } from "./TrackRows.tsx";
import { useTracksPlayer } from "./use-tracks-player.ts";

const SUGGESTED = ["calm", "serene", "hopeful", "happy", "energetic"] as const;
const WORDS = MOOD_WORDS.map(({ word }) => word).toSorted();
const MINUTES = 20;

/** Music that leads from where a song is to another mood. */
export function LeadFromHere({
  track,
  findings: { arousal, valence },
}: {
  /** The song itself, where the library has it: it does not come again. */
  readonly track: number | undefined;
  readonly findings: Findings;
}) {
  const api = useApi();
  const { playing, play } = useTracksPlayer();
  const [to, setTo] = useState<string>();
  const [list, setList] = useState<ServedPlaylist>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (to === undefined) return undefined;
    const stop = new AbortController();
    setError(undefined);
    const without = track === undefined ? [] : [String(track)];
    const request = { from: { arousal, valence }, to, minutes: MINUTES, without };
    api.post<ServedPlaylist>("playlists", request, { signal: stop.signal }).then(
      (answer) => setList(answer),
      (caught: unknown) => !stop.signal.aborted && setError(caught),
    );
    return () => stop.abort();
  }, [api, to, track, arousal, valence]);
  const queue = list?.tracks.map((choice) => choice.track) ?? [];
  return (
    <>
      <p>Twenty minutes from your library that begin where this song is. Where to?</p>
      <div className="song-next-words">
        {MOOD_WORDS.filter(({ word }) => SUGGESTED.some((each) => each === word)).map((mood) => (
          <Chip key={mood.word} quadrant={quadrant(mood)} pressed={to === mood.word} onPress={() => setTo(mood.word)}>
            {mood.word}
          </Chip>
        ))}
        <Select
          label="Another word"
          value={to ?? ""}
          choices={[
            { value: "", label: "Choose …", disabled: true },
            ...WORDS.map((word) => ({ value: word, label: word })),
          ]}
          onChange={setTo}
        />
      </div>
      {error !== undefined && (isEmpty(error) ? <NoMusic /> : <ErrorNote error={error} />)}
      {list &&
        error === undefined &&
        (queue.length === 0 ? (
          <NoMusic />
        ) : (
          <>
            <div className="song-next-head">
              <p role="status">
                {sayDuration(list.seconds)} to {to}. {list.notes.join(" ")}
              </p>
              <Button icon="play" tone="primary" onClick={() => play(queue, 0)}>
                Play all
              </Button>
            </div>
            <TrackRows
              tracks={list.tracks.map((choice) => ({ ...choice.track, reason: choice.reason }))}
              playing={playing}
              onPlay={(i) => play(queue, i)}
            />
          </>
        ))}
    </>
  );
}

/** Whether the library has nothing that could be played. */
function isEmpty(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "not-found";
}
