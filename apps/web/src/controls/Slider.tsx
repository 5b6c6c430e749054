import "./Slider.css";
import type { CSSProperties } from "react";
import { Field, type FieldProps } from "./Field.tsx";

export interface SliderProps extends FieldProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value as a person says it ("120 beats a minute"): shown, and read out. */
  readonly say?: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** Once, when the hand lets go. */
  readonly onSettle?: (value: number) => void;
  /** Words below both ends of the track. */
  readonly ends?: readonly [low: string, high: string];
  readonly disabled?: boolean;
}

/** A number between two others. */
export function Slider({
  value,
  min,
  max,
  step = 0.01,
  say = String,
  onChange,
  onSettle,
  ends,
  ...field
}: SliderProps) {
  const { disabled, ...labels } = field;
  const part = max > min ? (value - min) / (max - min) : 0;
  return (
    <Field {...labels} aside={<output className="slider-value">{say(value)}</output>}>
      {(links) => (
        <>
          <input
            {...links}
            type="range"
            className="slider"
            style={{ "--part": part } as CSSProperties}
            {...{ min, max, step, value, disabled }}
            aria-valuetext={say(value)}
            onChange={(event) => onChange(event.target.valueAsNumber)}
            onPointerUp={(event) => onSettle?.(event.currentTarget.valueAsNumber)}
            onKeyUp={(event) => onSettle?.(event.currentTarget.valueAsNumber)}
          />
          {ends && (
            <span className="slider-ends" aria-hidden="true">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </span>
          )}
        </>
      )}
    </Field>
  );
}
