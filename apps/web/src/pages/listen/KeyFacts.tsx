import "./KeyFacts.css";
import { sayClock } from "../../text/say-clock.ts";
import type { Findings, Measured } from "./findings.ts";
import { isBeatClear } from "./is-beat-clear.ts";
import { isKeyClear } from "./is-key-clear.ts";
import { keyName } from "../../text/key-name.ts";

/** Tempo, key, loudness and length; what is a guess is marked as one. */
export function KeyFacts({ findings }: { readonly findings: Findings }) {
  const { measured, duration } = findings;
  const facts: readonly (readonly [name: string, value: string, note?: string])[] = [
    ...(measured ? measuredFacts(measured) : []),
    ["Length", sayClock(duration)],
  ];
  return (
    <dl className="key-facts">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function measuredFacts(measured: Measured) {
  const { tempo, key, loudness } = measured;
  const { integrated } = loudness;
  // The library keeps the −∞ of silence as null.
  const isSilent = integrated === null || !Number.isFinite(integrated);
  const level = isSilent ? "silent" : `${integrated.toFixed(1).replace("-", "−")} LUFS`;
  return [
    isBeatClear(measured)
      ? (["Tempo", `${Math.round(tempo)} BPM`] as const)
      : (["Tempo", `${Math.round(tempo)} BPM`, "no clear beat"] as const),
    isKeyClear(key) ? (["Key", keyName(key)] as const) : (["Key", keyName(key), "a guess"] as const),
    ["Loudness", level] as const,
  ];
}
