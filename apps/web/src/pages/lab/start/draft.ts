import type { TrainingSettings } from "../../../api/api-types.ts";
import type { TableHead } from "./table-head.ts";

/** What is to be learnt from a table. */
export type Learnt = "ratings" | "classes" | "formula";

/** A method that a model can come from. */
export type Method = Exclude<NonNullable<TrainingSettings["model"]>, "seed">;

/** The choices of a training, as they stand in the form: numbers as they are typed, "" for what is left as it is. */
export interface Choices {
  readonly name: string;
  readonly learnt: Learnt;
  readonly arousal: string;
  readonly valence: string;
  readonly classes: string;
  readonly low: string;
  readonly high: string;
  readonly group: string;
  readonly model: Method;
  readonly compare: boolean;
  /** The first prototype's way. */
  readonly seedPreset: boolean;
  /** Only quadrants are learnt, of ratings or of the formula. */
  readonly onlyQuadrants: boolean;
  readonly folds: string;
  readonly repeats: string;
  readonly epochs: string;
  readonly batchSize: string;
  readonly learningRate: string;
  readonly seed: string;
  readonly sequence: string;
  readonly sequenceLength: string;
  readonly stride: string;
}

/** A training that is being prepared. */
export interface Draft {
  readonly file: File | undefined;
  readonly head: TableHead | undefined;
  readonly choices: Choices;
}

/** What is chosen where nobody chose. */
export const NO_CHOICES: Choices = {
  name: "",
  learnt: "ratings",
  arousal: "",
  valence: "",
  classes: "",
  low: "0",
  high: "1",
  group: "",
  model: "mlp",
  compare: false,
  seedPreset: false,
  onlyQuadrants: false,
  folds: "",
  repeats: "",
  epochs: "",
  batchSize: "",
  learningRate: "",
  seed: "",
  sequence: "",
  sequenceLength: "",
  stride: "",
};

/** No table yet. */
export const NO_DRAFT: Draft = { file: undefined, head: undefined, choices: NO_CHOICES };
