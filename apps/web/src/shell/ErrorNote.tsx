import "./states.css";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { wordsOf } from "./words-of.ts";

/** Something failed: what, and what to do; `onAgain` offers to try once more. */
export function ErrorNote({
  error,
  title,
  onAgain,
}: {
  readonly error: unknown;
  readonly title?: string;
  readonly onAgain?: (() => void) | undefined;
}) {
  return (
    <div className="error-note" role="alert">
      <Icon name="warning" />
      <div className="error-note-words">
        {title !== undefined && <strong>{title}</strong>}
        <p>{wordsOf(error)}</p>
      </div>
      {onAgain && <Button onClick={onAgain}>Try again</Button>}
    </div>
  );
}
