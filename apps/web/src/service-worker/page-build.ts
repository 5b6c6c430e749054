/** What a build of the page consists of, as vite.config.ts lists it; addresses are relative to the page's. */
export interface PageBuild {
  /** Changes with any of the page's own files. */
  readonly version: string;
  /** What the page needs from its first view on: kept as soon as the worker is there. */
  readonly page: readonly string[];
  /** The engine, its decoders and models: kept once any of it was wanted. */
  readonly engine: readonly string[];
  /** Changes with any file of the engine. */
  readonly engineVersion: string;
}
