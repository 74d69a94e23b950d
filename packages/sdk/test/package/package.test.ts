import { readdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localFetch } from "../../src/local/local-fetch.ts";
import { codeBlocks } from "../support/code-blocks.ts";
import { serviceOnASocket } from "../support/service-on-a-socket.ts";
import { type Installed, install, PACKAGE, tool } from "./installed.ts";

const blocks = codeBlocks(new URL("../../README.md", import.meta.url)).map(({ code }) => code);
const [local, remote] = blocks as [string, string];

let installed: Installed;
let service: { readonly url: string; readonly server: Server };

beforeAll(async () => {
  installed = await install();
  service = await serviceOnASocket(localFetch());
}, 300_000);

afterAll(() => {
  service.server.close();
  installed.remove();
});

describe("the packed package in an empty folder", () => {
  test("needs nothing else", () => {
    const manifest = JSON.parse(readFileSync(join(installed.package, "package.json"), "utf8"));
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.exports["."].import.default).toBe("./dist/index.js");
    expect(readdirSync(join(installed.folder, "node_modules/@shared-services"))).toEqual(["sdk"]);
  });

  test("begins with an example of at most ten lines", () => {
    expect(local.split("\n").length).toBeLessThanOrEqual(10);
  });

  test("runs the first block of the README as an ES module and as CommonJS, with the same outcome", async () => {
    installed.write("first.mjs", local);
    installed.write("first.cjs", asCommonJs(local));
    const printed = await installed.run("first.mjs");
    expect(printed.trim().split("\n")).toHaveLength(5);
    expect(await installed.run("first.cjs")).toBe(printed);
  });

  test.each(["second.mjs", "second.cjs"])("runs the block for a server against one: %s", async (name) => {
    installed.write(name, name.endsWith(".cjs") ? asCommonJs(remote) : remote);
    const printed = await installed.run(name, { SHARED_SERVICES_URL: service.url });
    expect(printed).toMatch(/run_\S+ -?\d+\n$/);
  });

  test("simulates in a thread of its own, with the same bytes", async () => {
    installed.write("engine.mjs", ENGINE);
    installed.write("page.mjs", PAGE);
    expect(await installed.run("page.mjs")).toBe("true\n");
  });

  test("is typed strictly, in both kinds of module", async () => {
    installed.write("typed.mts", local);
    installed.write("typed.cts", TYPED);
    const lib = ["--target", "es2023", "--lib", "es2023,dom,dom.asynciterable"];
    const strict = ["--noEmit", "--strict", "--module", "nodenext", ...lib];
    expect(await tool("tsc", [...strict, "typed.mts", "typed.cts"], installed.folder)).toBe("");
  });

  test("imports no other package, in code or in declarations", () => {
    const dist = join(installed.package, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
    const imports = files
      .filter((file) => /\.(js|cjs|ts|cts)$/.test(file))
      .flatMap(
        (file) => readFileSync(join(dist, file), "utf8").match(/^(?:import|export) .*from "[^."].*$/gm) ?? [],
      );
    expect(imports).toEqual([]);
  });

  test("publint and attw have nothing to say about it", async () => {
    const { messages } = await publint({ pkgDir: installed.package, strict: true });
    expect(messages).toEqual([]);
    const said = await tool("pnpm", ["run", "attw", installed.tarball], PACKAGE);
    expect(said).toContain("🟢");
  });
});

describe("on an edge runtime, which has the globals of the web and nothing of Node.js", () => {
  test("asks a server and simulates by itself, with the same bytes", async () => {
    const { outputFiles } = await build({
      stdin: { contents: EDGE, resolveDir: installed.folder },
      bundle: true,
      format: "iife",
      platform: "browser",
      write: false,
    });
    const context = createContext({ ...webGlobals(), url: service.url });
    runInContext(outputFiles[0]?.text as string, context);
    expect(await context.answer).toEqual({ node: "undefined undefined", same: true, keyed: 36 });
  });
});

/** What every runtime of the web has; names of Node.js's own are not among them. */
function webGlobals() {
  return {
    ...{
      fetch,
      Headers,
      Request,
      Response,
      URL,
      URLSearchParams,
      AbortController,
      AbortSignal,
      DOMException,
    },
    ...{ ReadableStream, TransformStream, TextEncoder, TextDecoder, Event, EventTarget, structuredClone },
    ...{ setTimeout, clearTimeout, queueMicrotask, performance, crypto, console },
  };
}

describe("bundled for a browser", () => {
  async function bundled(code: string): Promise<number> {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: installed.folder },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      external: ["crypto", "stream"],
    });
    return gzipSync(outputFiles[0]?.contents as Uint8Array, { level: 9 }).length;
  }

  test("the whole client is at most 10 KB gzipped", async () => {
    expect(await bundled('import * as sdk from "@shared-services/sdk"; console.log(sdk);')).toBeLessThan(
      10_000,
    );
  });

  test("the engine of a worker is not shaken off, and is at most 270 KB", async () => {
    const size = await bundled('import "@shared-services/sdk/local/worker";');
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(270_000);
  });
});

/** The same program as CommonJS, which has no top-level await. */
function asCommonJs(code: string): string {
  const required = code.replace(/^import (\{[^}]*\}) from (".*");$/gm, "const $1 = require($2);");
  return `(async () => {\n${required}\n})();`;
}

const EDGE = `
import { createClient } from "@shared-services/sdk";
import { createLocalClient } from "@shared-services/sdk/local";

const document = { name: "x", partnership: "two-trust-integration", operatingModel: "lead-provider", draws: 100 };
let keyed = 0;
const onRequest = ({ headers }) => { keyed ||= headers.get("Idempotency-Key")?.length ?? 0; };
globalThis.answer = (async () => {
  const there = await createClient({ baseUrl: url, onRequest }).runs.createAndWait({ document });
  const here = await createLocalClient().runs.createAndWait({ document });
  return {
    node: [typeof process, typeof Buffer].join(" "),
    same: JSON.stringify(there.results) === JSON.stringify(here.results),
    keyed,
  };
})();
`;

/** A thread that looks like a web worker from the inside. */
const ENGINE = `
import { parentPort } from "node:worker_threads";
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
await import("@shared-services/sdk/local/worker");
`;

const PAGE = `
import { Worker } from "node:worker_threads";
import { createLocalClient, createWorkerClient } from "@shared-services/sdk/local";

const worker = new Worker(new URL("./engine.mjs", import.meta.url));
const client = createWorkerClient({
  postMessage: (message) => worker.postMessage(message),
  addEventListener: (type, listener) =>
    worker.on(type, (value) => listener(type === "message" ? { data: value } : value)),
});
const document = { name: "x", partnership: "two-trust-integration", operatingModel: "lead-provider", draws: 100 };
const there = await client.runs.createAndWait({ document });
const here = await createLocalClient().runs.createAndWait({ document });
console.log(there.run.resultsHash === here.run.resultsHash);
await worker.terminate();
`;

const TYPED = `
import sdk = require("@shared-services/sdk");
import mock = require("@shared-services/sdk/mock");

const client: sdk.Client = mock.createMockClient({
  "runs.get": () => {
    throw mock.problem("NOT_FOUND");
  },
});
client.runs.get("run_1").then((run) => run.progress.done.toFixed());
client.runs.get("run_1").catch((error: unknown) => sdk.isNotFoundError(error) && error.faults);
// @ts-expect-error a run has no such thing
client.runs.get("run_1").then((run) => run.nothing);
`;
