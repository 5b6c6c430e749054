/**
 * How the page is built: into apps/web/dist, which `swar serve` serves. Addresses are relative, so that it can stand below any
 * path. `--mode gallery` builds the gallery of controls instead, for tests.
 */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `swar serve` answers while one works on the page with `npx vite apps/web`. */
const SERVER = process.env["SWAR_SERVER"] ?? "http://127.0.0.1:4715";

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  server: { proxy: { "/api": SERVER } },
  build: {
    target: "es2024",
    outDir: mode === "gallery" ? join(import.meta.dirname, "../../.cache/gallery") : "dist",
    emptyOutDir: true,
    rolldownOptions: { input: join(import.meta.dirname, mode === "gallery" ? "gallery.html" : "index.html") },
  },
}));
