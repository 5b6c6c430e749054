import "./SongView.css";
import { memo, useState } from "react";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { goTo } from "../../shell/go-to.ts";
import type { Findings } from "./findings.ts";
import { CurveLanes } from "./CurveLanes.tsx";
import { SongHead } from "./SongHead.tsx";
import { SongNext } from "./SongNext.tsx";
import { SongPlane } from "./SongPlane.tsx";
import { SongSummary } from "./SongSummary.tsx";
import { SongWait } from "./SongWait.tsx";
import { Spectrogram } from "./Spectrogram.tsx";
import { Timeline } from "./Timeline.tsx";
import { useSongPlayer } from "./use-song-player.ts";
import { verdictOf } from "./verdict.ts";
import type { Visit } from "./visit.ts";
import type { VisitSong } from "./visit-song.ts";
import { Waveform } from "./Waveform.tsx";

export interface SongViewProps {
  readonly song: VisitSong;
  /** A song that it is compared with. */
  readonly other: VisitSong | undefined;
  readonly visit: Visit;
}

/** One song: its sound, its mood over time and on the plane, what is said of it, and what could come next. */
export const SongView = memo(function SongView({ song, other, visit }: SongViewProps) {
  const { findings } = song;
  const player = useSongPlayer(song);
  const [way, setWay] = useState<ServedPlaylist>();
  return (
    <article className="song-view" aria-label={song.title}>
      <SongHead {...{ song, player }} />
      <SongWait {...{ song, visit }} />
      <p className="for-ears" role="status">
        {findings && `${song.title}: ${verdictOf(findings, findings.uncertainty).title}`}
      </p>
      {findings && (
        <>
          <div className="song-body">
            <SongPlane {...{ song, player, other, way }} />
            <SongSummary findings={findings} />
          </div>
          <SongTime {...{ song, player }} />
          {other && <OtherSong song={other} onClose={() => goTo("listen", { rest: [song.id] })} />}
          <SongNext {...{ song, findings, player }} onWay={setWay} />
        </>
      )}
    </article>
  );
});

/** All that has the time of the song as its axis. */
function SongTime({ song, player }: { readonly song: VisitSong; readonly player: ReturnType<typeof useSongPlayer> }) {
  const { findings, title } = song;
  if (!findings) return null;
  const { duration, curve, uncertainty, waveform, spectrogram, attention } = findings;
  return (
    <section className="song-time" aria-label="Over time">
      <Timeline {...{ player, duration }} note={noteOf(findings)}>
        <Waveform wave={waveform} {...{ curve, duration, player }} />
        {curve && <CurveLanes name={title} {...{ curve, duration, uncertainty, player }} />}
        {spectrogram && <Spectrogram picture={spectrogram} {...{ attention, duration, player }} />}
      </Timeline>
    </section>
  );
}

/** How the pictures are read. */
function noteOf({ uncertainty, spectrogram, attention }: Findings): string {
  const notes = ["Press anywhere to jump there."];
  if (uncertainty) notes.push("The bands are one standard error to either side.");
  if (spectrogram) notes.push("Below, the sound by pitch, from low to high.");
  if (spectrogram && attention && attention.weight.length > 0)
    notes.push("The line over it is higher where a moment counted more for the model.");
  return notes.join(" ");
}

/** The song that is compared with: its curve on its own time, below that of the first. */
function OtherSong({ song, onClose }: { readonly song: VisitSong; readonly onClose: () => void }) {
  const player = useSongPlayer(song);
  const { findings, title } = song;
  return (
    <section className="song-other" aria-label={`Compared with ${title}`}>
      <div className="song-next-head">
        <h3>
          Compared with <bdi>{title}</bdi>
        </h3>
        <Button tone="quiet" icon="close" onClick={onClose}>
          End comparison
        </Button>
      </div>
      {findings?.curve && (
        <Timeline player={player} duration={findings.duration}>
          <CurveLanes
            name={title}
            curve={findings.curve}
            duration={findings.duration}
            uncertainty={findings.uncertainty}
            player={player}
          />
        </Timeline>
      )}
      {findings && <SongSummary findings={findings} />}
    </section>
  );
}
