import { SwarError } from "@swar/units";
import { useState } from "react";
import type { Health, TrackPage } from "../api/api-types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Button } from "../controls/Button.tsx";
import { Empty } from "../shell/Empty.tsx";
import { ErrorBoundary } from "../shell/ErrorBoundary.tsx";
import { ErrorNote } from "../shell/ErrorNote.tsx";
import { Loading } from "../shell/Loading.tsx";
import { PageFrame } from "../shell/PageFrame.tsx";
import { Cell } from "./Cell.tsx";

/** What stands where nothing else can, and what the server says. */
export function StatesPage() {
  return (
    <PageFrame title="States" lead="Loading, empty, wrong, broken.">
      <div className="gallery-grid">
        <Cell title="Loading">
          <Loading label="Listening" />
        </Cell>
        <Cell title="Empty">
          <Empty icon="library" title="No music yet" action={<Button tone="primary">Add a folder</Button>}>
            Add a folder of this machine, or drop files.
          </Empty>
        </Cell>
        <Cell title="Wrong">
          <ErrorNote
            title="notes.txt"
            error={
              new SwarError(
                "unsupported-audio",
                "notes.txt: must be audio, got text; choose WAV, MP3, FLAC, AIFF or Ogg",
              )
            }
            onAgain={() => {}}
          />
        </Cell>
        <Cell title="Broken">
          <ErrorBoundary>
            <Breakable />
          </ErrorBoundary>
        </Cell>
        <ServerCell />
      </div>
    </PageFrame>
  );
}

function Breakable() {
  const [broken, setBroken] = useState(false);
  if (broken) throw new RangeError("this part was asked to break");
  return <Button onClick={() => setBroken(true)}>Break this part</Button>;
}

function ServerCell() {
  const health = useAnswer((api, signal) => api.get<Health>("health", { signal }), []);
  const [limit, setLimit] = useState(1);
  const tracks = useAnswer((api, signal) => api.get<TrackPage>("tracks", { signal, query: { limit } }), [limit]);
  return (
    <Cell title="The server">
      <p data-testid="health">{health.value ? `${health.value.status}, ${health.value.backend}` : health.state}</p>
      {tracks.error && <ErrorNote error={tracks.error} onAgain={tracks.again} />}
      <p data-testid="tracks">{tracks.value ? `${tracks.value.tracks.length} tracks` : tracks.state}</p>
      <Button onClick={() => setLimit(9999)}>Ask for too many</Button>
    </Cell>
  );
}
