import { defineConfig } from "vitest/config";

// A picture is taken by its own command, not by the check, so that a check leaves no file behind.
export default defineConfig({
  test: { name: "screenshot", include: ["test/screenshot.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
});
