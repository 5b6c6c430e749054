import "./ProgressBar.css";
import { Button } from "./Button.tsx";

export interface ProgressBarProps {
  /** What is being done: "song.mp3". */
  readonly label: string;
  /** How much is done, from 0 to 1; where nobody knows, leave it out. */
  readonly value?: number | undefined;
  /** Which step: "Listening", "Reading the file". */
  readonly stage?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** How far work has come, in which step, and the way to stop it. */
export function ProgressBar({ label, value, stage, onCancel }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  const words = [stage, percent === undefined ? undefined : `${percent} %`].filter((word) => word !== undefined);
  return (
    <div className="progress-bar">
      <div className="progress-bar-words">
        <bdi className="progress-bar-label">{label}</bdi>
        <span className="progress-bar-stage">{words.join(" · ")}</span>
      </div>
      <div className="progress-bar-row">
        <div
          className="progress-bar-track"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={words.join(", ") || undefined}
          data-unknown={percent === undefined || undefined}
        >
          <div
            className="progress-bar-done"
            style={{ inlineSize: percent === undefined ? undefined : `${percent}%` }}
          />
        </div>
        {onCancel && (
          <Button tone="quiet" onClick={onCancel} aria-label={`Cancel ${label}`}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
