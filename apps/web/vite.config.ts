/** How the page is built: into apps/web/dist, which `swar serve` serves. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2024", outDir: "dist", emptyOutDir: true },
});
