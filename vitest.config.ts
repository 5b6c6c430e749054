import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const LIBRARY = [
  "packages/storage/src/**/*.slow.test.ts",
  "apps/cli/src/{jobs,library}/**/*.slow.test.ts",
  "apps/server/src/**/*.slow.test.ts",
];

export default defineConfig({
  test: {
    // One more than Vitest takes by itself on two cores: many tests wait for processes of their own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          // No test leaves anything behind in its process, and fresh ones for 60 files take a third of the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "test/*.test.ts"],
          exclude: ["**/*.slow.test.ts", "**/node_modules/**"],
        },
      },
      // What takes longer than a person waits for `npm run check`.
      {
        test: {
          name: "slow",
          include: ["packages/*/src/**/*.slow.test.ts"],
          exclude: [...LIBRARY, "**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // What needs databases, an embedded one and a server, which are made once for all of it.
      {
        test: {
          name: "library",
          include: LIBRARY,
          globalSetup: "test/database/databases.ts",
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // What people do in the app, in a real Chromium; the app is built and served once for all of it.
      {
        test: {
          name: "browser",
          include: ["test/browser/*.test.ts"],
          globalSetup: "test/browser/app-server.ts",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/*.test.ts"],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
