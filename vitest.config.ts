import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // No test leaves anything behind in its process, and fresh ones for 60 files take a third of the time.
          isolate: false,
          testTimeout: 60_000,
          include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "test/*.test.ts"],
          exclude: ["**/*.slow.test.ts", "**/node_modules/**"],
        },
      },
      // What takes longer than a person waits for `npm run check`.
      { test: { name: "slow", include: ["packages/*/src/**/*.slow.test.ts"], testTimeout: 120_000 } },
      { test: { name: "journeys", include: ["test/journeys/*.test.ts"], testTimeout: 120_000 } },
    ],
  },
});
