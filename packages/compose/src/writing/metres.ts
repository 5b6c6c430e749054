/** The metres of the songs. */
export type MetreName = "2/4" | "4/4" | "3/4" | "6/8" | "5/4";

/** How a bar is felt. */
export interface Metre {
  /** Beats as they are felt: a bar of 6/8 has two. */
  readonly beatsPerBar: number;
  /** Positions of a rhythm in each beat. */
  readonly perBeat: number;
  /** Beats that bear the weight. */
  readonly strong: readonly number[];
}

/** The metres by name. */
export const METRES = {
  "2/4": { beatsPerBar: 2, perBeat: 2, strong: [0] },
  "4/4": { beatsPerBar: 4, perBeat: 2, strong: [0, 2] },
  "3/4": { beatsPerBar: 3, perBeat: 2, strong: [0] },
  "6/8": { beatsPerBar: 2, perBeat: 3, strong: [0, 1] },
  "5/4": { beatsPerBar: 5, perBeat: 2, strong: [0, 3] },
} as const satisfies Record<MetreName, Metre>;
