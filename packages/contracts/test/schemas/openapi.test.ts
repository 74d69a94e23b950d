import { describe, expect, it } from "vitest";
import { type OperationRecord, operations } from "../../src/routes/index.ts";
import { type OperationSchemas, openApi, operationSchemas, pathParameters } from "../../src/schemas/index.ts";

const records: readonly OperationRecord[] = operations;
const schemas: Readonly<Record<string, OperationSchemas>> = operationSchemas;

// biome-ignore lint/suspicious/noExplicitAny: a JSON document, looked into from outside
const document = JSON.parse(JSON.stringify(openApi())) as any;

describe("the OpenAPI document", () => {
  it("is the committed one; `pnpm --filter contracts openapi` writes it anew", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      "../../../../docs/openapi.json",
    );
  });

  it("describes every operation once, under its own id", () => {
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(
        (operation) => operation.operationId,
      ),
    );
    expect(described.sort()).toEqual(records.map((record) => record.id).sort());
  });

  it("refers to nothing that it does not hold", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(references.length).toBeGreaterThan(300);
    for (const reference of references) {
      const found = reference.split("/").reduce((value, key) => value?.[key], document);
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
      const answer = document.paths[record.path][record.method.toLowerCase()].responses[record.success[0]!];
      for (const part of parts(Object.values<{ schema: unknown }>(answer.content)[0]!.schema)) {
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

// biome-ignore lint/suspicious/noExplicitAny: parts of a JSON document
function parts(schema: any, seen = new Set<unknown>()): any[] {
  if (schema === null || typeof schema !== "object") return [];
  if (typeof schema.$ref === "string") {
    if (seen.has(schema.$ref)) return [];
    seen.add(schema.$ref);
    const target = schema.$ref.slice(2).split("/");
    return parts(
      target.reduce((value: Record<string, unknown>, key: string) => value[key], document),
      seen,
    );
  }
  const below = Object.entries(schema).filter(([key]) => key !== "examples" && key !== "default");
  return [schema, ...below.flatMap(([, value]) => parts(value, seen))];
}

function bodyOf(id: string) {
  const record = records.find((one) => one.id === id)!;
  const operation = document.paths[record.path][record.method.toLowerCase()];
  return operation.requestBody.content[record.takes!].schema;
}
