import { Icon } from "../../controls/Icon.tsx";
import type { Plan } from "./plan.ts";

/** What nobody asks for here, but the search does by itself. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  startRadius: "It begins some way off how you feel now: nothing nearer fits.",
  maxStep: "Not every step from track to track is small: nothing smoother fits.",
};

/** What could not be had as it was asked for, and what else is to be known; nothing where all is as asked. */
export function GaveWay({ plan: { relaxed, notes } }: { readonly plan: Plan }) {
  if (relaxed.length === 0 && notes.length === 0) return null;
  return (
    <aside className="gave-way">
      <Icon name="about" />
      <div>
        {relaxed.length > 0 && (
          <>
            <h3>What had to give way</h3>
            <ul>
              {relaxed.map(({ constraint, words }) => (
                <li key={constraint}>{OWN_WORDS[constraint] ?? words}</li>
              ))}
            </ul>
          </>
        )}
        {notes.map((note) => (
          <p key={note}>{sentence(note)}</p>
        ))}
      </div>
    </aside>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
