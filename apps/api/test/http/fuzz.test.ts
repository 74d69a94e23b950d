import { type OperationRecord, operations } from "@shared-services/contracts/routes";
import { openApi, problem } from "@shared-services/contracts/schemas";
import type { Scenario } from "@shared-services/simulation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Engine, modelEngine } from "../../src/runs/engine.ts";
import { arbitraryOf, junk, type Schema, spoiled } from "../arbitrary.ts";
import { fakeEngine } from "../fake-engine.ts";
import { SMALL, testService } from "../service.ts";

/** Requests for each operation; more of them with FUZZ_RUNS. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 15);
const SEED = 20_26;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = JSON.parse(JSON.stringify(openApi())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
};
const { schemas, parameters: sharedParameters } = document.components;
const records: readonly OperationRecord[] = operations;

/** The model itself for the one run that is known, so that its results are some; else nothing is simulated in earnest. */
function frugalEngine(): Engine {
  const [model, fake] = [modelEngine(), fakeEngine()];
  const engineFor = (scenario: Scenario) => (scenario.seed === SMALL.seed ? model : fake);
  return {
    ...model,
    costsOf: (scenario) => engineFor(scenario).costsOf(scenario),
    simulate: (scenario, blocks, cancelled) => engineFor(scenario).simulate(scenario, blocks, cancelled),
    summarise: (scenario, data) => engineFor(scenario).summarise(scenario, data),
  };
}

const service = await testService({ engine: frugalEngine() });
service.work();
const made = async (path: string, body: object, headers = {}) =>
  (await service.get<{ id: string }>(path, { body, headers })).id;

/** Ids that lead somewhere, by the name that they have in paths. */
const known: Readonly<Record<string, string>> = {
  Workspace: "local",
  trust: "RM1",
  partnership: await made("/v1/partnerships", { name: "Known", members: ["RGP", "RM1"] }),
  operatingModel: "joint-organisation",
  scenario: await made("/v1/scenarios", SMALL),
  run: await made("/v1/runs", { document: SMALL }, { prefer: "wait=10" }),
};

interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
}

/** Requests that follow the description of an operation, and such as nearly do. */
function requestsFor(record: OperationRecord): fc.Arbitrary<Request> {
  const described = document.paths[record.path]![record.method.toLowerCase()]!;
  const parameters = described.parameters.map((one) =>
    "$ref" in one ? sharedParameters[one.$ref.split("/").at(-1)!]! : one,
  );
  const value = ({ name, schema }: Parameter) =>
    fc.oneof(
      { weight: 3, arbitrary: arbitraryOf(schema, schemas) },
      { weight: 1, arbitrary: junk },
      ...(name in known ? [{ weight: 4, arbitrary: fc.constant(known[name]) }] : []),
    );
  const ofKind = (kind: string) => parameters.filter((one) => one.in === kind);
  const record_ = (kind: string) =>
    fc.record(Object.fromEntries(ofKind(kind).map((one) => [one.name, value(one)])), {
      requiredKeys: ofKind(kind)
        .filter((one) => one.required)
        .map((one) => one.name),
    });
  const body = described.requestBody && Object.values(described.requestBody.content)[0]!.schema;
  const bodies = body
    ? fc.oneof(
        { weight: 4, arbitrary: arbitraryOf(body, schemas).map((whole) => JSON.stringify(whole)) },
        { weight: 4, arbitrary: spoiled(arbitraryOf(body, schemas)).map((whole) => JSON.stringify(whole)) },
        { weight: 1, arbitrary: fc.string() },
      )
    : fc.constant(undefined);
  return fc
    .tuple(record_("path"), record_("query"), record_("header"), bodies)
    .map(([path, query, headers, text]) => {
      const search = new URLSearchParams(
        Object.fromEntries(Object.entries(query).map(([name, one]) => [name, asText(one)])),
      );
      const place = record.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asText(path[name])));
      return { path: `${place}${search.size > 0 ? `?${search}` : ""}`, headers: headersOf(headers), text };
    });
}

function asText(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return Buffer.from(text).toString();
}

/** What can stand in a header at all. */
function headersOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    asText(value)
      .replaceAll(/[^ -~]/g, "")
      .trim(),
  ]);
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

describe("whatever is sent, the answer is one that the description names, and never our fault", () => {
  it.each(records.map((record) => [record.id, record] as const))("%s", async (_, record) => {
    const { responses } = document.paths[record.path]![record.method.toLowerCase()]!;
    await fc.assert(
      fc.asyncProperty(requestsFor(record), async ({ path, headers, text }) => {
        const response = await service.ask(path, {
          method: record.method,
          headers,
          ...(text !== undefined && { text }),
        });
        const body = record.gives === "text/event-stream" ? "" : await response.text();
        const shown = body.slice(0, 500);
        expect(response.status, shown).toBeLessThan(500);
        // 304 answers If-None-Match; an odd path may be no path of this operation at all.
        const known = Object.keys(responses).concat("304", "404", "405", "414").map(Number);
        expect(known, shown).toContain(response.status);
        if (response.status < 400) return response.body?.cancel().catch(() => undefined);
        expect(response.headers.get("content-type")).toBe("application/problem+json");
        if (body !== "") expect(problem.safeParse(JSON.parse(body)).error).toBeUndefined();
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
