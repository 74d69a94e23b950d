import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Half of the default leaves a core idle on a machine with two.
    maxWorkers: "100%",
    projects: ["packages/*", "apps/*", { test: { name: "repository", include: ["test/**/*.test.ts"] } }],
  },
});
