import { useEffect } from "react";
import type { TrackPage } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../controls/Button.tsx";
import { goTo } from "../../shell/go-to.ts";

/** On a first start the demo songs are still being composed: looked for this often. */
const AGAIN = 4000;
const MOST = 50;

/** Offers a song of the library to who has none at hand; nothing while there is none. */
export function DemoSong() {
  const query = { playable: "true", source: "audio", limit: MOST };
  const { state, value, again } = useAnswer((api, signal) => api.get<TrackPage>("tracks", { query, signal }), []);
  const tracks = value?.tracks ?? [];
  const isEmpty = state === "done" && tracks.length === 0;
  useEffect(() => {
    if (!isEmpty) return undefined;
    const timer = setInterval(again, AGAIN);
    return () => clearInterval(timer);
  }, [isEmpty, again]);
  // One that goes somewhere shows more than one that stays.
  const [song] = tracks.toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0));
  if (!song) return null;
  return (
    <Button icon="play" onClick={() => goTo("listen", { rest: [`track-${song.id}`] })}>
      Try a demo song
    </Button>
  );
}
