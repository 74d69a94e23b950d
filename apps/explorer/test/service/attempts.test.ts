import type { Client } from "@shared-services/sdk";
import { createMockClient, problem } from "@shared-services/sdk/mock";
import { expect, test } from "vitest";
import { attempts } from "../../src/service/attempts.ts";
import type { Catalogue } from "../../src/service/catalogue.ts";
import type { Engines } from "../../src/service/engines.ts";
import type { House } from "../../src/service/house.ts";
import { priority } from "../../src/service/priority.ts";
import { START } from "../../src/state/state.ts";

const RECORD = { draws: 512, modelVersion: "0.0.0", scenarioHash: "0" };
const range = { p5: 1, p50: 2, p95: 3 };
const figures = { record: { ...RECORD, horizon: 10 }, summary: { npv: range } };

/** Engines that note what they are asked, in this browser alone. */
function enginesOf(glance: () => Promise<unknown>) {
  const asked: string[] = [];
  const client = {
    glances: {
      take: async ({ document }: { readonly document: { readonly draws: number } }) => {
        asked.push(`glance ${document.draws}`);
        return await glance();
      },
    },
    runs: {
      createAndWait: async ({ document }: { readonly document: { readonly draws: number } }) => {
        asked.push(`run ${document.draws}`);
        return { run: { id: "run_1" }, results: figures };
      },
    },
  } as unknown as Client;
  const house: House = {
    client,
    partnership: async () => ({ id: "a", name: "A", members: ["A", "B"] }) as never,
    baseline: (id) => id,
    take: () => Promise.reject(new Error("not asked for")),
  };
  const priorities = { firstFigures: priority(), previews: priority(), fullRuns: priority() };
  const catalogue = { where: "browser", partnerships: [], evidence: [] } as unknown as Catalogue;
  const engines: Engines = {
    ...{ main: Promise.resolve(house), preview: house, background: house },
    ...{ catalogue: Promise.resolve(catalogue), ...priorities },
  };
  return { engines, catalogue, asked };
}

const never = new Promise<void>(() => {});

test("first figures come first, then a preview of the same futures, then the full run", async () => {
  const { engines, catalogue, asked } = enginesOf(async () => figures);
  const seen: unknown[] = [];
  const wish = { choice: START.choice, settled: true };
  for await (const { first, outcome } of attempts(() => {})(engines, catalogue, wish, never)) {
    seen.push([first?.depth, outcome?.depth, asked.join()]);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([
    ["preview", undefined, "glance 512"],
    ["preview", "preview", "glance 512,run 512"],
  ]);
});

test("what is too much for a glance is seen as a preview first", async () => {
  const { engines, catalogue, asked } = enginesOf(tooLarge);
  const made = attempts(() => {})(engines, catalogue, { choice: START.choice, settled: true }, never);
  expect((await made.next()).value).toMatchObject({ first: { depth: "preview" }, outcome: { run: null } });
  expect(asked).toEqual(["glance 512", "run 512"]);
});

test("while a slider is dragged on there is no preview", async () => {
  const { engines, catalogue, asked } = enginesOf(async () => figures);
  let moveOn = () => {};
  const moved = new Promise<void>((resolve) => {
    moveOn = resolve;
  });
  const made = attempts(() => {})(engines, catalogue, { choice: START.choice, settled: false }, moved);
  expect((await made.next()).value).toMatchObject({ first: { results: figures }, outcome: null });
  const next = made.next();
  moveOn();
  expect((await next).done).toBe(true);
  expect(asked).toEqual(["glance 512"]);
});

/** The refusal of the service. */
async function tooLarge(): Promise<never> {
  const fault = { pointer: "/draws", code: "TOO_LARGE_FOR_A_GLANCE", message: "/draws: expected fewer" };
  const client = createMockClient({
    "glances.take": () => {
      throw problem("INVALID_SCENARIO", { errors: [fault] });
    },
  });
  await client.glances.take({ document: { name: "x", partnership: "y", operatingModel: "z" } });
  throw new Error("it should have been refused");
}
