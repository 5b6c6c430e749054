import type { Problem } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi, type TestApi } from "../api.testing.ts";

const TOKEN = "0123456789abcdef0123456789abcdef";

async function outcome(api: TestApi, headers: Record<string, string>, path = "/api/words"): Promise<string> {
  const response = await api.ask(path, { headers });
  return response.ok ? "ok" : ((await response.json()) as Problem).code;
}

describeApi("the guard of the server", (open) => {
  it.each([
    ["localhost:4715", "ok"],
    ["LOCALHOST", "ok"],
    ["127.0.0.1:9", "ok"],
    ["[::1]:4715", "ok"],
    ["192.168.1.20", "ok"],
    ["music.example.org", "ok"],
    ["evil.example", "forbidden"],
    ["localhost.evil.example", "forbidden"],
    ["evil.example:4715", "forbidden"],
    ["127.0.0.1.evil.example", "forbidden"],
    ["evil.example/@localhost", "forbidden"],
  ])("answers under its own names only: %s", async (host, expected) => {
    expect(await outcome(open({ hosts: ["Music.example.org"] }), { host })).toBe(expected);
  });

  it.each([
    [{ "sec-fetch-site": "same-origin", origin: "http://localhost:4715" }, "ok"],
    [{ "sec-fetch-site": "none" }, "ok"],
    [{ "sec-fetch-site": "same-site" }, "forbidden"],
    [{ "sec-fetch-site": "cross-site" }, "forbidden"],
    [{ origin: "https://localhost:4715" }, "ok"],
    [{ origin: "http://localhost:3000" }, "forbidden"],
    [{ origin: "https://evil.example" }, "forbidden"],
    [{ origin: "null" }, "forbidden"],
  ] as const)("answers to pages of its own only: %j", async (headers, expected) => {
    expect(await outcome(open(), { host: "localhost:4715", ...headers })).toBe(expected);
  });

  it("guards every address, and says what to do", async () => {
    const api = open();
    const foreign = { host: "evil.example" };
    for (const path of ["/", "/api", "/api/openapi.json", "/api/health", "/api/nothing"]) {
      expect(await outcome(api, foreign, path)).toBe("forbidden");
    }
    const detail = async (headers: Record<string, string>) =>
      ((await (await api.ask("/api/words", { headers })).json()) as Problem).detail;
    expect(await detail(foreign)).toMatchInlineSnapshot(
      `"Host: the server must be called by a name of its own, got "evil.example"; call it localhost, or start it with --allow-host evil.example"`,
    );
    expect(await detail({ "sec-fetch-site": "cross-site" })).toMatchInlineSnapshot(
      `"Sec-Fetch-Site: requests of a browser must come from the server's own pages, got "cross-site"; type the address into the browser"`,
    );
    expect(await detail({ origin: "https://evil.example" })).toMatchInlineSnapshot(
      `"Origin: requests of a browser must come from the server's own pages, got "https://evil.example"; open the page under the address of the server"`,
    );
  });

  it("tells browsers to guess nothing, keep nothing and run nothing", async () => {
    const api = open();
    for (const path of ["/api/words", "/api/nothing", "/api"]) {
      const { headers } = await api.ask(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.* frame-ancestors 'none'/);
    }
  });
});

describeApi("the token of the server", (open) => {
  it.each([
    [{}, "unauthorized"],
    [{ authorization: "Bearer wrong" }, "unauthorized"],
    [{ authorization: `Bearer ${TOKEN}x` }, "unauthorized"],
    [{ authorization: `Basic ${TOKEN}` }, "unauthorized"],
    [{ authorization: TOKEN }, "unauthorized"],
    [{ authorization: `Bearer ${TOKEN}` }, "ok"],
    [{ authorization: `bearer ${TOKEN}` }, "ok"],
  ] as const)("must be given: %j", async (headers, expected) => {
    expect(await outcome(open({ token: TOKEN }), headers)).toBe(expected);
  });

  it("is asked for everywhere but where health is told, and before anything is told", async () => {
    const api = open({ token: TOKEN });
    for (const path of ["/", "/api", "/api/openapi.json", "/api/tracks/1/audio", "/api/nothing", "/api/health/x"]) {
      expect(await outcome(api, {}, path)).toBe("unauthorized");
    }
    expect(await outcome(api, {}, "/api/health")).toBe("ok");
    const refused = await api.ask("/api/jobs", { method: "POST", json: { paths: ["x"] } });
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="swar"']);
    expect(((await refused.json()) as Problem).detail).toMatchInlineSnapshot(
      `"Authorization: the server's token must be given, got none; send the header Authorization: Bearer <token>"`,
    );
  });
});
