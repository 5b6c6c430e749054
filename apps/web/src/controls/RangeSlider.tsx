import "./RangeSlider.css";
import { type CSSProperties, useId } from "react";

export interface RangeSliderProps {
  readonly label: string;
  readonly value: readonly [low: number, high: number];
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly say?: (value: number) => string;
  readonly onChange: (value: readonly [low: number, high: number]) => void;
}

/** A stretch between two numbers: two sliders on one track, which do not pass each other. */
export function RangeSlider({ label, value, min, max, step = 1, say = String, onChange }: RangeSliderProps) {
  const id = useId();
  const [low, high] = value;
  const part = (x: number): number => (max > min ? (x - min) / (max - min) : 0);
  const shared = { type: "range", className: "slider range-slider-input", min, max, step } as const;
  // Of two that lie on each other at the upper end, the lower must be on top to be reached.
  const lowOnTop = part(low) > 0.5;
  return (
    <div className="range-slider" role="group" aria-labelledby={id}>
      <div className="field-head">
        <span id={id}>{label}</span>
        <output className="slider-value">{`${say(low)} – ${say(high)}`}</output>
      </div>
      <div className="range-slider-track" style={{ "--low": part(low), "--high": part(high) } as CSSProperties}>
        <input
          {...shared}
          style={{ zIndex: lowOnTop ? 2 : 1 }}
          value={low}
          aria-label={`${label}, at least`}
          aria-valuetext={say(low)}
          onChange={(event) => onChange([Math.min(event.target.valueAsNumber, high), high])}
        />
        <input
          {...shared}
          style={{ zIndex: lowOnTop ? 1 : 2 }}
          value={high}
          aria-label={`${label}, at most`}
          aria-valuetext={say(high)}
          onChange={(event) => onChange([low, Math.max(event.target.valueAsNumber, low)])}
        />
      </div>
    </div>
  );
}
