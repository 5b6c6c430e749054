/** What went wrong, as a stable name: part of the API. */
export type ErrorCode =
  | "cancelled"
  | "corrupt-audio"
  | "corrupt-checkpoint"
  | "database-unreachable"
  | "empty-audio"
  | "file-not-found"
  | "file-unreadable"
  | "incompatible-checkpoint"
  | "incompatible-library"
  | "invalid-argument"
  | "invalid-table"
  | "library-damaged"
  | "library-locked"
  | "not-found"
  | "port-unavailable"
  | "too-busy"
  | "too-few-examples"
  | "too-large"
  | "unavailable"
  | "unsupported-audio"
  | "worker-lost";

/** The one error of this project. Its message reads `where: rule, got value`, and ends with what to do where a person can do something. */
export class SwarError extends Error {
  override readonly name = "SwarError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Asserts an argument rule.
 * @throws SwarError `invalid-argument` where `condition` is false.
 * @example check(hop > 0, "melSpectrogram", "hopLength must be positive", hop)
 */
export function check(condition: boolean, where: string, rule: string, got: unknown): asserts condition {
  if (!condition) throw new SwarError("invalid-argument", `${where}: ${rule}, got ${shown(got)}`);
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return String(value);
}
