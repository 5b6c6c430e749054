import type { Problem, ProblemCode } from "@swar/contract";

/** The codes of the API, and what only one who calls it can meet. */
export type ApiCode = ProblemCode | "offline" | "not-understood";

/** Why the server did not do as asked. `message` is for people, and says what to do; programs read `code`. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ApiCode;
  readonly status: number | undefined;
  /** What is wrong with which field, where that is known. */
  readonly fields: NonNullable<Problem["errors"]>;

  constructor(
    code: ApiCode,
    message: string,
    {
      status,
      fields = [],
      cause,
    }: { readonly status?: number; readonly fields?: ApiProblem["fields"]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}
