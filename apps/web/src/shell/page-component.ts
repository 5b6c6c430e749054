import { type ComponentType, lazy } from "react";
import type { PageEntry } from "../pages/page-entry.ts";

const made = new WeakMap<PageEntry, ComponentType>();

/** The component of a page, which is loaded when it is first drawn; always the same for the same page. */
export function pageComponent(entry: PageEntry): ComponentType {
  const known = made.get(entry);
  if (known) return known;
  const component = lazy(async () => ({ default: await entry.load() }));
  made.set(entry, component);
  return component;
}
