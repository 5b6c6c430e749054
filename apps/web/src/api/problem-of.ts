import type { Problem } from "@swar/contract";
import { ApiProblem } from "./api-problem.ts";

/**
 * What a refusing `response` says.
 * @see Nottingham, Wilde & Dalal (2023), RFC 9457, Problem Details for HTTP APIs.
 */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const said = await bodyOf(response);
  if (said === undefined) {
    const message = `The server answered ${status} without saying why. Look at its terminal, then try again.`;
    return new ApiProblem("not-understood", message, { status });
  }
  return new ApiProblem(said.code, said.detail, { status, ...(said.errors ? { fields: said.errors } : {}) });
}

/** The problem in the body; undefined where it is something else, a proxy's page of its own, say. */
async function bodyOf(response: Response): Promise<Problem | undefined> {
  if (!/\bjson\b/.test(response.headers.get("content-type") ?? "")) return undefined;
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  return typeof body?.code === "string" && typeof body.detail === "string" ? (body as Problem) : undefined;
}
