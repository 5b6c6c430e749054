/** How the model was set. */
import { escapeHtml } from "../text.ts";

/** A setting of a model. */
export type Setting = string | number | boolean | null | readonly (string | number)[];

/** Settings by name, in the order in which they are to be read. */
export type Settings = Readonly<Record<string, Setting>>;

/** `settings` as an HTML table of names and values. */
export function settingsTable(settings: Settings): string {
  const rows = Object.entries(settings).map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(shown(value))}</td></tr>`,
  );
  return `<table class="settings">
<caption>Settings of the model</caption>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function shown(value: Setting): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}
