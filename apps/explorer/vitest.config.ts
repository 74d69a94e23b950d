import { defineConfig } from "vitest/config";

// Real browsers on a busy machine: the limits are there for what hangs, not for what is slow.
export default defineConfig({
  test: { name: "explorer", include: ["test/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
});
