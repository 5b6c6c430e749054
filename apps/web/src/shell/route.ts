/** Addresses within the page: `#/library/12?text=raga` is page `library`, rest `["12"]`, query `text=raga`. */

/** Where one is. */
export interface Route {
  readonly page: string;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

/** What an address is made from; of the query, what is undefined is left out. */
export interface Target {
  readonly rest?: readonly string[];
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/**
 * Reads a hash; one that is no address gives the page "".
 * @example readRoute("#/library/12?text=raga").rest // ["12"]
 */
export function readRoute(hash: string): Route {
  const [, path = "", query = ""] = /^#\/([^?]*)\??(.*)$/.exec(hash) ?? [];
  const [page = "", ...rest] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  return { page, rest, query: new URLSearchParams(query) };
}

/**
 * Writes the address of a page, for the `href` of a link.
 * @example hrefTo("library", { rest: ["12"], query: { text: "raga" } }) // "#/library/12?text=raga"
 */
export function hrefTo(page: string, { rest = [], query = {} }: Target = {}): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(said).toString();
  return `#/${[page, ...rest].map(encodeURIComponent).join("/")}${search === "" ? "" : `?${search}`}`;
}

/** A part of a path as it was before it was encoded; one that nobody encoded so is left as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
