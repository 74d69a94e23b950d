import { z } from "zod";

/** A JSON Schema, as far as it matters here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON schemas of many zod schemas, by the names given, and the named parts that they refer to. */
export interface Converted {
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly outputs: Readonly<Record<string, JsonSchema>>;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/**
 * Turns zod schemas into JSON Schema 2020-12 with shared components.
 *
 * Inputs refuse members that they do not describe; outputs allow them, so that an answer can grow without
 * breaking anybody. A part that occurs on both sides and therefore differs is `…Input` on the way in.
 */
export function convert(
  inputs: Readonly<Record<string, z.ZodType>>,
  outputs: Readonly<Record<string, z.ZodType>>,
): Converted {
  const asked = jsonSchemas(inputs, "input");
  const given = jsonSchemas(outputs, "output");
  const renamed = changedNames(asked.parts, given.parts);
  const rename = (schema: JsonSchema) =>
    withReferences(schema, (name) => (renamed.has(name) ? `${name}Input` : name));
  const components: Record<string, JsonSchema> = { ...given.parts };
  for (const [name, schema] of Object.entries(asked.parts)) {
    components[renamed.has(name) ? `${name}Input` : name] = rename(schema);
  }
  return {
    inputs: mapValues(asked.whole, rename),
    outputs: given.whole,
    components: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function jsonSchemas(schemas: Readonly<Record<string, z.ZodType>>, io: "input" | "output") {
  const all = z.toJSONSchema(z.object(schemas), {
    io,
    override: ({ jsonSchema }) => {
      if (io === "output" && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
      spellOut(jsonSchema);
    },
  });
  return {
    whole: (all.properties ?? {}) as Record<string, JsonSchema>,
    parts: mapValues((all.$defs ?? {}) as Record<string, JsonSchema>, ({ id: _, ...schema }) => schema),
  };
}

/** No pattern of ours matches anything longer. */
const LONGEST_PATTERN = 200;

/** Says what follows from the rest, for tools that look for it: sizes of integers, lengths of patterns, items of tuples. */
function spellOut(schema: Record<string, unknown>): void {
  if (schema.type === "integer") schema.format = Number(schema.maximum) < 2 ** 31 ? "int32" : "int64";
  if (schema.pattern !== undefined) schema.maxLength ??= LONGEST_PATTERN;
  if (Array.isArray(schema.prefixItems)) {
    schema.items = schema.prefixItems[0];
    delete schema.prefixItems;
  }
}

/** Names of parts that differ between the two sides, also through what they refer to. */
function changedNames(
  asked: Readonly<Record<string, JsonSchema>>,
  given: Readonly<Record<string, JsonSchema>>,
): Set<string> {
  const shared = Object.keys(asked).filter((name) => name in given);
  const changed = new Set(
    shared.filter((name) => JSON.stringify(asked[name]) !== JSON.stringify(given[name])),
  );
  for (let before = -1; before !== changed.size; ) {
    before = changed.size;
    for (const name of shared) {
      if (references(asked[name]!).some((other) => changed.has(other))) changed.add(name);
    }
  }
  return changed;
}

const REFERENCE = "#/$defs/";
const COMPONENT = "#/components/schemas/";

function references(schema: JsonSchema): string[] {
  const names: string[] = [];
  withReferences(schema, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

function withReferences(schema: JsonSchema, rename: (name: string) => string): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === "$ref" && value.startsWith(REFERENCE)
        ? REFERENCE + rename(value.slice(REFERENCE.length))
        : value,
    ),
  );
}

/** The same schema with references that OpenAPI understands. */
export function asComponent(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"${REFERENCE}`, `"${COMPONENT}`));
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
