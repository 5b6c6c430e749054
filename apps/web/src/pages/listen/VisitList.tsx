import "./VisitList.css";
import { quadrant } from "@swar/units";
import { useEffect, useRef } from "react";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { hrefTo } from "../../shell/route.ts";
import { sayCount } from "../../text/say-count.ts";
import { sayStage } from "./say-stage.ts";
import { useVisit } from "./use-visit.ts";
import { verdictOf } from "./verdict.ts";
import type { VisitSong } from "./visit-song.ts";

/** The songs of this visit: what was said of each, and how far the others are. */
export function VisitList({ chosen }: { readonly chosen: string | undefined }) {
  const { songs, visit } = useVisit();
  const hearing = songs.filter(({ state }) => state === "hearing").length;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Only the list scrolls: the page stays where one reads.
    const line = list.current?.querySelector<HTMLElement>("[data-on]");
    if (line && list.current) list.current.scrollTop = line.offsetTop - list.current.offsetTop - line.offsetHeight;
  }, [chosen]);
  return (
    <section className="visit-list" aria-label="Songs of this visit">
      <header>
        <h2>{sayCount(songs.length, "song")}</h2>
        {hearing > 1 && (
          <Button tone="quiet" onClick={visit.stopAll}>
            Stop {hearing}
          </Button>
        )}
      </header>
      <ul ref={list}>
        {songs.map((song) => (
          <li key={song.id} data-on={song.id === chosen || undefined}>
            <a href={hrefTo("listen", { rest: [song.id] })} aria-current={song.id === chosen || undefined}>
              <VisitDot song={song} />
              <span className="visit-title">
                <bdi>{song.title}</bdi>
              </span>
              <span className="visit-said">{said(song)}</span>
            </a>
            <IconButton icon="close" label={`Take ${song.title} off the list`} onClick={() => visit.remove(song.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the colour of its quadrant once it is known; a ring that fills until then. */
function VisitDot({ song: { findings, state, progress } }: { readonly song: VisitSong }) {
  if (findings) return <i className="visit-dot" data-quadrant={quadrant(findings)} aria-hidden="true" />;
  const part = state === "hearing" && progress.stage === "listening" ? progress.part : 0;
  const look = state === "hearing" ? "hearing" : "none";
  return <i className="visit-dot" data-look={look} style={{ "--part": part } as never} aria-hidden="true" />;
}

function said({ findings, state, progress }: VisitSong): string {
  if (findings) return verdictOf(findings, findings.uncertainty).title;
  if (state === "failed") return "Could not be heard";
  if (state === "stopped") return "Stopped";
  return progress.stage === "listening" ? `Listening, ${Math.round(100 * progress.part)} %` : sayStage(progress);
}
