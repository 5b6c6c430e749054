import { describe, expect, it } from "vitest";
import { jsonLine } from "./json-line.ts";

describe("jsonLine", () => {
  it("is one line of JSON that cannot steer a terminal, and means the same", () => {
    const value = { title: 'a\n"\u009B2J\u202Eb\u2028\u007F', x: Number.NaN, nothing: undefined, date: new Date(0) };
    const line = jsonLine(value);
    expect(line).toBe(
      `{"title":"a\\n\\"\\u009b2J\\u202eb\\u2028\\u007f","x":null,"date":"1970-01-01T00:00:00.000Z"}\n`,
    );
    expect(JSON.parse(line)).toMatchObject({ title: value.title });
  });
});
