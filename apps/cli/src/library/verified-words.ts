import { counted } from "../formats/counted.ts";
import type { Verified } from "./verify-files.ts";

/** How many files are where they were, and what became of the others. */
export function verifiedWords(verified: Verified): string {
  const { there, back, touched, changed, moved, copies, missing, troubles } = verified;
  const all = there + touched.length + changed.length + moved.length + copies.length + missing.length + troubles;
  if (all === 0) return "there are no files in the library; swar library add ~/Music adds some";
  const some = (count: number, words: string) => (count > 0 ? [`${count.toLocaleString("en")} ${words}`] : []);
  return [
    `${counted(all, "file")}: ${there.toLocaleString("en")} as they were`,
    ...some(back.length, "of them back"),
    ...some(moved.length, "moved"),
    ...some(copies.length, "gone of which another file holds the same"),
    ...some(touched.length, "with other tags or another date"),
    ...some(changed.length, "with other audio"),
    ...some(missing.length, "missing"),
    ...some(troubles, "that cannot be read"),
  ].join(", ");
}
