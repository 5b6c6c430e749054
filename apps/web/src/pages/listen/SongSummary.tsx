import "./SongSummary.css";
import { quadrant } from "@swar/units";
import { Disclosure } from "../../controls/Disclosure.tsx";
import type { Findings } from "./findings.ts";
import { KeyFacts } from "./KeyFacts.tsx";
import { verdictOf } from "./verdict.ts";
import { whyOf } from "./why.ts";

/** What a song expresses, in words: how sure that is, what goes with it, and the facts that one asks for. */
export function SongSummary({ findings }: { readonly findings: Findings }) {
  const { uncertainty, measured, model, warnings = [] } = findings;
  const { title, words, doubt } = verdictOf(findings, uncertainty);
  return (
    <section className="song-summary" aria-label="What it expresses" data-quadrant={quadrant(findings)}>
      <p className="song-verdict">{title}</p>
      <p className="song-words">
        Near <strong>{words.slice(0, -1).join(", ")}</strong> and <strong>{words.at(-1)}</strong>.
        {measured && <> {whyOf(measured, findings)}</>}
      </p>
      {doubt !== undefined && <p className="song-doubt">{doubt}</p>}
      <KeyFacts findings={findings} />
      {warnings.map((warning) => (
        <p key={warning} className="song-doubt">
          About the file: {warning}
        </p>
      ))}
      <Disclosure summary="How this was found">
        <p>
          The model {model.name} {model.version} heard the whole song and said arousal {side(findings, "arousal")} and
          valence {side(findings, "valence")}, from 0 to 1: what people would say the music expresses. What you feel can
          be something else. Tempo, loudness, brightness and key are measured beside it; they often go with such a mood,
          but are not the model’s reasons, which nobody can read off it. “Fast” or “loud” means more so than four fifths
          of 120 songs that we measured.
        </p>
      </Disclosure>
    </section>
  );
}

function side({ uncertainty, ...point }: Findings, name: "arousal" | "valence"): string {
  const value = point[name].toFixed(2);
  return uncertainty ? `${value} ± ${uncertainty[name].toFixed(2)}` : value;
}
