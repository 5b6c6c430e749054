/** Whether what a caller holds is what there is. */
import type { Context } from "hono";

/** What tells one state of a thing from another. */
export interface Version {
  /** A strong entity tag, in quotes. */
  readonly etag: string;
  /** When it was changed, as HTTP says dates; absent where that is not known. */
  readonly modified?: string | undefined;
}

/**
 * Whether the caller holds this version already, so that 304 is the answer.
 * @see RFC 9110, section 13.2.2: entity tags go before dates.
 */
export function isHeld({ req }: Context, { etag, modified }: Version): boolean {
  const tags = req.header("if-none-match");
  if (tags !== undefined) return tags.split(",").some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim()));
  const since = Date.parse(req.header("if-modified-since") ?? "");
  return modified !== undefined && since >= Date.parse(modified);
}

/** Whether a range may be given: where the caller holds a part of another version, it needs the whole. */
export function isSameVersion({ req }: Context, { etag, modified }: Version): boolean {
  const condition = req.header("if-range")?.trim();
  return condition === undefined || condition === etag || condition === modified;
}
