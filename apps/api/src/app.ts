import { type OperationId, type OperationRecord, operations } from "@shared-services/contracts/routes";
import { Hono } from "hono";
import { frame, sayAllowance, sayDeprecation } from "./http/frame.ts";
import { problemPages } from "./http/problem-pages.ts";
import { problemResponse, refusalOf } from "./http/problem-response.ts";
import { refusal } from "./http/refusal.ts";
import { type Caller, serve } from "./http/serve.ts";
import { type Trace, traceOf } from "./http/trace.ts";
import type { Parts } from "./parts.ts";
import { handlers } from "./routes/handlers.ts";

/** What the server under the app knows of a connection; absent where the app is called without a socket. */
interface Bindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
}

interface Environment {
  Bindings: Bindings;
  Variables: { trace: Trace; caller: Caller };
}

const records: readonly OperationRecord[] = operations;

/** Pages beside the API: the explorer, the reference. */
export type Pages = (app: Hono<Environment>) => void;

/**
 * The API as one function from request to response. Whatever happens, the answer is framed: versions, request id,
 * security headers, and a problem document where it is not a success.
 */
export function createApp(parts: Parts, pages: Pages = () => undefined): Hono<Environment> {
  const app = new Hono<Environment>();

  app.use(async (c, next) => {
    const trace = traceOf(c.req.raw.headers);
    c.set("trace", trace);
    c.set("caller", { name: c.env?.incoming?.socket.remoteAddress ?? "nobody" });
    const begun = performance.now();
    await next();
    frame(c.res, trace, parts.engine.modelVersion);
    sayAllowance(c.res, parts.limiter, c.get("caller").name);
    const ms = Math.round(performance.now() - begun);
    parts.log.info({
      requestId: trace.requestId,
      method: c.req.method,
      path: c.req.routePath,
      status: c.res.status,
      ms,
    });
  });

  for (const path of new Set(records.map((record) => record.path))) {
    const atPath = records.filter((record) => record.path === path);
    const route = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const record of atPath) {
      app.on(record.method, route, async (c) => {
        const response = await serve(
          {
            request: c.req.raw,
            requestId: c.get("trace").requestId,
            caller: c.get("caller"),
            record,
            handler: handlers[record.id as OperationId],
            parameters: c.req.param() as Record<string, string>,
          },
          parts,
        );
        sayDeprecation(response, record);
        return response;
      });
    }
    refuseOtherMethods(app, route, allowedAt(atPath));
  }

  problemPages(app);
  pages(app);
  app.notFound((c) => {
    const detail = `There is nothing at ${c.req.path.slice(0, 200)}; /openapi.json lists what there is.`;
    return problem(refusal("UNKNOWN_PATH", { detail }), c);
  });
  app.onError((error, c) => {
    const said = refusalOf(error);
    if (said.code === "INTERNAL")
      parts.log.error({ requestId: c.get("trace").requestId, error: error.stack }, "unforeseen");
    return problem(said, c);
  });
  return app;
}

function allowedAt(atPath: readonly OperationRecord[]): string {
  const methods = atPath.map((record) => record.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
}

function refuseOtherMethods(app: Hono<Environment>, route: string, allow: string): void {
  app.all(route, (c) => {
    if (c.req.method === "OPTIONS") return c.body(null, 204, { allow });
    const detail = `${c.req.path.slice(0, 200)} takes ${allow}, not ${c.req.method}.`;
    return problem(refusal("METHOD_NOT_ALLOWED", { detail, headers: { allow } }), c);
  });
}

function problem(
  said: ReturnType<typeof refusal>,
  c: { readonly req: { readonly path: string }; get(name: "trace"): Trace },
): Response {
  return problemResponse(said, { path: c.req.path, requestId: c.get("trace").requestId });
}
