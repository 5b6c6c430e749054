import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { describeApi } from "../api.testing.ts";
import type { ApiDocument } from "./api-document.ts";

const document = async (response: Response): Promise<ApiDocument> => (await response.json()) as ApiDocument;

describeApi("the description of the API", (open) => {
  it("is an OpenAPI document whose references lead somewhere", async () => {
    const api = await document(await open().ask("/api/openapi.json"));
    expect(api).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" } });
    const shapes = new Set(Object.keys(api.components?.schemas ?? {}));
    const wanted = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !shapes.has(name as string))).toEqual([]);
  });

  it("has every route, with a summary, a tag that is explained, and its errors", async () => {
    const { paths = {}, tags = [] } = await document(await open().ask("/api/openapi.json"));
    const names = tags.map(({ name }) => name);
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path}`,
        ...(operation as { tags: string[]; summary: string; responses: object }),
      })),
    );
    expect(operations.map(({ route }) => route).toSorted()).toMatchInlineSnapshot(`
      [
        "DELETE /api/analyses/{id}",
        "DELETE /api/bans/artists",
        "DELETE /api/folders",
        "DELETE /api/jobs/{id}",
        "DELETE /api/models/{id}",
        "DELETE /api/moods",
        "DELETE /api/tracks/{id}",
        "DELETE /api/tracks/{id}/ban",
        "DELETE /api/trainings/{id}",
        "GET /api/analyses/{id}",
        "GET /api/analyses/{id}/events",
        "GET /api/bans",
        "GET /api/browse",
        "GET /api/events",
        "GET /api/folders",
        "GET /api/health",
        "GET /api/jobs",
        "GET /api/jobs/{id}",
        "GET /api/library",
        "GET /api/models",
        "GET /api/models/{id}",
        "GET /api/models/{id}/file",
        "GET /api/moods",
        "GET /api/points",
        "GET /api/tracks",
        "GET /api/tracks/{id}",
        "GET /api/tracks/{id}/audio",
        "GET /api/tracks/{id}/cover",
        "GET /api/trainings",
        "GET /api/trainings/{id}",
        "GET /api/trainings/{id}/events",
        "GET /api/trainings/{id}/history",
        "GET /api/trainings/{id}/report",
        "GET /api/words",
        "PATCH /api/tracks/{id}",
        "POST /api/analyses",
        "POST /api/bans/artists",
        "POST /api/folders",
        "POST /api/folders/verify",
        "POST /api/jobs",
        "POST /api/moods",
        "POST /api/playlists",
        "POST /api/recommendations",
        "POST /api/tracks/{id}/plays",
        "POST /api/trainings",
        "POST /api/trainings/{id}/resume",
        "POST /api/trainings/{id}/stop",
        "PUT /api/tracks/{id}/ban",
      ]
    `);
    for (const { tags: own, summary, responses } of operations) {
      expect(names).toContain(own[0]);
      expect(summary).toMatch(/^[A-Z].*[^.]$/);
      expect(responses).toHaveProperty("default");
    }
  });

  it("is a page that loads nothing but its own style, with a command for each route", async () => {
    const api = open();
    const response = await api.ask("/api");
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const page = await response.text();
    expect(page).not.toMatch(/<script|<img|<link|src=|javascript:|https?:\/\/(?!localhost:4715)/);
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}'`);
    const commands = [...page.matchAll(/<pre>(.*?)<\/pre>/g)].map(([, text = ""]) => text.replaceAll("&quot;", '"'));
    expect(commands.join("\n").replaceAll("&#39;", "'")).toMatchInlineSnapshot(`
      "curl -H "Content-Type: audio/mpeg" --data-binary @song.mp3 "http://localhost:4715/api/analyses?name=song.mp3"
      curl "http://localhost:4715/api/analyses/$ID"
      curl -X DELETE "http://localhost:4715/api/analyses/$ID"
      curl -N "http://localhost:4715/api/analyses/$ID/events"
      curl "http://localhost:4715/api/tracks?text=ravel%20bol&amp;arousal=0.6,1"
      curl "http://localhost:4715/api/tracks/12"
      curl -X PATCH -H "Content-Type: application/json" -d '{"genre":"raga","language":"hi","year":null}' "http://localhost:4715/api/tracks/12"
      curl -X DELETE "http://localhost:4715/api/tracks/12"
      curl -H "Content-Type: application/json" -d '{"seconds":180}' "http://localhost:4715/api/tracks/12/plays"
      curl -X PUT "http://localhost:4715/api/tracks/12/ban"
      curl -X DELETE "http://localhost:4715/api/tracks/12/ban"
      curl -O -J "http://localhost:4715/api/tracks/12/cover"
      curl -O -J "http://localhost:4715/api/tracks/12/audio"
      curl -O -J "http://localhost:4715/api/points?text=ravel%20bol&amp;arousal=0.6,1"
      curl "http://localhost:4715/api/bans"
      curl -H "Content-Type: application/json" -d '{"artists":["AC/DC"]}' "http://localhost:4715/api/bans/artists"
      curl -X DELETE "http://localhost:4715/api/bans/artists?name=AC%2FDC"
      curl -H "Content-Type: application/json" -d '{"target":"calm","count":10,"constraints":{"tempo":{"max":90}}}' "http://localhost:4715/api/recommendations"
      curl -H "Content-Type: application/json" -d '{"from":"sad","to":"calm","minutes":30,"constraints":{"perArtist":2}}' "http://localhost:4715/api/playlists"
      curl "http://localhost:4715/api/words"
      curl "http://localhost:4715/api/moods"
      curl -H "Content-Type: application/json" -d '{"mood":"calm"}' "http://localhost:4715/api/moods"
      curl -X DELETE "http://localhost:4715/api/moods"
      curl "http://localhost:4715/api/folders"
      curl -H "Content-Type: application/json" -d '{"paths":["/music"]}' "http://localhost:4715/api/folders"
      curl -X DELETE "http://localhost:4715/api/folders?path=%2Fmusic"
      curl -X POST "http://localhost:4715/api/folders/verify"
      curl "http://localhost:4715/api/browse?path=%2Fmusic"
      curl "http://localhost:4715/api/models"
      curl "http://localhost:4715/api/models/audio-default"
      curl -X DELETE "http://localhost:4715/api/models/my-ratings-1"
      curl -O -J "http://localhost:4715/api/models/audio-default/file"
      curl "http://localhost:4715/api/trainings"
      curl -H "Content-Type: text/csv" --data-binary @songs.csv "http://localhost:4715/api/trainings?name=my%20ratings&amp;file=rated.csv"
      curl "http://localhost:4715/api/trainings/my-ratings-1"
      curl -X DELETE "http://localhost:4715/api/trainings/my-ratings-1"
      curl -X POST "http://localhost:4715/api/trainings/my-ratings-1/stop"
      curl -X POST "http://localhost:4715/api/trainings/my-ratings-1/resume"
      curl "http://localhost:4715/api/trainings/my-ratings-1/report"
      curl "http://localhost:4715/api/trainings/my-ratings-1/history"
      curl -N "http://localhost:4715/api/trainings/my-ratings-1/events"
      curl "http://localhost:4715/api/jobs"
      curl -H "Content-Type: application/json" -d '{"paths":["/music/song.flac"]}' "http://localhost:4715/api/jobs"
      curl "http://localhost:4715/api/jobs/$ID"
      curl -X DELETE "http://localhost:4715/api/jobs/$ID"
      curl -N "http://localhost:4715/api/events"
      curl "http://localhost:4715/api/library"
      curl "http://localhost:4715/api/health""
    `);
    expect(page).not.toContain("undefined");
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, name]) => name as string);
    expect(links.filter((name) => !page.includes(`id="${name}"`))).toEqual([]);
  });

  it("is found by those who ask for nothing", async () => {
    const response = await open().ask("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/api"]);
  });
});
