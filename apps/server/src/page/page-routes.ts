import { OpenAPIHono } from "@hono/zod-openapi";
import { type ApiDocument, apiDocument } from "./api-document.ts";
import { apiPage, PAGE_POLICY } from "./api-page.ts";

/** The description of `app`: as a document for programs, and as a page for people. */
export function pageRoutes(app: OpenAPIHono, version: string): OpenAPIHono {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "Where the server was started with a token.",
  });
  let made: ApiDocument | undefined;
  // All routes must be there before it is made.
  const document = (): ApiDocument => (made ??= apiDocument(app, version));

  const pages = new OpenAPIHono();
  pages.get("/api/openapi.json", (c) => c.json(document()));
  pages.get("/api", (c) => {
    c.header("content-security-policy", PAGE_POLICY);
    return c.html(apiPage(document(), new URL(c.req.url).origin));
  });
  pages.get("/", (c) => c.redirect("/api"));
  return pages;
}
