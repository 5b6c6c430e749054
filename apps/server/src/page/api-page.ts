import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { ApiDocument } from "./api-document.ts";
import { anchorOf, type Operation, operationCard, operationsOf } from "./operation-card.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { description, type Html, type Shape, shapeTable } from "./shape-table.ts";

/** What the page may load: its own style, which is in it, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(PAGE_STYLE).digest("base64")}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** In one piece, since the policy holds it to the last space. */
const STYLE = raw(`<style>${PAGE_STYLE}</style>`);

/** `document` as a page for people, without any script; its commands call the API at `origin`. */
export function apiPage(document: ApiDocument, origin: string): Html {
  const { info, tags = [] } = document;
  const operations = operationsOf(document);
  const shapes: Readonly<Record<string, Shape>> = document.components?.schemas ?? {};
  const ofTag = (name: string): Operation[] => operations.filter((operation) => operation.tags?.includes(name));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}: API ${info.version}</title>
        ${STYLE}
      </head>
      <body>
        <header>
          <h1>${info.title}: API ${info.version}</h1>
          <p>${info.description ?? ""}</p>
          <p>
            For programs: <a href="/api/openapi.json">/api/openapi.json</a>, OpenAPI ${document.openapi}. Where the
            server was started with a token, add <code>-H "Authorization: Bearer $TOKEN"</code>.
          </p>
        </header>
        <nav>
          <ul>
            ${operations.map(entry)}
          </ul>
        </nav>
        <main>
          ${tags.map(
            ({ name, description: words }) =>
              html`<h2>${name}</h2>
                <p class="quiet">${words ?? ""}</p>
                ${ofTag(name).map((operation) => operationCard(operation, origin, shapes))}`,
          )}
          <h2>Shapes</h2>
          ${Object.entries(shapes).map(
            ([name, shape]) =>
              html`<section class="card" id="${name}">
                <h3>${name}</h3>
                <p class="quiet">${description(shape)}</p>
                ${shapeTable(shape)}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

function entry(operation: Operation): Html {
  const { method, path } = operation;
  return html`<li>
    <a href="#${anchorOf(operation)}"><span class="method ${method}">${method.toUpperCase()}</span>${path}</a>
  </li>`;
}
