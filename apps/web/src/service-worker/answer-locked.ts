import { unlockedAddress } from "./locked-address.ts";
import type { TokenAnswer, TokenQuestion } from "./worker-messages.ts";
import type { PageClient } from "./worker-scope.ts";

/** A page that is open answers within milliseconds, but for one that is busy drawing; milliseconds. */
const PATIENCE = 5000;

/**
 * Sound that an element asks for, which can send no token: it is added here, so that long files stream in ranges from a locked
 * server, too. The page that asks is asked for the token each time, and it is kept nowhere.
 */
export async function answerLocked(request: Request, page: PageClient | undefined): Promise<Response> {
  const token = page && (await tokenOf(page));
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  for (const name of ["range", "if-range"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return await fetch(unlockedAddress(request.url), { headers, mode: "same-origin", signal: request.signal });
}

async function tokenOf(page: PageClient): Promise<string | undefined> {
  const { port1, port2 } = new MessageChannel();
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  port1.addEventListener("message", ({ data }: MessageEvent<TokenAnswer>) => resolve(data.token));
  port1.start();
  setTimeout(() => resolve(undefined), PATIENCE);
  const question: TokenQuestion = { kind: "token" };
  page.postMessage(question, [port2]);
  return await promise.finally(() => port1.close());
}
