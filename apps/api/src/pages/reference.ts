import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Env, Hono } from "hono";
import { PAGE_POLICY } from "../http/security-headers.ts";
import { staticFiles } from "./static-files.ts";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference: shared-services simulator</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<noscript>The reference needs JavaScript; the same is in <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

const SERVED = new Set(["swagger-ui.css", "swagger-ui-bundle.js"]);

/** Serves the reference of the API at /docs: nothing comes from elsewhere. */
export function referencePages<E extends Env>(app: Hono<E>): void {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const files = staticFiles(folder, () => false);
  app.get("/docs", (c) =>
    c.html(PAGE, 200, { "content-security-policy": PAGE_POLICY, "cache-control": "no-cache" }),
  );
  app.get("/docs/start.js", (c) =>
    c.body(START, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" }),
  );
  app.get("/docs/:name", async (c, next) => {
    const name = c.req.param("name");
    const response = SERVED.has(name) ? files(name, c.req.raw) : undefined;
    if (response === undefined) return next();
    return response;
  });
}
