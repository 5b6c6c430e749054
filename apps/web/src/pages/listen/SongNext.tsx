import "./SongNext.css";
import { useState } from "react";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { Tabs } from "../../controls/Tabs.tsx";
import type { Findings } from "./findings.ts";
import { LeadFromHere } from "./LeadFromHere.tsx";
import { MoreLikeThis } from "./MoreLikeThis.tsx";
import type { SongPlayer } from "./use-song-player.ts";
import type { VisitSong } from "./visit-song.ts";

export interface SongNextProps {
  readonly song: VisitSong;
  readonly findings: Findings;
  readonly player: SongPlayer;
  /** Told of the way that is shown, and of its end by undefined. */
  readonly onWay: (way: ServedPlaylist | undefined) => void;
}

/** What to hear after a song: its like, or a way to another mood. */
export function SongNext(props: SongNextProps) {
  const { song, findings } = props;
  const [chosen, setChosen] = useState<"like" | "lead">("like");
  return (
    <section className="song-next" aria-label="What to hear next">
      <Tabs
        label="What to hear next"
        chosen={chosen}
        onChoose={setChosen}
        tabs={[
          { key: "like", label: "More like this", content: <MoreLikeThis track={song.track} findings={findings} /> },
          { key: "lead", label: "Lead me from here", content: <LeadFromHere {...props} /> },
        ]}
      />
    </section>
  );
}
