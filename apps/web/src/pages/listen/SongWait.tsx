import { Button } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { Empty } from "../../shell/Empty.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { sayStage } from "./say-stage.ts";
import type { Visit } from "./visit.ts";
import type { VisitSong } from "./visit-song.ts";

/** A song of which not everything is known yet: how far it is, or what came in the way and what can be done. */
export function SongWait({ song, visit }: { readonly song: VisitSong; readonly visit: Visit }) {
  const { id, title, state, progress, error, findings } = song;
  if (state === "hearing") {
    const isKnown = progress.stage === "listening";
    return (
      <ProgressBar
        label={findings ? "Hearing it here, for its picture" : title}
        stage={sayStage(progress)}
        value={isKnown ? progress.part : undefined}
        onCancel={() => visit.stop(id)}
      />
    );
  }
  if (state === "failed") {
    return <ErrorNote title={`“${title}” could not be heard.`} error={error} onAgain={() => visit.again(id)} />;
  }
  if (state === "stopped" && !findings) {
    return (
      <Empty title="Stopped." action={<Button onClick={() => visit.again(id)}>Listen again</Button>}>
        Nothing of it was kept.
      </Empty>
    );
  }
  if (state === "stopped") {
    return (
      <div>
        <Button onClick={() => visit.again(id)}>Hear it here</Button>
      </div>
    );
  }
  if (state === "gone") {
    return <p className="song-note">Its file is not there, so that it can be shown but not heard.</p>;
  }
  return null;
}
