import { SwarError } from "@swar/units";
import { ApiProblem } from "../api/api-problem.ts";

/** What an error says to a person, with what to do. */
export function wordsOf(error: unknown): string {
  if (error instanceof SwarError || error instanceof ApiProblem) return withoutPlace(error.message);
  const said = error instanceof Error ? error.message : String(error);
  if (/dynamically imported module|module script failed/i.test(said)) {
    return "This part of the page could not be loaded. See whether the server still runs, then load the page again.";
  }
  return `Something went wrong in this page, which is a mistake of ours (${said}). Load the page again; nothing that was saved is lost.`;
}

/** `where: rule` without the place, which tells a person nothing, as a sentence. */
function withoutPlace(message: string): string {
  const text = message.replace(/^[\w./]+: /, "");
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
