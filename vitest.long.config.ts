import { defineConfig } from "vitest/config";

/** `npm run test:long`: what takes minutes because time is the point. */
export default defineConfig({
  test: {
    include: ["{packages,apps}/*/test/**/*.long.ts"],
    globalSetup: ["apps/api/test/global-setup.ts"],
    testTimeout: 600_000,
    maxWorkers: 1,
  },
});
