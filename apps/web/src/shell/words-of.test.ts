import { SwarError } from "@swar/units";
import { expect, it } from "vitest";
import { ApiProblem } from "../api/api-problem.ts";
import { wordsOf } from "./words-of.ts";

it("leaves out where in the code a rule stands, and ends as a sentence does", () => {
  const error = new SwarError("invalid-argument", "minutes: must be above 0, got -3");
  expect(wordsOf(error)).toBe("Must be above 0, got -3.");
  expect(wordsOf(new ApiProblem("offline", "The server does not answer. Start it."))).toBe(
    "The server does not answer. Start it.",
  );
});

it("owns up to a bug, and says what to do", () => {
  expect(wordsOf(new TypeError("x is not a function"))).toMatchInlineSnapshot(
    `"Something went wrong in this page, which is a mistake of ours (x is not a function). Load the page again; nothing that was saved is lost."`,
  );
});

it("tells a part that is missing from a bug", () => {
  const error = new TypeError("Failed to fetch dynamically imported module: http://localhost/x.js");
  expect(wordsOf(error)).toContain("See whether the server still runs");
});
