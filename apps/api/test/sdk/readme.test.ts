import { readFileSync } from "node:fs";
import { type ClientOptions, createClient } from "@shared-services/sdk";
import { expect, test } from "vitest";
import { testService } from "../service.ts";

// Simulations share this thread with the heart-beat of their worker: patience is for machines that are busy besides.
const service = await testService({ patience: 600 });
service.work();

test("the SDK's README runs against this service as it stands", async () => {
  const readme = readFileSync(new URL("../../../../packages/sdk/README.md", import.meta.url), "utf8");
  const [code = ""] = readme.split("## The same from a server")[1]?.match(/(?<=```ts\n).*?(?=```)/s) ?? [];
  const [imported, ...body] = code.split("\n");
  expect(imported).toBe('import { createClient } from "@shared-services/sdk";');
  const lines: string[] = [];
  const log = (...values: unknown[]) => void lines.push(values.join(" "));
  const fetch = (url: string, init: RequestInit) => service.app.request(url, init);
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction("createClient", "console", body.join("\n"));
  await run((options: ClientOptions) => createClient({ ...options, fetch }), { log });
  expect(lines[0]).toMatch(/^\d+ of \d+$/);
  expect(lines.at(-1)).toMatch(/^run_\S+ -?\d+$/);
}, 300_000);
