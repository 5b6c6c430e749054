/** Opens a labelled set of music, whichever of the known layouts its folder has. */
import { SwarError } from "@swar/units";
import { audioIndex } from "./audio-index.ts";
import { deam } from "./deam.ts";
import { emomusic } from "./emomusic.ts";
import { emotify } from "./emotify.ts";
import type { LabelScale } from "./label-scale.ts";
import type { LabelledSet, SetItem } from "./labelled-set.ts";
import { plainTable } from "./plain-table.ts";
import { pmemo } from "./pmemo.ts";
import { quadrants } from "./quadrants.ts";
import type { SetFolder } from "./set-folder.ts";
import type { SetLayout } from "./set-layout.ts";
import { setLog, setWarningSentence } from "./set-log.ts";
import { vgmidi } from "./vgmidi.ts";

/** How a set is opened. */
export interface OpenSetOptions {
  /** Where the audio is, if not in the folder itself: pieces that were rendered elsewhere. */
  readonly audio?: SetFolder | undefined;
  /** Whether the curves of single raters are wanted, under numbers without meaning (default: no). */
  readonly raterCurves?: boolean;
  /** The scale of a plain table (default: guessed from its values, and told). */
  readonly scale?: LabelScale | undefined;
}

const LAYOUTS: readonly SetLayout[] = [deam, emomusic, pmemo, vgmidi, emotify, quadrants, plainTable];

/**
 * The labelled set in `folder`, its layout being told by content; arousal and valence in [0, 1] whatever scale they came
 * on. Items without usable labels are left out, those without audio stay; both are told in the warnings.
 * @throws SwarError `not-found` where no layout is recognised; `invalid-table` where several are, where a table lacks
 * columns, and where no item has labels.
 */
export async function openSet(folder: SetFolder, options: OpenSetOptions = {}): Promise<LabelledSet> {
  const { audio = folder, raterCurves = false, scale } = options;
  const { name, title, groupedBy, read } = await layoutOf(folder);
  const log = setLog();
  const items = await read({ folder, audio: audioIndex(audio), log, raterCurves, scale });
  const labelled = items.filter((item) => {
    const usable = isLabelled(item);
    if (!usable) log.add("no-labels", title, item.id);
    else if (item.audio === undefined) log.add("missing-audio", title, item.id);
    return usable;
  });
  const warnings = log.list();
  if (labelled.length === 0) {
    throw new SwarError(
      "invalid-table",
      `${folder.path}: a set must hold labels, got none in its ${title}: ${warnings.map(setWarningSentence).join("; ")}`,
    );
  }
  const alone = labelled.every(({ group, id }) => group === `item ${id}`);
  return { name, title, items: labelled, groupedBy: alone ? "song" : groupedBy, warnings };
}

function isLabelled({ labels, curve, felt, quadrant }: SetItem): boolean {
  return labels !== undefined || curve !== undefined || felt !== undefined || quadrant !== undefined;
}

async function layoutOf(folder: SetFolder): Promise<SetLayout> {
  const found: SetLayout[] = [];
  for (const layout of LAYOUTS) if (await layout.recognises(folder)) found.push(layout);
  const [first, ...others] = found;
  if (first === undefined) throw unknown(folder);
  // A folder may hold a set and a table that somebody made of it; two published sets are two.
  if (others.some(({ name }) => name !== "table")) {
    throw new SwarError(
      "invalid-table",
      `${folder.path}: one set must lie in the folder, got ${found.map(({ title }) => title).join(" and ")}; name the folder of one`,
    );
  }
  return first;
}

function unknown({ path, files }: SetFolder): SwarError {
  const sought = LAYOUTS.map(({ title, looksFor }) => `${looksFor} (${title})`).join("; ");
  const there =
    files.length === 0
      ? "no file"
      : `${files.length} files (${files.slice(0, 3).join(", ")}${files.length > 3 ? ", …" : ""})`;
  return new SwarError(
    "not-found",
    `${path}: the folder must hold a labelled set, got ${there}; looked for ${sought}; docs/data.md says how sets must lie; or name a table with --labels`,
  );
}
