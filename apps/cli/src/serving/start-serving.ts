/** Everything that `swar serve` runs: the library, its queue, threads that hear, and the server. */
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { availableParallelism } from "node:os";
import { createApi, type Limits, listen } from "@swar/server";
import { SwarError } from "@swar/units";
import { openJobQueue } from "../jobs/job-queue.ts";
import { startHearing } from "../jobs/start-hearing.ts";
import { type Library, type LibraryPlace, openLibrary } from "../library/open-library.ts";
import { createCrew } from "../pool/crew.ts";
import { hearUpload } from "./hear-upload.ts";
import { jobService } from "./job-service.ts";
import { libraryServices } from "./library-services.ts";
import { uploadFolder } from "./upload-folder.ts";

/** What is served, and to whom. */
export interface ServingOptions {
  readonly place: LibraryPlace;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly token?: string | undefined;
  /** Names by which the server may be called besides localhost and addresses in numbers. */
  readonly hosts: readonly string[];
  readonly limits: Limits;
  /** The model, as a file. */
  readonly checkpoint: string;
  /** Files of the queue that are heard at a time, in [1, ∞). */
  readonly jobs: number;
  /** Hears of bugs. */
  readonly report: (error: unknown, id: string) => void;
}

/** A server that runs. */
export interface Serving {
  /** Node's own, for those who have to do with connections. */
  readonly server: Server;
  /** The real one. */
  readonly port: number;
  readonly library: Library;
  /** Accepts nothing more, stops what is heard, leaves no file behind, and closes the library. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the library, which other commands use through this process from then on, and serves it.
 * @throws SwarError as `openLibrary`, `readCheckpoint`; `library-locked` where another process has the library open;
 *   `port-unavailable`; `file-unreadable` where the data folder cannot be written to.
 */
export async function startServing(options: ServingOptions): Promise<Serving> {
  const { place, host, port, checkpoint, limits, token, hosts, report } = options;
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const library = await ownLibrary(place);
    closers.push(library.close);
    const jobs = await background(library, options, closers);
    const uploads = await uploadFolder(place.dataDir);
    closers.push(uploads.remove);
    const crew = createCrew(Math.max(1, Math.floor(availableParallelism() / 2)));
    closers.push(crew.close);
    const api = createApi({
      ...libraryServices(library),
      version: await version(),
      now: () => new Date(),
      analyze: hearUpload(crew, checkpoint),
      jobs,
      uploads: uploads.path,
      limits,
      token,
      hosts,
      report,
    });
    const listening = await listen(api, { host, port });
    closers.push(listening.close);
    return { server: listening.server, port: listening.port, library, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The library, open in this process and in no other. */
async function ownLibrary(place: LibraryPlace): Promise<Library> {
  const library = await openLibrary(place);
  if (library.holder === undefined) return library;
  await library.close();
  throw new SwarError(
    "library-locked",
    `${library.where}: a server must have the library open itself, got one that ${library.holder} has open; wait until that is done, or end it; once the server runs, other commands go through it`,
  );
}

/** The queue, and threads of this process that work on it. */
async function background(library: Library, { checkpoint, jobs }: ServingOptions, closers: (() => Promise<unknown>)[]) {
  await library.share();
  const queue = await openJobQueue(library);
  closers.push(queue.close);
  const stopping = new AbortController();
  const stop = await startHearing({ library, queue, checkpoint, jobs, signal: stopping.signal });
  closers.push(stop, async () => stopping.abort());
  return jobService(queue);
}

/** Of the program, as its package says. */
async function version(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
