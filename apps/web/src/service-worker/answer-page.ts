import { isGone } from "./is-gone.ts";
import type { KeptFiles } from "./kept-files.ts";

/** Who waits longer than this for a server that does not answer, waits in vain; milliseconds. */
const PATIENCE = 4000;

/**
 * The page: the server's, so that nobody is shown an old one, or the one that is kept where no server answers.
 */
export async function answerPage(request: Request, kept: KeptFiles): Promise<Response> {
  const asked = fetch(request);
  const known = await kept.index();
  if (known === undefined) return await asked;
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE);
  });
  const response = await Promise.race([asked, late]).catch(() => undefined);
  return response === undefined || isGone(response.status) ? known : response;
}
