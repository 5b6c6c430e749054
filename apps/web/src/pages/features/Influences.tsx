import type { CSSProperties } from "react";
import type { Influence } from "./influences.ts";

/** Below this, no ear would tell. */
const NOTHING = 0.001;
const FULL = 0.08;
/** Where no slider does more, the model has nothing to go by. */
const BARELY = 0.015;

/** What moving each slider up by a tenth of its range does to the model's estimate, just here. */
export function Influences({ influences }: { readonly influences: readonly Influence[] }) {
  const most = Math.max(...influences.flatMap(({ arousal, valence }) => [Math.abs(arousal), Math.abs(valence)]));
  const largest = Math.max(FULL, most);
  return (
    <section className="influences" aria-labelledby="influences-title">
      <h2 id="influences-title">What moves it</h2>
      <p className="features-soft">
        What happens to the model’s estimate when a slider goes up by a tenth of its range, from where all stand now.
        Elsewhere it can be different.
      </p>
      {most < BARELY && (
        <p role="status">
          Hardly anything moves it here: such a song lies far from those that the model learnt from, so that it says
          little more than their middle.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            <th scope="col">Arousal</th>
            <th scope="col">Valence</th>
          </tr>
        </thead>
        <tbody>
          {influences.map(({ label, arousal, valence }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <Change value={arousal} largest={largest} />
              <Change value={valence} largest={largest} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Change({ value, largest }: { readonly value: number; readonly largest: number }) {
  const isNothing = Math.abs(value) < NOTHING;
  const sign = value > 0 ? "+" : "−";
  return (
    <td data-sign={isNothing ? undefined : sign}>
      <span
        className="influences-bar"
        aria-hidden="true"
        style={{ "--part": Math.abs(value) / largest } as CSSProperties}
      />
      <span>{isNothing ? "0" : `${sign}${Math.abs(value).toFixed(3)}`}</span>
    </td>
  );
}
