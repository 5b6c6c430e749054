/** Audio with its labels: from a table that is named, or from a labelled set that the folder holds. */
import { relative } from "node:path";
import { type ClipLabel, openSet, setClips, setWarningSentence } from "@swar/training";
import { check } from "@swar/units";
import { setFolder } from "../files/set-folder.ts";
import { pathsOf } from "../load-examples.ts";
import { readTable } from "../read-table.ts";
import type { Progress } from "../terminal/progress.ts";
import type { AudioOptions } from "./audio-experiment.ts";

/** Clips to be heard. */
export interface LabelledAudio {
  readonly clips: readonly ClipLabel[];
  readonly paths: readonly string[];
  /** What reports say that the labels come from. */
  readonly source: string;
  /** The set, where it is one. */
  readonly set?: string;
  /** What is kept together; each file alone where there is none. */
  readonly group: string | undefined;
  /** What the model says of its labels. */
  readonly scale: { readonly targets: readonly [string, string]; readonly range: readonly [number, number] };
}

/**
 * The clips that `options` mean; what is left out or repaired is named on the way.
 * @throws SwarError as `readTable` and `openSet`; `invalid-argument` where a set is told what it knows.
 */
export async function labelledAudio(options: AudioOptions, progress: Progress): Promise<LabelledAudio> {
  const { audio, labels, target: targets, targetRange: range, group } = options;
  if (labels === undefined) return await setAudio(options, progress);
  const clips = await readTable(labels, { targets, range, group }, progress);
  return { clips, paths: pathsOf(clips, audio), source: labels, group, scale: { targets, range } };
}

async function setAudio(
  { audio, target, targetRange, group }: AudioOptions,
  progress: Progress,
): Promise<LabelledAudio> {
  const told = group !== undefined || target.join() !== "arousal,valence" || targetRange.join() !== "0,1";
  check(!told, "train", "--target, --target-range and --group must come with --labels: a set brings its own", audio);
  const folder = await setFolder(audio);
  const set = await openSet(folder);
  for (const warning of set.warnings) progress.log(setWarningSentence(warning));
  const found = setClips(set);
  progress.log(
    `${set.title}: ${found.length.toLocaleString("en")} clips with labels, kept together by ${set.groupedBy}`,
  );
  return {
    // Names as the folder has them, for reports: nobody else has the path above it.
    clips: found.map((clip) => ({ ...clip, filename: relative(folder.path, clip.filename) })),
    paths: found.map(({ filename }) => filename),
    source: set.title,
    set: set.title,
    group: set.groupedBy === "song" ? undefined : set.groupedBy,
    scale: { targets: ["arousal", "valence"], range: [0, 1] },
  };
}
