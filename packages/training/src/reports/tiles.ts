/** The few numbers that a reader sees first. */
import type { Estimate } from "../fit/metrics/affect-evaluation.ts";
import { escapeHtml, shownInterval, shownNumber } from "./text.ts";

/** `entries`, each from `tile` or `countTile`, as one row of tiles; nothing where there is none. */
export function tileRow(entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<dl class="tiles">\n${entries.join("\n")}\n</dl>`;
}

/** One measure with its interval. */
export function tile(name: string, { value, interval }: Estimate): string {
  return labelled(name, shownNumber(value, 2), interval ? shownInterval(interval, 2) : "no interval");
}

/** A count, with a few words on it. */
export function countTile(name: string, count: number, words: string): string {
  return labelled(name, count.toLocaleString("en-GB"), words);
}

function labelled(name: string, value: string, words: string): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd><strong>${value}</strong><small>${escapeHtml(words)}</small></dd></div>`;
}
