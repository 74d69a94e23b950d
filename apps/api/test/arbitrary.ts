import fc from "fast-check";

/** A JSON Schema, as the OpenAPI document holds it. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Components = Readonly<Record<string, Schema>>;

/** Values that follow a schema, small ones: what is tried is the form, not the size. */
export function arbitraryOf(schema: Schema, components: Components): fc.Arbitrary<unknown> {
  const of = (part: Schema) => arbitraryOf(part, components);
  if (schema.$ref) return of(components[schema.$ref.split("/").at(-1)!]!);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(of));
  const [type = "any", other] = [schema.type ?? []].flat();
  if (other) return fc.oneof(of({ ...schema, type }), of({ ...schema, type: other }));
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 2 ** 31 - 1) });
    case "number":
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case "string":
      return schema.pattern
        ? fc.stringMatching(new RegExp(schema.pattern))
        : fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 20, 20) });
    case "array":
      return schema.prefixItems
        ? fc.tuple(...schema.prefixItems.map(of))
        : fc.array(of(schema.items ?? {}), {
            minLength: schema.minItems ?? 0,
            maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
          });
    case "object":
      return objectOf(schema, of);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf(schema: Schema, of: (part: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (schema.properties) {
    const members = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, of(part)]),
    );
    return fc.record(members, { requiredKeys: [...(schema.required ?? [])] });
  }
  const names = (schema.propertyNames ? of(schema.propertyNames) : fc.string()) as fc.Arbitrary<string>;
  const values = of(typeof schema.additionalProperties === "object" ? schema.additionalProperties : {});
  return fc.dictionary(names, values, { maxKeys: 3 });
}

/** What people and programs send that nobody asked for. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    "",
    "null",
    "a\u0000b",
    "\ud800",
    "🦆".repeat(50),
    "x".repeat(5_000),
    "<script>alert(1)</script>",
    "'; DROP TABLE simulator.run; --",
    "{{7*7}}",
    "../../etc/passwd",
    "=HYPERLINK(1)",
    "9999-12-31T23:59:59Z",
    [],
    {},
    [[[[[[]]]]]],
    { constructor: { prototype: { admin: true } } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The same value with one part of it replaced by junk, taken away, or joined by something unknown. */
export function spoiled(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, junk, fc.infiniteStream(fc.nat(5)))
    .map(([whole, bad, choices]) => spoil(whole, bad, choices));
}

function spoil(value: unknown, bad: unknown, choices: Iterator<number>): unknown {
  if (typeof value !== "object" || value === null) return bad;
  const entries = Object.entries(value);
  const choice = choices.next().value as number;
  if (Array.isArray(value)) {
    if (entries.length === 0 || choice === 0) return [...value, bad];
    return value.map((part, i) => (i === choice % value.length ? spoil(part, bad, choices) : part));
  }
  if (entries.length === 0 || choice === 0)
    return { ...value, [typeof bad === "string" ? bad : "unknown"]: bad };
  const at = choice % entries.length;
  if (choice === 1) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(
    entries.map(([key, part], i) => [key, i === at ? spoil(part, bad, choices) : part]),
  );
}
