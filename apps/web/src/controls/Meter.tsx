import "./Meter.css";
import type { Quadrant } from "@swar/units";

export interface MeterProps {
  readonly label: string;
  /** From 0 to 1, in all that it can be. */
  readonly value: number;
  readonly say?: (value: number) => string;
  readonly quadrant?: Quadrant;
  /** One standard deviation to either side, where it is known. */
  readonly deviation?: number | undefined;
}

/** A number that is read, not set: a bar, its value, and how sure it is. */
export function Meter({ label, value, say = (x) => x.toFixed(2), quadrant, deviation }: MeterProps) {
  const percent = (x: number): string => `${Math.min(1, Math.max(0, x)) * 100}%`;
  const low = Math.max(0, value - (deviation ?? 0));
  const high = Math.min(1, value + (deviation ?? 0));
  return (
    <div className="meter" data-quadrant={quadrant}>
      <span className="meter-label">{label}</span>
      <span className="meter-value">
        {say(value)}
        {deviation !== undefined && <span className="meter-deviation"> ± {deviation.toFixed(2)}</span>}
      </span>
      <div
        className="meter-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={value}
        aria-valuetext={deviation === undefined ? say(value) : `${say(value)}, give or take ${deviation.toFixed(2)}`}
      >
        <div className="meter-bar" style={{ inlineSize: percent(value) }} />
        {deviation !== undefined && (
          <div className="meter-band" style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
        )}
      </div>
    </div>
  );
}
