import type { AdditionView } from "@swar/contract";
import { sayCount } from "../../text/say-count.ts";
import { folderName } from "./folder-name.ts";
import { troubleWords } from "./trouble-words.ts";

/** What is being added, by its name. */
export function additionName({ kind, paths }: Pick<AdditionView, "kind" | "paths">): string {
  if (kind === "verify") return "Looking for the files";
  return kind === "demo" ? "The demo songs" : paths.map(folderName).join(", ");
}

/**
 * How an addition ended, in a sentence.
 * It reads like "3 tracks added, 1 copy."
 */
export function additionEnd({
  state,
  added,
  note,
  error,
}: Pick<AdditionView, "state" | "added" | "note" | "error">): string {
  if (state === "failed") return troubleWords(error?.message ?? "it failed; try again").words;
  if (state === "cancelled") return "Stopped. What was heard until then is in the library.";
  if (!added) return `${note ?? "done"}.`;
  const { heard, known, copies, failed, failedBefore, troubles } = added;
  const parts = [
    heard > 0 ? `${sayCount(heard, "track")} added` : "Nothing new",
    known > 0 ? `${sayCount(known, "file")} known already` : "",
    copies > 0 ? sayCount(copies, "copy", "copies") : "",
    failed > 0 ? `${sayCount(failed, "file")} could not be heard` : "",
    failedBefore > 0 ? `${sayCount(failedBefore, "file")} failed before and are as they were` : "",
    troubles > 0 ? sayCount(troubles, "place could not be read", "places could not be read") : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
