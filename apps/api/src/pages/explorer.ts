import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env, Hono } from "hono";
import { staticFiles } from "./static-files.ts";

/** Serves the built explorer at the root: the page anew each time, its parts, whose names change with them, once. */
export function explorerPages<E extends Env>(app: Hono<E>, folder: string): void {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(
      `EXPLORER_DIR: there is no explorer in ${folder}; build it first with \`npm run build\`.`,
    );
  }
  const files = staticFiles(folder, (name) => name.startsWith("assets/"));
  app.get("/*", async (c, next) => {
    const name = c.req.path.slice(1) || "index.html";
    const response = files(name, c.req.raw);
    if (response === undefined) return next();
    return response;
  });
}
