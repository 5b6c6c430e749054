/** The part of jsfive that is used here; it comes without types. */
declare module "jsfive" {
  /** An array of the file. */
  interface Dataset {
    readonly shape: readonly number[];
    /** As NumPy writes it: `<f4` are float32 in the order of small ends. */
    readonly dtype: unknown;
    readonly value: ArrayLike<number>;
  }

  /** A folder of the file. */
  interface Group {
    readonly keys: readonly string[];
    /** What lies at a path; a missing one is thrown as a string, and damage as whatever it runs into. */
    readonly get: (path: string) => Group | Dataset;
  }

  /** An HDF5 file, whole in memory. */
  class File implements Group {
    constructor(bytes: ArrayBuffer, name: string);
    readonly keys: readonly string[];
    readonly get: (path: string) => Group | Dataset;
  }

  export { type Dataset, File, type Group };
}
