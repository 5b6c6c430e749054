/** How the caches of the page are called in the browser, before the version. */
export const KEPT = {
  page: "swar-page-",
  engine: "swar-engine-",
  /** Models of the server that were asked for without a token. */
  models: "swar-models",
  /** Files that another app shared, until the page takes them. */
  shared: "swar-shared",
} as const;
