/** What the service worker and the page tell each other. */

/** Asks the page for the server's token; it answers on the port that comes with the question. */
export interface TokenQuestion {
  readonly kind: "token";
}

export interface TokenAnswer {
  readonly token: string | undefined;
}

/** Tells the page of which build the worker is that has begun to serve it. */
export interface VersionNews {
  readonly kind: "version";
  readonly version: string;
}

/** From the worker to the page. */
export type FromServiceWorker = TokenQuestion | VersionNews;

/** From the page to the worker: the engine is in use, or will be without a server; keep all of it. */
export interface ToServiceWorker {
  readonly kind: "keep-engine";
}
