/** The page's side of the service worker: begins it, answers its questions, hears its news. */
import type { FromServiceWorker, ToServiceWorker, TokenAnswer } from "../service-worker/worker-messages.ts";

/** What the worker needs of the page. */
export interface ServiceWorkerPage {
  /** The server's token, where it wants one and it was given. */
  readonly token: () => string | undefined;
  /** The server has another version of the page than this. */
  readonly onNewVersion: () => void;
}

/** As index.html says it; none while one works on the page. */
const version = (): string => document.querySelector<HTMLMetaElement>("meta[name=swar-version]")?.content ?? "";

/**
 * Begins the worker when all else is there. Where browsers have none (in private windows of some, and wherever the page comes
 * over plain HTTP from another machine) the page is as it is without. Gives what stops listening to it.
 */
export function startServiceWorker({ token, onNewVersion }: ServiceWorkerPage): () => void {
  if (!("serviceWorker" in navigator) || version() === "") return () => {};
  const { serviceWorker } = navigator;
  const stop = new AbortController();
  serviceWorker.addEventListener(
    "message",
    ({ data, ports }: MessageEvent<FromServiceWorker>) => {
      if (data.kind === "version" && data.version !== version()) onNewVersion();
      if (data.kind !== "token") return;
      const answer: TokenAnswer = { token: token() };
      ports[0]?.postMessage(answer);
    },
    { signal: stop.signal },
  );
  serviceWorker.startMessages();
  const begin = (): void => void register(serviceWorker);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { signal: stop.signal });
  addEventListener("appinstalled", () => void keepEngine(serviceWorker), { signal: stop.signal });
  return () => stop.abort();
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  // A browser may refuse, by its settings, say; the page goes on without.
  const worker = new URL("service-worker.js", document.baseURI);
  await container.register(worker, { updateViaCache: "none" }).catch(() => undefined);
  // The engine was loaded before the worker was there to keep it, or by an app that is to work anywhere.
  const isHeard = performance.getEntriesByType("resource").some(({ name }) => /\bengine\.worker/.test(name));
  if (isHeard || matchMedia("(display-mode: standalone)").matches) await keepEngine(container);
}

async function keepEngine(container: ServiceWorkerContainer): Promise<void> {
  const wish: ToServiceWorker = { kind: "keep-engine" };
  (await container.ready).active?.postMessage(wish);
}
