/** The frame of every report: a page that runs nothing and asks nothing of any other host. */
import { REPORT_STYLE } from "./report-style.ts";
import { escapeHtml } from "./text.ts";

/** What a page consists of. */
export interface Page {
  /** Plain text. */
  readonly title: string;
  /** Trusted HTML below the heading. */
  readonly body: string;
  /** Trusted CSS beside that of all reports. */
  readonly style?: string;
}

/** `body` under its heading, as one HTML page; the policy in it forbids scripts and requests. */
export function htmlPage({ title, body, style = "" }: Page): string {
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>
${REPORT_STYLE}${style}
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${body}
</main>
</body>
</html>
`;
}

/** `content`, which is trusted HTML, under a heading; nothing where there is no content. */
export function section(heading: string, content: string): string {
  return content === "" ? "" : `<section>\n<h2>${heading}</h2>\n${content}\n</section>`;
}

/** `table`, which is trusted HTML, so that a narrow window scrolls it alone; nothing where there is none. */
export function wide(table: string): string {
  return table === "" ? "" : `<div class="wide">${table}</div>`;
}

/** Plain `texts` as paragraphs. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
}
