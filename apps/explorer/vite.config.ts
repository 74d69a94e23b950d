import { defineConfig } from "vite";

/**
 * Relative addresses, so that the pages work under any path; no inlined scripts or module-preload helper, so that
 * a content security policy without `unsafe-inline` serves them; esbuild for CSS, because the default minifier
 * does not take the design system's.
 */
export default defineConfig({
  base: "./",
  build: {
    target: "es2022",
    cssMinify: "esbuild",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  worker: { format: "es" },
});
