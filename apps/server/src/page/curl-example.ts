/** What is known of an operation that is shown. */
export interface ExampleOf {
  readonly method: string;
  /** With names in braces. */
  readonly path: string;
  /** Values for those names and for the query. */
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example?: string | undefined }[];
  /** The types of the body, and an example of one in JSON. */
  readonly types: readonly string[];
  readonly body?: unknown;
  /** The types of the answer. */
  readonly answers: readonly string[];
}

/** Parts of the query that are shown. */
const FEW = 2;

/** A command that calls an operation of the API at `origin`. */
export function curlExample(origin: string, { method, path, parameters, types, body, answers }: ExampleOf): string {
  const examples = new Map(parameters.map(({ name, example }) => [name, example && encoded(example)]));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => examples.get(name) ?? `$${name.toUpperCase()}`);
  const asked = parameters
    .filter((parameter) => parameter.in === "query" && parameter.example !== undefined)
    .slice(0, FEW)
    .map(({ name }) => `${name}=${examples.get(name)}`);
  const url = `"${origin}${filled}${asked.length > 0 ? `?${asked.join("&")}` : ""}"`;
  return ["curl", ...flags(method, types, answers), ...sent(types, body), url].join(" ");
}

function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",");
}

function flags(method: string, types: readonly string[], answers: readonly string[]): string[] {
  const said = method === "get" || (method === "post" && types.length > 0) ? [] : [`-X ${method.toUpperCase()}`];
  if (answers.includes("text/event-stream")) return ["-N"];
  return answers.some((type) => /^(audio|image)\/|^application\/(octet-stream|vnd\.swar)/.test(type))
    ? ["-O", "-J"]
    : said;
}

function sent(types: readonly string[], body: unknown): string[] {
  if (types.includes("application/json")) {
    return ['-H "Content-Type: application/json"', `-d '${JSON.stringify(body ?? {})}'`];
  }
  if (types.includes("text/csv")) return ['-H "Content-Type: text/csv"', "--data-binary @songs.csv"];
  return types.length > 0 ? ['-H "Content-Type: audio/mpeg"', "--data-binary @song.mp3"] : [];
}
