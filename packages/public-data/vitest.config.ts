import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "public-data", include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
