/** What stands behind the API of a server: the library, its queue, threads that hear, what is being added. */
import { availableParallelism } from "node:os";
import type { Services } from "@swar/server";
import { SwarError } from "@swar/units";
import { type JobQueue, openJobQueue } from "../jobs/job-queue.ts";
import { startHearing } from "../jobs/start-hearing.ts";
import { type Library, type LibraryPlace, openLibrary } from "../library/open-library.ts";
import { createCrew } from "../pool/crew.ts";
import { VERSION } from "../version.ts";
import { addDemo } from "./add-demo.ts";
import { createAdditions } from "./additions.ts";
import { demoFolder } from "./demo-folder.ts";
import { folderService } from "./folder-service.ts";
import { hearUpload } from "./hear-upload.ts";
import { jobService } from "./job-service.ts";
import { libraryServices } from "./library-services.ts";
import { modelService } from "./model-service.ts";
import { ownModelPath } from "./own-model-path.ts";
import type { ServingOptions } from "./start-serving.ts";
import { openTrainingService } from "./training-service.ts";
import { uploadFolder } from "./upload-folder.ts";

/** The services, until they are closed. */
export interface OpenServices {
  readonly services: Services;
  readonly library: Library;
  readonly close: () => Promise<void>;
}

/**
 * Opens the library, which other commands use through this process from then on, and what works on it.
 * @throws SwarError as `openLibrary`, `readCheckpoint`; `library-locked` where another process has the library open;
 *   `file-unreadable` where the data folder cannot be written to.
 */
export async function openServices(options: ServingOptions): Promise<OpenServices> {
  const { place, checkpoint, limits, token, hosts, report, demo } = options;
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const library = await ownLibrary(place);
    closers.push(library.close);
    const queue = await background(library, options, closers);
    const additions = createAdditions(report);
    closers.push(additions.close);
    const uploads = await uploadFolder(place.dataDir);
    closers.push(uploads.remove);
    const crew = createCrew(Math.max(1, Math.floor(availableParallelism() / 2)));
    closers.push(crew.close);
    const trainings = await openTrainingService(place.dataDir, report);
    closers.push(trainings.close);
    const tools = { library, queue, additions };
    if (demo) await addDemo(tools, demoFolder(place.dataDir));
    const services: Services = {
      ...libraryServices(library),
      version: VERSION,
      now: () => new Date(),
      analyze: hearUpload(crew, checkpoint),
      jobs: jobService(queue),
      folders: folderService(tools),
      models: modelService({ own: ownModelPath(place.dataDir) }),
      trainings: trainings.service,
      uploads: uploads.path,
      limits,
      token,
      hosts,
      report,
    };
    return { services, library, close };
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
async function background(
  library: Library,
  { checkpoint, jobs }: ServingOptions,
  closers: (() => Promise<unknown>)[],
): Promise<JobQueue> {
  await library.share();
  const queue = await openJobQueue(library);
  closers.push(queue.close);
  const stopping = new AbortController();
  const stop = await startHearing({ library, queue, checkpoint, jobs, signal: stopping.signal });
  closers.push(stop, async () => stopping.abort());
  return queue;
}
