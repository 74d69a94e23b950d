import { defineConfig } from "vitest/config";

// Runs are simulated for real and the package is built and installed: nothing here is timed, so the limit is generous.
export default defineConfig({ test: { name: "sdk", include: ["test/**/*.test.ts"], testTimeout: 120_000 } });
