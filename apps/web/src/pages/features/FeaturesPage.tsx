import "./FeaturesPage.css";
import type { SongFeatures } from "@swar/features";
import { useState } from "react";
import { IconButton } from "../../controls/IconButton.tsx";
import { Plane } from "../../plane/Plane.tsx";
import { ErrorNote } from "../../shell/ErrorNote.tsx";
import { PageFrame } from "../../shell/PageFrame.tsx";
import { FeatureSliders } from "./FeatureSliders.tsx";
import { GuessCard } from "./GuessCard.tsx";
import { guessMarkers } from "./guess-markers.ts";
import { Influences } from "./Influences.tsx";
import { LiveWords } from "./LiveWords.tsx";
import { ModelChoice } from "./ModelChoice.tsx";
import { PRESETS } from "./presets.ts";
import { Suggestions } from "./Suggestions.tsx";
import { TableSection } from "./TableSection.tsx";
import { useComparedModels } from "./use-compared-models.ts";
import { useHandGuess } from "./use-hand-guess.ts";

/** From docs/tables.md: against the ratings of 400 songs by people, which neither had seen. */
const MODEL_WORTH =
  "Learnt from people’s ratings. On songs it had not seen it explains 42 % of how they differ in arousal and 37 % in valence (R² 0.417 and 0.374): a hint, no more.";
const FORMULA_WORTH =
  "A fixed sum by the first prototype, learnt from nobody. On the same songs R² is 0.203 for arousal and −0.355 for valence: there, worse than always saying the mean.";

/** Spotify's nine features set by hand, and where such a song would lie. */
export function FeaturesPage() {
  const [song, setSong] = useState<SongFeatures>(PRESETS[0].features);
  const { said, moved, error } = useHandGuess(song);
  const models = useComparedModels(song);
  return (
    <PageFrame
      title="Features by hand"
      lead="Set the nine numbers that Spotify gave of a song, and see which mood such a song would express."
    >
      {error !== undefined && <ErrorNote error={error} onAgain={() => setSong({ ...song })} />}
      <div className="features-set">
        <div className="features-live">
          <Plane label="Where such a song would lie" markers={said ? guessMarkers(said, models.guesses) : []} />
          {said && <LiveWords said={said} />}
        </div>
        <FeatureSliders song={song} onChange={setSong} />
        <section className="features-place" aria-label="What is said of it">
          <div className="guess-cards">
            <GuessCard name="Model" worth={MODEL_WORTH} guess={said?.model} />
            <GuessCard name="Formula" worth={FORMULA_WORTH} guess={said?.formula} />
            {models.guesses.map(({ id, name, worth, guess }) => (
              <GuessCard
                key={id}
                {...{ name, worth, guess }}
                action={<IconButton icon="close" label={`Take off ${name}`} onClick={() => models.remove(id)} />}
              />
            ))}
          </div>
          <ModelChoice models={models} />
        </section>
      </div>
      <div className="features-halves">
        {moved && <Influences influences={moved} />}
        <Suggestions point={said?.model} />
      </div>
      <TableSection />
    </PageFrame>
  );
}
