import type { SongFeatures } from "@swar/features";
import { Chip } from "../../controls/Chip.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { FEATURE_CONTROLS } from "../../text/feature-controls.ts";
import { PRESETS } from "./presets.ts";

/** The nine features, to be set one by one or from an example. */
export function FeatureSliders({
  song,
  onChange,
}: {
  readonly song: SongFeatures;
  readonly onChange: (song: SongFeatures) => void;
}) {
  return (
    <section className="feature-sliders" aria-label="The nine features">
      <div className="feature-presets" role="group" aria-label="Examples">
        {PRESETS.map(({ name, features }) => (
          <Chip key={name} pressed={features === song} onPress={() => onChange(features)}>
            {name}
          </Chip>
        ))}
      </div>
      <p className="features-soft">These are made-up examples, not the values of any song.</p>
      <div className="feature-grid">
        {FEATURE_CONTROLS.map(({ name, label, hint, min, max, step, ends, say }) => (
          <Slider
            key={name}
            {...{ label, hint, min, max, step, ends, say }}
            value={song[name]}
            onChange={(value) => onChange({ ...song, [name]: value })}
          />
        ))}
      </div>
    </section>
  );
}
