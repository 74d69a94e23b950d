import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "explorer", include: ["test/**/*.test.ts"] } });
