import type { Context } from "hono";
import { problemResponse } from "./problem-response.ts";
import { type Issue, ruleOf } from "./rule-of.ts";

/** Where a value stands, by the names of the framework. */
const PLACES = {
  json: "body",
  form: "body",
  query: "query",
  param: "path",
  header: "header",
  cookie: "header",
} as const;

/** What a schema said of a part of the request. */
type Checked = { readonly target: keyof typeof PLACES; readonly data?: unknown } & (
  | { readonly success: true }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
);

/** Names the fields that break a rule; lets pass what breaks none. */
export function refuseInvalid(checked: Checked, c: Context): Response | undefined {
  if (checked.success) return undefined;
  const place = PLACES[checked.target];
  const found = checked.error.issues.map((issue) => {
    const got = valueAt(checked.data, issue.path);
    return { field: issue.path.map(String).join("."), rule: ruleOf(issue, got), got };
  });
  const errors = found.map(({ field, rule }) => ({ in: place, field, rule }));
  const detail = found.map(({ field, rule, got }) => `${field || place}: ${rule}${shown(got)}`).join("; ");
  return problemResponse("invalid-argument", detail, { instance: c.req.path, errors });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

const LONGEST = 60;

function shown(got: unknown): string {
  if (typeof got === "object" || got === undefined) return "";
  const text = JSON.stringify(got);
  return `, got ${text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text}`;
}
