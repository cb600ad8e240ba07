import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    env: { TZ: "UTC" },
    projects: [
      {
        extends: true,
        test: { name: "unit", environment: "node", include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], exclude: ["tests/e2e/**"], setupFiles: ["tests/fixed-seed.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        // A busy machine in CI may draw late: one more try there, which the report names. At home a test that wavers fails.
        test: { name: "e2e", retry: process.env["CI"] === undefined ? 0 : 1, environment: "node", include: ["tests/e2e/**/*.test.ts"], testTimeout: 90_000, expect: { poll: { timeout: 10_000 } }, hookTimeout: 120_000, maxWorkers: 2, fileParallelism: true },
      },
    ],
  },
});
