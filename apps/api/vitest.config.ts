import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    // A database and simulations take their time on a busy machine; nothing here is about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
