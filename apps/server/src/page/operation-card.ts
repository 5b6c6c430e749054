/** One operation of the API as a person reads it. */
import { html } from "hono/html";
import type { ApiDocument } from "./api-document.ts";
import { curlExample } from "./curl-example.ts";
import { description, type Html, type Shape, typeOf } from "./shape-table.ts";

/** A method at an address, as the document has it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Shape;
}

type Content = Readonly<Record<string, { readonly schema?: Shape }>>;

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** The operations of a document, in its order. */
export function operationsOf({ paths = {} }: ApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ ...(operation as unknown as Omit<Operation, "method" | "path">), method, path }] : [];
    }),
  );
}

/** The name under which a page links to an operation. */
export function anchorOf({ method, path }: Operation): string {
  return `${method}${path.replaceAll(/[^a-z]+/gi, "-")}`;
}

/** The card of an operation, with a command that calls it at `origin`. */
export function operationCard(operation: Operation, origin: string, shapes: Readonly<Record<string, Shape>>): Html {
  const { method, path, summary = "", parameters = [], requestBody, responses } = operation;
  const types = Object.keys(requestBody?.content ?? {});
  const body = requestBody?.content["application/json"]?.schema;
  const answers = Object.values(responses).flatMap(({ content = {} }) => Object.keys(content));
  const command = curlExample(origin, {
    method,
    path,
    parameters: parameters.map(({ schema, ...rest }) => ({ ...rest, example: textOf(schema) })),
    types,
    body: body && exampleOf(body, shapes),
    answers,
  });
  return html`<section class="card" id="${anchorOf(operation)}">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${summary}.</p>
    <p class="quiet">${operation.description ?? ""}</p>
    ${parameters.length > 0 ? parameterTable(parameters) : ""}
    ${types.length > 0 ? html`<p>Body: ${body ? typeOf(body) : types.join(", ")}</p>` : ""}
    <h4>Answers</h4>
    ${Object.entries(responses).map(([status, answer]) => answerLine(status, answer))}
    <h4>Example</h4>
    <pre>${command}</pre>
  </section>`;
}

function textOf(shape: Shape): string | undefined {
  return "$ref" in shape ? undefined : (shape.example as string | undefined);
}

function parameterTable(parameters: readonly Parameter[]): Html {
  return html`<h4>Parameters</h4>
    <div class="scroll">
      <table>
        ${parameters.map(
          ({ name, in: place, required, schema, description: words }) =>
            html`<tr>
              <td><code>${name}</code></td>
              <td class="quiet">${place}${required ? "" : ", optional"}</td>
              <td>${typeOf(schema)}</td>
              <td>${words ?? description(schema)}</td>
            </tr>`,
        )}
      </table>
    </div>`;
}

function answerLine(status: string, { description: words, content = {} }: Operation["responses"][string]): Html {
  const shape = Object.values(content).find(({ schema }) => schema && "$ref" in schema)?.schema;
  const types = Object.keys(content).join(", ");
  return html`<p>
    <code>${status === "default" ? "4xx, 5xx" : status}</code> ${words}${shape ? html`: ${typeOf(shape)}` : ""}
    <span class="quiet">${types}</span>
  </p>`;
}

function exampleOf(shape: Shape, shapes: Readonly<Record<string, Shape>>): unknown {
  const target = "$ref" in shape ? shapes[shape.$ref.split("/").at(-1) ?? ""] : shape;
  return target && !("$ref" in target) ? target.example : undefined;
}
