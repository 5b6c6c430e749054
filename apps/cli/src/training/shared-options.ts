/** What training on audio and on tables is told alike. */
export interface SharedOptions {
  readonly targetRange: readonly [number, number];
  readonly group?: string | undefined;
  readonly epochs?: number | undefined;
  readonly batchSize?: number | undefined;
  readonly sequenceLength?: number | undefined;
  readonly stride?: number | undefined;
  readonly lr?: number | undefined;
  /** The first is that of the model to be kept. */
  readonly seeds: readonly number[];
  readonly folds?: number | undefined;
  readonly compare: boolean;
  readonly name: string;
  readonly licence: string;
  readonly jobs?: number | undefined;
}
