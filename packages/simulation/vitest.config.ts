import { defineConfig } from "vitest/config";

// Long enough for a machine that has much else to do: a test says whether it is right, not how fast.
export default defineConfig({
  test: { name: "simulation", include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
