import { describe, expect, it } from "vitest";
import { type OperationRecord, operations } from "../../src/routes/index.ts";
import { type OperationSchemas, openApi, operationSchemas, pathParameters } from "../../src/schemas/index.ts";

const records: readonly OperationRecord[] = operations;
const schemas: Readonly<Record<string, OperationSchemas>> = operationSchemas;

/** Part of a JSON document, looked into from outside. */
interface Part {
  readonly [key: string]: unknown;
}

interface Described {
  readonly operationId: string;
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
}

interface OpenApiDocument extends Part {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const document = JSON.parse(JSON.stringify(openApi())) as OpenApiDocument;

describe("the OpenAPI document", () => {
  it("is the committed one; `pnpm --filter contracts openapi` writes it anew", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      "../../../../docs/openapi.json",
    );
  });

  it("describes every operation once, under its own id", () => {
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(described.sort()).toEqual(records.map((record) => record.id).sort());
  });

  it("refers to nothing that it does not hold", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(references.length).toBeGreaterThan(300);
    for (const reference of references) {
      const found = at(reference.split("/"));
      expect(found, reference).toBeDefined();
    }
  });

  it("limits every list, text and map that goes in", () => {
    const inputs = records.filter((record) => record.takes).map((record) => record.id);
    for (const id of inputs) {
      for (const part of parts(bodyOf(id))) {
        if (part.type === "array") expect(part.maxItems, `${id}: ${JSON.stringify(part)}`).toBeDefined();
        if (part.type === "string" && !part.enum && !part.const) {
          expect(part.maxLength ?? part.pattern, `${id}: ${JSON.stringify(part)}`).toBeDefined();
        }
        if (part.type === "number" || part.type === "integer") {
          expect(part.const ?? part.maximum, `${id}: ${JSON.stringify(part)}`).toBeDefined();
        }
        if (part.properties) expect(part.additionalProperties, `${id}: ${JSON.stringify(part)}`).toBe(false);
      }
    }
  });

  it("allows members that it does not describe in every answer", () => {
    for (const record of records) {
      const answer =
        document.paths[record.path]![record.method.toLowerCase()]!.responses[record.success[0]!]!;
      for (const part of parts(Object.values(answer.content)[0]!.schema)) {
        expect(part.additionalProperties, record.id).not.toBe(false);
      }
    }
  });

  it("gives examples that its own schemas accept", () => {
    for (const record of records.filter((one) => one.takes)) {
      const examples = schemas[record.id]!.body!.meta()?.examples as unknown[] | undefined;
      for (const example of examples ?? []) {
        expect(schemas[record.id]!.body!.safeParse(example).error, record.id).toBeUndefined();
      }
    }
  });
});

describe("every operation", () => {
  it.each(records.map((record) => [record.id, record] as const))("%s is whole", (_, record) => {
    const { query, body } = schemas[record.id]!;
    expect(body !== undefined, "a body has a schema and a media type").toBe(record.takes !== undefined);
    const described = query === undefined ? [] : Object.keys((query as unknown as { shape: object }).shape);
    expect([...(record.query ?? [])].sort()).toEqual(described.sort());
    for (const [, name] of record.path.matchAll(/\{(\w+)\}/g)) expect(pathParameters).toHaveProperty(name!);
  });

  it("has a method and a path of its own", () => {
    const places = records.map((record) => `${record.method} ${record.path}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

/** What stands in the document at a path of keys; undefined where nothing does. */
function at(keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Part | undefined)?.[key], document);
}

/** A schema and everything below it, references followed once. */
function parts(schema: unknown, seen = new Set<unknown>()): Part[] {
  if (schema === null || typeof schema !== "object") return [];
  const part = schema as Part;
  if (typeof part.$ref === "string") {
    if (seen.has(part.$ref)) return [];
    seen.add(part.$ref);
    return parts(at(part.$ref.slice(2).split("/")), seen);
  }
  const below = Object.entries(part).filter(([key]) => key !== "examples" && key !== "default");
  return [part, ...below.flatMap(([, value]) => parts(value, seen))];
}

function bodyOf(id: string): unknown {
  const record = records.find((one) => one.id === id)!;
  const operation = document.paths[record.path]![record.method.toLowerCase()]!;
  return operation.requestBody.content[record.takes!]!.schema;
}
