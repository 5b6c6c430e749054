/** One published layout of files: how it is told from others, and how it is read. */
import type { AudioIndex } from "./audio-index.ts";
import type { LabelScale } from "./label-scale.ts";
import type { LabelledSet, SetItem, SetName } from "./labelled-set.ts";
import type { SetFolder } from "./set-folder.ts";
import type { SetLog } from "./set-log.ts";

/** What a set is read from. */
export interface SetSource {
  readonly folder: SetFolder;
  readonly audio: AudioIndex;
  readonly log: SetLog;
  /** Whether single raters' curves are wanted. */
  readonly raterCurves: boolean;
  /** The scale of a plain table; guessed from its values where left out. */
  readonly scale?: LabelScale | undefined;
}

/** A layout. */
export interface SetLayout {
  readonly name: SetName;
  readonly title: string;
  readonly groupedBy: LabelledSet["groupedBy"];
  /** The files that tell it, as an error names them. */
  readonly looksFor: string;
  readonly recognises: (folder: SetFolder) => Promise<boolean>;
  readonly read: (source: SetSource) => Promise<readonly SetItem[]>;
}
