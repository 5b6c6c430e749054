import { expect, it } from "vitest";
import { allOf } from "./all-of.testing.ts";
import { describeLibraries } from "./backends.testing.ts";
import { countFailures, knownFailures, listFailures, removeFailures, saveFailure } from "./failures.ts";

const ODD = `/music/${"长".repeat(2000)}/'a' {"b"}, \\ % _ \n.mp3`;
const failed = (path: string) => ({
  path,
  size: 2 ** 40,
  modified: 1.25,
  code: "corrupt-audio",
  message: `${path}: it must be whole, got "\0 half"`,
});

describeLibraries("failures", (db) => {
  it("are known by path, whatever it holds, with what came last", async () => {
    for (const path of [ODD, "/b.mp3"]) await saveFailure(db(), failed(path));
    await saveFailure(db(), { ...failed("/b.mp3"), size: 7, code: "empty-audio", message: "empty" });
    const known = await knownFailures(db(), [ODD, "/b.mp3", "/none"]);
    expect(known.size).toBe(2);
    expect(known.get(ODD)).toMatchObject({ size: 2 ** 40, modified: 1.25, code: "corrupt-audio" });
    expect(known.get(ODD)?.message).toBe(`${ODD}: it must be whole, got " half"`);
    expect(known.get("/b.mp3")).toMatchObject({ size: 7, code: "empty-audio", message: "empty" });
    expect(Date.now() - (known.get("/b.mp3")?.at.getTime() ?? 0)).toBeLessThan(60_000);
    expect(await knownFailures(db(), [])).toEqual(new Map());
  });

  it("are listed in the order in which they came, more than a page of them, and forgotten", async () => {
    await db().execute(`insert into swar.failures (path, size, modified, code, message)
      select '/' || i, i, 0, 'corrupt-audio', '' from generate_series(1, 5003) i`);
    await saveFailure(db(), failed("/1"));
    const pages: number[] = [];
    for await (const page of listFailures(db())) pages.push(page.length);
    expect(pages).toEqual([5000, 3]);
    expect((await allOf(listFailures(db()))).map(({ path }) => path).slice(-2)).toEqual(["/5002", "/5003"]);
    expect(await removeFailures(db(), ["/1", "/5003", "/none"])).toBe(2);
    expect(await allOf(listFailures(db()))).toHaveLength(5001);
    expect(await countFailures(db())).toBe(5001);
  });
});
