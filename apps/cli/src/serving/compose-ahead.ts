import { createCrew } from "../pool/crew.ts";
import { DEMO_ORDER } from "./demo-order.ts";

/** Composes the first song of the demonstration into `folder` while there is no library yet, so that it can be heard at once. */
export async function composeAhead(folder: string): Promise<void> {
  const crew = createCrew(1);
  try {
    // Where it cannot be written, the demonstration itself says so.
    for (const track of DEMO_ORDER.slice(0, 1)) await crew.perform({ kind: "song", track, output: folder });
  } finally {
    await crew.close();
  }
}
