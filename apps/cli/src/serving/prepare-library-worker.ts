/** The entry of a thread that makes a library. */
import { type LibraryPlace, withLibrary } from "../library/open-library.ts";
import { type Outcome, outcome } from "../pool/outcome.ts";

export default async function make(place: LibraryPlace): Promise<Outcome<undefined>> {
  return await outcome(() => withLibrary(place, async () => undefined));
}
