/** What is done for a job: the file is heard by a worker thread, and what was heard is kept. */
import { stat } from "node:fs/promises";
import { saveFailure, saveFile, trackOfContent } from "@swar/storage";
import { isAddress } from "../files/with-location.ts";
import type { Library } from "../library/open-library.ts";
import type { Crew } from "../pool/crew.ts";
import type { AudioJob, JobOutcome } from "./job.ts";
import { keepStudy } from "./keep-study.ts";

/** What jobs are worked on with. */
export interface AudioWork {
  readonly db: Library["db"];
  readonly crew: Crew;
  readonly checkpoint: string;
  /** Name and version of that model. */
  readonly model: { readonly name: string; readonly version: string };
  /** Where the file of a path lies for this process: another path, or an address. */
  readonly locate?: ((path: string) => string) | undefined;
  readonly signal: AbortSignal;
}

/**
 * Hears the file of `job` and keeps what was heard; a file that cannot be heard is noted with the reason. Done twice, it changes nothing.
 * @throws SwarError `cancelled`.
 */
export async function workOnAudio(job: AudioJob, work: AudioWork): Promise<JobOutcome> {
  const { db, crew, checkpoint, locate, signal } = work;
  const { path, size, modified } = job;
  const trackId = job.again ? undefined : await heardBefore(job, work);
  if (trackId !== undefined) {
    await saveFile(db, { path, trackId, size, modified });
    return { trackId, known: true };
  }
  const location = locate?.(path) ?? path;
  const result = await crew.perform({ kind: "study", location, checkpoint }, { signal });
  if ("value" in result && (await isUnchanged(location, job)))
    return { trackId: await keepStudy(db, job, result.value) };
  const error = "error" in result ? result.error : CHANGED;
  await saveFailure(db, { path, size, modified, ...error });
  return { error };
}

/** The track of the same content and model, where a worker that died had kept it already. */
async function heardBefore({ content }: AudioJob, { db, model }: AudioWork): Promise<number | undefined> {
  const track = await trackOfContent(db, content);
  const isSame = track?.model.name === model.name && track.model.version === model.version;
  return isSame ? track.id : undefined;
}

/** Some file systems keep times no more exactly than this, in milliseconds. */
const CLOCK = 2000;

/** What was heard of a file that was written to meanwhile belongs to no content. */
async function isUnchanged(location: string, { size, modified }: AudioJob): Promise<boolean> {
  if (isAddress(location)) return true;
  const now = await stat(location).catch(() => undefined);
  return now?.size === size && Math.abs(now.mtimeMs - modified) < CLOCK;
}

const CHANGED = {
  code: "file-unreadable",
  message: "analysis: a file must stay as it is while it is heard, got one that has changed; add it again",
} as const;
