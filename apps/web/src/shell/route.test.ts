import { describe, expect, it } from "vitest";
import { hrefTo, readRoute } from "./route.ts";

describe("readRoute", () => {
  it("reads page, rest and query", () => {
    const { page, rest, query } = readRoute("#/library/12?text=raga&text=bol");
    expect([page, rest, query.getAll("text")]).toEqual(["library", ["12"], ["raga", "bol"]]);
  });

  it.each(["", "#", "#main", "#/", "/library"])("takes %j for no page", (hash) => {
    expect(readRoute(hash)).toMatchObject({ page: "", rest: [] });
  });

  it("leaves alone what is badly encoded", () => {
    expect(readRoute("#/library/100%").rest).toEqual(["100%"]);
  });

  it("reads what hrefTo writes", () => {
    const rest = ["a/b", "सुर", "50% ?&#"];
    const route = readRoute(hrefTo("mood", { rest, query: { from: "wide-awake & tense", at: 0.5, none: undefined } }));
    expect(route.rest).toEqual(rest);
    expect(Object.fromEntries(route.query)).toEqual({ from: "wide-awake & tense", at: "0.5" });
  });
});
