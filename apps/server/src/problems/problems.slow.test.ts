import type { Problem } from "@swar/contract";
import { SwarError } from "@swar/units";
import { expect, it } from "vitest";
import { describeApi } from "../api.testing.ts";

const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as Problem;
};

describeApi("an error of the API", (open) => {
  it("is a problem by RFC 9457 with a stable code", async () => {
    expect(await problem(await open().ask("/api/nothing?x=1"))).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "/api/nothing: there must be something at this address, got nothing; GET /api shows what there is",
      instance: "/api/nothing",
      code: "not-found",
    });
  });

  it("names the methods that an address knows", async () => {
    const response = await open().ask("/api/tracks/1", { method: "PUT" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, PATCH, DELETE"]);
    expect((await problem(response)).detail).toMatchInlineSnapshot(
      `"/api/tracks/1: the method must be GET, HEAD, PATCH, DELETE, got PUT; GET /api shows what there is"`,
    );
    expect((await open().ask("/api/tracks", { method: "OPTIONS" })).status).toBe(405);
  });

  it("names every field that breaks a rule, and shows what was got", async () => {
    const api = open();
    const json = {
      from: { arousal: 2, valence: 0 },
      minutes: -3,
      minute: 3,
      mode: "fast",
      constraints: { perArtist: 1.5, genre: "jazz" },
      title: "",
      played: [7],
    };
    const refused = await api.ask("/api/playlists", { method: "POST", json });
    expect(refused.status).toBe(400);
    const { detail, errors = [] } = await problem(refused);
    expect(detail.split("; ").join("\n")).toMatchInlineSnapshot(`
      "from.arousal: must be at most 1, got 2
      to: must be a word, or arousal and valence from 0 to 1
      minutes: must be above 0, got -3
      mode: must be one of iso, compensatory, direct, got "fast"
      constraints.genre: must be a list, got "jazz"
      constraints.perArtist: must be a whole number, got 1.5
      played.0: must be text, got 7
      title: must not be empty, got ""
      body: has no field minute"
    `);
    expect(errors.map(({ in: place, field }) => `${place} ${field}`)).toMatchInlineSnapshot(`
      [
        "body from.arousal",
        "body to",
        "body minutes",
        "body mode",
        "body constraints.genre",
        "body constraints.perArtist",
        "body played.0",
        "body title",
        "body ",
      ]
    `);
  });

  it("tells apart what is no JSON, what is not sent as JSON, and what is too long", async () => {
    const api = open();
    const send = (body: string, type?: string) =>
      api.ask("/api/playlists", { method: "POST", body, headers: type ? { "content-type": type } : {} });
    const broken = await send('{"from": "sad",', "application/json");
    expect([broken.status, (await problem(broken)).detail]).toMatchInlineSnapshot(`
      [
        400,
        "body: it must be JSON, got something else; check its quotes, commas and brackets",
      ]
    `);
    const plain = await send('{"from": "sad"}', "text/plain");
    expect([plain.status, (await problem(plain)).detail]).toMatchInlineSnapshot(`
      [
        415,
        "body: it must be JSON, got something else; send it with the header Content-Type: application/json",
      ]
    `);
    const none = await api.ask("/api/playlists", { method: "POST" });
    expect([none.status, (await problem(none)).errors?.map(({ field }) => field)]).toEqual([
      400,
      ["from", "to", "minutes"],
    ]);
    const long = await send(JSON.stringify({ from: "x".repeat(3 << 20) }), "application/json");
    expect([long.status, (await problem(long)).detail]).toMatchInlineSnapshot(`
      [
        413,
        "body: it must hold at most 2097152 bytes, got more; ask for less at once",
      ]
    `);
  });

  it("tells what a SwarError says", async () => {
    const recommend = () => Promise.reject(new SwarError("database-unreachable", "postgres://x: it must answer"));
    const refused = await open({ recommend }).ask("/api/recommendations", { method: "POST", json: { target: "calm" } });
    expect([refused.status, (await problem(refused)).code]).toEqual([503, "database-unreachable"]);
  });

  it("tells nothing of the insides of a bug, and reports it, unless this machine can explain it", async () => {
    const bug = new TypeError("secret of the house");
    const changes = { recommend: () => Promise.reject(bug) };
    const api = open(changes);
    const asked = { method: "POST", json: { target: "calm" } };
    const refused = await api.ask("/api/recommendations", asked);
    expect(refused.status).toBe(500);
    const { code, detail } = await problem(refused);
    expect(code).toBe("internal");
    expect(detail.replace(/[\da-f-]{36}/, "ID")).toMatchInlineSnapshot(
      `"the server: this is a bug, and its log says more under ID; please report it with those lines"`,
    );
    expect(api.reported).toEqual([bug]);
    const explain = () => new SwarError("database-unreachable", "the database went away");
    expect((await open({ ...changes, explain }).ask("/api/recommendations", asked)).status).toBe(503);
  });
});
