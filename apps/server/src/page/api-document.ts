import type { OpenAPIHono } from "@hono/zod-openapi";

/** The description of an API as an OpenAPI document. */
export type ApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const DESCRIPTION = `Music by how it sounds and what it does: analyses, the tracks of the library, playlists that lead from one mood
to another. Everything stays on the machine that this server runs on. Errors are application/problem+json with a stable code.`;

const TAGS = [
  { name: "Analyses", description: "Send a file, and hear how aroused and how pleasant it sounds, over time." },
  { name: "Tracks", description: "What is in the library." },
  { name: "Bans", description: "What is never proposed." },
  { name: "Music", description: "Tracks for a mood, and from one mood to another." },
  { name: "Folders", description: "Folders of the server's machine whose music is in the library." },
  { name: "Models", description: "Those that come with swar, and those that were trained here." },
  { name: "Trainings", description: "Models that learn from a table of songs." },
  { name: "Jobs", description: "Files of the server's machine that are analysed in the background." },
  { name: "Server", description: "The server and its library." },
];

/**
 * The document of `app`.
 * @see OpenAPI Initiative, OpenAPI Specification 3.1.0.
 */
export function apiDocument(app: OpenAPIHono, version: string): ApiDocument {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Swar Manovigyan", version, description: DESCRIPTION.replaceAll("\n", " ") },
    servers: [{ url: "/" }],
    tags: TAGS,
    security: [{ token: [] }, {}],
  });
}
