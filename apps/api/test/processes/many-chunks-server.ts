// The API as a program for tests: simulates nothing itself, and cuts runs into many small chunks.
import { serve } from "@hono/node-server";
import { createApp } from "../../src/app.ts";
import { openParts } from "../../src/open-parts.ts";
import { modelEngine } from "../../src/runs/engine.ts";
import { stopOnSignal } from "../../src/stop-on-signal.ts";
import { inlineEvaluator } from "../inline-evaluator.ts";
import { inlineGlancer } from "../inline-glancer.ts";
import { inlineSimulator } from "../inline-simulator.ts";

/** Makes every block a chunk of its own. */
const DEARER = 1_000;

const engine = modelEngine();
const { parts, close } = await openParts({
  databaseUrl: process.env.DATABASE_URL!,
  access: { open: true, oidc: null },
  allowance: { units: 1_000_000, seconds: 60 },
  patience: 2,
  reckoner: inlineSimulator(engine),
  evaluator: inlineEvaluator,
  glancer: inlineGlancer,
  engine: { ...engine, costsOf: (scenario) => engine.costsOf(scenario).map((cost) => cost * DEARER) },
});
serve({ fetch: createApp(parts).fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`ready at http://127.0.0.1:${port}`);
});
stopOnSignal(close);
