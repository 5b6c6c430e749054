/** Schemas as a person reads them. */
import { html } from "hono/html";
import type { ApiDocument } from "./api-document.ts";

/** A schema of the document, or a reference to one. */
export type Shape = NonNullable<NonNullable<ApiDocument["components"]>["schemas"]>[string];

/** Text that is safe in a page. */
export type Html = ReturnType<typeof html>;

/** The fields of a schema that is an object, a row each; nothing for others. */
export function shapeTable(shape: Shape): Html {
  const fields = fieldsOf(shape);
  if (fields.length === 0) return html`<p>${typeOf(shape)}</p>`;
  return html`<div class="scroll">
    <table>
      <tr>
        <th>field</th>
        <th>type</th>
        <th>meaning</th>
      </tr>
      ${fields.map(
        ({ name, shape: field, required }) =>
          html`<tr>
            <td><code>${name}</code>${required ? "" : html`<span class="quiet"> optional</span>`}</td>
            <td>${typeOf(field)}</td>
            <td>${description(field)}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

function fieldsOf(shape: Shape): Field[] {
  if ("$ref" in shape) return [];
  const own = Object.entries(shape.properties ?? {}).map(([name, field]) => ({
    name,
    shape: field,
    required: shape.required?.includes(name) ?? false,
  }));
  return [...(shape.allOf ?? []).flatMap(fieldsOf), ...own];
}

/** The type of a value in words, with a link where it has a section of its own. */
export function typeOf(shape: Shape): Html | string {
  if ("$ref" in shape) {
    const name = shape.$ref.split("/").at(-1) ?? "";
    return html`<a href="#${name}">${name}</a>`;
  }
  // A reference with words of its own is a list of both.
  const parts = (shape.allOf ?? shape.anyOf ?? shape.oneOf)?.filter(
    (part) => "$ref" in part || part.type !== undefined,
  );
  if (parts)
    return html`${parts.map((part, i) => html`${i > 0 ? (shape.allOf ? " and " : " or ") : ""}${typeOf(part)}`)}`;
  if (shape.enum) return shape.enum.map(String).join(", ");
  if (shape.items) return html`list of ${typeOf(shape.items)}`;
  const type = Array.isArray(shape.type) ? shape.type.join(" or ") : shape.type;
  const bounds = [bound(shape.minimum, "from"), bound(shape.maximum, "to")].filter((text) => text !== "");
  return [type ?? "anything", ...bounds].join(" ").replace("string", "text");
}

function bound(value: number | undefined, word: string): string {
  return value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? "" : `${word} ${value}`;
}

/** What the document says of a value. */
export function description(shape: Shape): string {
  if ("$ref" in shape) return shape.description ?? "";
  const inner = shape.allOf?.map(description).find((text) => text !== "");
  return shape.description ?? inner ?? "";
}
