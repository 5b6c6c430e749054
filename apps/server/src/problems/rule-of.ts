/** The part of zod's issue that is read. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly origin?: unknown;
  readonly keys?: readonly string[] | undefined;
  readonly values?: readonly unknown[] | undefined;
}

/** What bounds count, by what they bound. */
const COUNTED: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

/**
 * The rule that a value breaks, in the words of this project.
 * @example ruleOf({ code: "too_small", minimum: 0, inclusive: false, origin: "number", message: "", path: [] }, -1) // "must be above 0"
 */
export function ruleOf(issue: Issue, got: unknown): string {
  const { code, message, expected, minimum, maximum, inclusive, origin, values = [], keys = [] } = issue;
  const counted = COUNTED[String(origin)] ?? "";
  if (code === "invalid_type" && got === undefined) return `is missing; it must be ${kind(expected)}`;
  if (code === "invalid_type") return `must be ${kind(expected)}`;
  if (code === "too_small" && counted !== "" && minimum === 1) return "must not be empty";
  if (code === "too_small") return `must ${least(inclusive, counted)} ${String(minimum)}${counted}`;
  if (code === "too_big") return `must ${most(inclusive, counted)} ${String(maximum)}${counted}`;
  if (code === "invalid_value") return `must be one of ${values.join(", ")}`;
  return code === "unrecognized_keys" ? `has no field ${keys.join(", ")}` : message;
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  string: "text",
};

function kind(expected: unknown): string {
  return KINDS[String(expected)] ?? String(expected);
}

function least(inclusive: unknown, counted: string): string {
  if (counted !== "") return "have at least";
  return inclusive === false ? "be above" : "be at least";
}

function most(inclusive: unknown, counted: string): string {
  if (counted !== "") return "have at most";
  return inclusive === false ? "be below" : "be at most";
}
