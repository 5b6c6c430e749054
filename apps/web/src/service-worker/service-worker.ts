/**
 * The service worker: keeps the page, and the engine once it was used, for the time when no server answers. Whatever the server
 * says goes before what is kept, so that nobody is shown an old page; of the API nothing is kept but models. vite.config.ts
 * builds it as a file of its own and fills in `SWAR_BUILD`.
 */
import { answerFile } from "./answer-file.ts";
import { answerLocked } from "./answer-locked.ts";
import { answerModel } from "./answer-model.ts";
import { answerPage } from "./answer-page.ts";
import { keptFiles } from "./kept-files.ts";
import type { PageBuild } from "./page-build.ts";
import { takeShared } from "./shared-files.ts";
import type { ToServiceWorker, VersionNews } from "./worker-messages.ts";
import { isLocked } from "./locked-address.ts";
import type { WorkerFetchEvent, WorkerScope } from "./worker-scope.ts";

declare const SWAR_BUILD: PageBuild;

const build = SWAR_BUILD;
const scope = globalThis as unknown as WorkerScope;
const base = scope.registration.scope;
const kept = keptFiles(scope.caches, base, build);
const files = new Set([...build.page, ...build.engine]);

scope.addEventListener("install", (event) => {
  event.waitUntil(kept.keepPage().then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(begin());
  event.waitUntil(kept.tidy().catch(ignored));
});

scope.addEventListener("message", (event) => {
  if ((event.data as ToServiceWorker).kind === "keep-engine") event.waitUntil(kept.keepEngine().catch(ignored));
});

scope.addEventListener("fetch", (event) => {
  const answer = answerOf(event);
  if (answer) event.respondWith(answer);
});

/** Pages that are open are served from now on, and told by whom. */
async function begin(): Promise<void> {
  await scope.clients.claim();
  const news: VersionNews = { kind: "version", version: build.version };
  for (const page of await scope.clients.matchAll({ type: "window" })) page.postMessage(news, []);
}

/** Undefined for what goes to the server as if there were no worker. */
function answerOf(event: WorkerFetchEvent): Promise<Response> | undefined {
  const { request, clientId } = event;
  if (request.method === "POST" && request.url === `${base}share-target`)
    return takeShared(request, scope.caches, base);
  if (request.method !== "GET" || !request.url.startsWith(base)) return undefined;
  const waitUntil = (work: Promise<unknown>): void => event.waitUntil(work.catch(ignored));
  const file = decodeURI(new URL(request.url).pathname.slice(new URL(base).pathname.length));
  if (/^api\/models\/[^/]+\/file$/.test(file)) return answerModel(request, { caches: scope.caches, waitUntil });
  if (isLocked(request.url)) return scope.clients.get(clientId).then((page) => answerLocked(request, page));
  if (/^api(\/|$)/.test(file)) return undefined;
  if (request.mode === "navigate") return answerPage(request, kept);
  return files.has(file) || file.startsWith("assets/")
    ? answerFile(request, { file, build, kept, waitUntil })
    : undefined;
}

/** What could not be kept comes from the server each time, as without a worker. */
function ignored(): void {}
