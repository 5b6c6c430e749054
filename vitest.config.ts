import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "test/*.test.ts"] } },
      { test: { name: "journeys", include: ["test/journeys/*.test.ts"], testTimeout: 120_000 } },
    ],
  },
});
