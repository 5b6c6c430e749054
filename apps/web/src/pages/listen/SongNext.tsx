import "./SongNext.css";
import { useState } from "react";
import { Tabs } from "../../controls/Tabs.tsx";
import type { Findings } from "./findings.ts";
import { LeadFromHere } from "./LeadFromHere.tsx";
import { MoreLikeThis } from "./MoreLikeThis.tsx";

/** What to hear after a song: its like, or a way to another mood. */
export function SongNext({ track, findings }: { readonly track: number | undefined; readonly findings: Findings }) {
  const [chosen, setChosen] = useState<"like" | "lead">("like");
  return (
    <section className="song-next" aria-label="What to hear next">
      <Tabs
        label="What to hear next"
        chosen={chosen}
        onChoose={setChosen}
        tabs={[
          { key: "like", label: "More like this", content: <MoreLikeThis {...{ track, findings }} /> },
          { key: "lead", label: "Lead me from here", content: <LeadFromHere {...{ track, findings }} /> },
        ]}
      />
    </section>
  );
}
