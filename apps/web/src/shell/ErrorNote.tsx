import "./states.css";
import { type ReactNode, use, useEffect, useEffectEvent } from "react";
import { ApiProblem } from "../api/api-problem.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { ServerContext } from "./ServerContext.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Something failed: what, and what to do; `onAgain` offers to try once more. Where it failed because the server is gone, which the
 * banner says, it is tried once more by itself when the server is back.
 */
export function ErrorNote({
  error,
  title,
  onAgain,
}: {
  readonly error: unknown;
  readonly title?: string;
  readonly onAgain?: (() => void) | undefined;
}) {
  const isOffline = error instanceof ApiProblem && error.code === "offline";
  useServerBack(() => isOffline && onAgain?.());
  return (
    <div className="error-note" role="alert" data-offline={isOffline || undefined}>
      <Icon name={isOffline ? "offline" : "warning"} />
      <div className="error-note-words">
        {title !== undefined && <strong>{title}</strong>}
        <p>{withCode(wordsOf(error))}</p>
      </div>
      {onAgain && <Button onClick={onAgain}>Try again</Button>}
    </div>
  );
}

/** What stands between backticks, as code. */
function withCode(words: string): ReactNode {
  return words.split("`").map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}

/** Calls `onBack` when the server answers again. */
function useServerBack(onBack: () => void): void {
  const watch = use(ServerContext);
  const tell = useEffectEvent(onBack);
  useEffect(() => {
    if (!watch) return undefined;
    let wasGone = watch.getSnapshot().isGone;
    return watch.subscribe(() => {
      const { isGone } = watch.getSnapshot();
      if (wasGone && !isGone) tell();
      wasGone = isGone;
    });
  }, [watch]);
}
