import { quadrant } from "@swar/units";
import type { ReactNode } from "react";
import { Meter } from "../../controls/Meter.tsx";
import type { SongGuess } from "../../engine/index.ts";
import { QuadrantTag } from "../../plane/QuadrantTag.tsx";
import { isUnsure } from "../../text/is-unsure.ts";
import { sayPoint } from "../../text/say-point.ts";
import { Probabilities } from "./Probabilities.tsx";

/** What one model says: the place, in numbers and words, and how far it can be trusted. */
export function GuessCard({
  name,
  worth,
  guess,
  action,
}: {
  readonly name: string;
  /** How good it is, in a line. */
  readonly worth: string;
  readonly guess: SongGuess | undefined;
  /** A button in its head. */
  readonly action?: ReactNode;
}) {
  return (
    <article className="guess-card" data-quadrant={guess && isPlace(guess) ? quadrant(guess) : undefined}>
      <header>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {action}
      </header>
      {!guess && <p className="features-soft">…</p>}
      {guess && isPlace(guess) && <Place guess={guess} />}
      {guess?.probabilities && <Probabilities values={guess.probabilities} />}
      <p className="features-soft">{worth}</p>
    </article>
  );
}

function Place({ guess }: { readonly guess: SongGuess }) {
  const { arousal, valence, uncertainty } = guess;
  return (
    <>
      <p>
        <QuadrantTag quadrant={quadrant(guess)} unsure={isUnsure(guess, uncertainty)} />
      </p>
      <p className="features-soft">Would sound {sayPoint(guess)}.</p>
      <Meter label="Arousal" value={arousal} deviation={known(uncertainty.arousal)} quadrant={quadrant(guess)} />
      <Meter label="Valence" value={valence} deviation={known(uncertainty.valence)} quadrant={quadrant(guess)} />
    </>
  );
}

/** A classifier says probabilities alone. */
function isPlace({ arousal, valence }: SongGuess): boolean {
  return Number.isFinite(arousal) && Number.isFinite(valence);
}

const known = (deviation: number): number | undefined => (Number.isFinite(deviation) ? deviation : undefined);
