/** Frequency in cycles per second. */
export type Hertz = number;

/** Time in seconds. */
export type Seconds = number;

/** A level in decibels. */
export type Decibels = number;

/** A number in [0, 1]. */
export type Unit = number;
