/**
 * What a service worker finds around it, as far as it is used here: TypeScript's own types of workers and those of pages
 * exclude each other.
 * @see W3C, Service Workers.
 */

/** A page that the worker serves. */
export interface PageClient {
  readonly postMessage: (message: unknown, transfer: readonly Transferable[]) => void;
}

/** Something that happens, and is not over before what it waits for is. */
export interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page. */
export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  /** The page that asks; empty where a person goes to an address. */
  readonly clientId: string;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** The worker's own place. */
export interface WorkerScope {
  /** `scope` is the address below which pages are the worker's. */
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly get: (id: string) => Promise<PageClient | undefined>;
    readonly matchAll: (options: { readonly type: "window" }) => Promise<readonly PageClient[]>;
  };
  readonly caches: CacheStorage;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (name: "install" | "activate", listener: (event: WorkerEvent) => void): void;
    (name: "fetch", listener: (event: WorkerFetchEvent) => void): void;
    (name: "message", listener: (event: WorkerEvent & { readonly data: unknown }) => void): void;
  };
}
