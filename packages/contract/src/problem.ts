import { z } from "@hono/zod-openapi";
import type { ErrorCode } from "@swar/units";

/** What only HTTP knows as errors; the other codes are those of `SwarError`. */
type HttpCode =
  | "forbidden"
  | "internal"
  | "method-not-allowed"
  | "range-not-satisfiable"
  | "unauthorized"
  | "unsupported-media-type";

/** What went wrong, as a stable name. */
export type ProblemCode = ErrorCode | HttpCode;

/** A field that breaks a rule. */
export const fieldErrorSchema = z
  .object({
    in: z.enum(["body", "query", "path", "header"]),
    field: z.string().openapi({ description: "Its name; empty for the whole.", example: "minutes" }),
    rule: z.string(),
  })
  .openapi("FieldError");

/**
 * An error of the API.
 * @see Nottingham, Wilde & Dalal (2023), RFC 9457, Problem Details for HTTP APIs.
 */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: "What is wrong with this request, and what to do." }),
    instance: z.string(),
    code: z.string().openapi({ description: "The stable name of the error.", example: "not-found" }),
    errors: z.array(fieldErrorSchema).readonly().optional(),
  })
  .openapi("Problem", { description: "An error, as RFC 9457 has it; programs read code, people read detail." });

/** An error of the API, as a value. */
export type Problem = z.infer<typeof problemSchema> & { readonly code: ProblemCode };
