import type { AdditionView } from "@swar/contract";
import { useState } from "react";
import type { LibraryCounts } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useLibraryEvents } from "../../api/use-library-events.ts";

/** How it stands with the library. */
export interface LibraryNews {
  /** Undefined until it is known. */
  readonly counts: LibraryCounts | undefined;
  readonly error: Error | undefined;
  readonly again: () => void;
  /** What is being added now. */
  readonly running: readonly AdditionView[];
  /** What was added last and could not be. */
  readonly failed: AdditionView | undefined;
}

/** What is in the library, as it fills. */
export function useLibraryNews(): LibraryNews {
  const counts = useAnswer((api, signal) => api.get<LibraryCounts>("library", { signal }), []);
  const [additions, setAdditions] = useState<readonly AdditionView[]>([]);
  useLibraryEvents(({ event, data }) => {
    if (event === "jobs") setAdditions(data.additions);
    else counts.again();
  }, counts.again);
  const [newest] = additions;
  return {
    counts: counts.value,
    error: counts.error,
    again: counts.again,
    running: additions.filter(({ state }) => state === "running"),
    failed: newest?.state === "failed" ? newest : undefined,
  };
}
