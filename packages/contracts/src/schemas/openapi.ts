import type { z } from "zod";
import { API_VERSION, type OperationRecord, operations, PROBLEMS } from "../routes/index.ts";
import { asComponent, type Converted, convert, type JsonSchema } from "./components.ts";
import { ANSWER_HEADERS, REQUEST_HEADERS, requestHeaders } from "./headers.ts";
import { type OperationSchemas, operationSchemas, pathParameters } from "./operations.ts";
import { problem } from "./problem.ts";

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

const records: readonly OperationRecord[] = operations;
const schemasOf = (record: OperationRecord) =>
  (operationSchemas as Record<string, OperationSchemas>)[record.id]!;

/**
 * The OpenAPI 3.1 description of the API, made from the list of operations and the schemas that validate them.
 *
 * The same input always gives the same document, so that a committed copy can be compared with it.
 */
export function openApi(): OpenApiDocument {
  const converted = convertAll();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const record of records) {
    paths[record.path] ??= {};
    paths[record.path]![record.method.toLowerCase()] = describe(record, converted);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Shared-services simulator",
      version: API_VERSION,
      summary: "Cost, productivity and gain share across NHS trusts under different operating models",
      description: DESCRIPTION,
      contact: { name: "The maintainers of the simulator" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      {
        url: "/",
        description: "The server that gives this document, local or in production",
        "x-internal": false,
      },
    ],
    tags: [...new Set(records.map((record) => record.tag))].map((name) => ({ name })),
    security: [{ bearer: [] }, {}],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(converted.components).map(([name, schema]) => [name, asComponent(schema)]),
      ),
      responses: problemResponses(),
      parameters: REQUEST_HEADERS,
      headers: ANSWER_HEADERS,
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description:
            "An API key, or an access token of the configured identity provider. Not needed on a server of your own machine.",
        },
      },
    },
  };
}

const DESCRIPTION = [
  "Money is £, real, of the price year named, unless said otherwise; positive is better off.",
  "Every answer that is not a success is `application/problem+json` (RFC 9457) with a stable `code`.",
  "400 is input that does not follow this description; 422 is input that follows it and still cannot be simulated.",
  "Answers may gain members; ignore those that you do not know.",
].join(" ");

function convertAll(): Converted {
  const inputs: Record<string, z.ZodType> = { ...pathParameters };
  const outputs: Record<string, z.ZodType> = { problem };
  for (const record of records) {
    const { query, body, answer } = schemasOf(record);
    if (query !== undefined) inputs[`${record.id} query`] = query;
    if (body !== undefined) inputs[`${record.id} body`] = body;
    outputs[record.id] = answer;
  }
  return convert(inputs, outputs);
}

function describe(record: OperationRecord, converted: Converted) {
  const body = converted.inputs[`${record.id} body`];
  return {
    operationId: record.id,
    summary: record.summary,
    description: record.description ?? `${record.summary}.`,
    tags: [record.tag],
    ...(record.deprecated !== undefined && { deprecated: true }),
    ...(record.role === "anyone" && { security: [] }),
    parameters: [
      ...pathParametersOf(record, converted),
      ...queryParametersOf(record, converted),
      ...requestHeaders(record),
    ],
    ...(body !== undefined && {
      requestBody: { required: true, content: { [record.takes!]: { schema: asComponent(body) } } },
    }),
    responses: responsesOf(record, converted),
    "x-role": record.role,
  };
}

function pathParametersOf(record: OperationRecord, converted: Converted) {
  return [...record.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: "path",
    required: true,
    schema: asComponent(converted.inputs[name!]!),
  }));
}

function queryParametersOf(record: OperationRecord, converted: Converted) {
  const schema = converted.inputs[`${record.id} query`];
  if (schema === undefined) return [];
  const required = (schema.required ?? []) as string[];
  return Object.entries(schema.properties as Record<string, JsonSchema>).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: asComponent(property),
  }));
}

function responsesOf(record: OperationRecord, converted: Converted) {
  const answer = asComponent(converted.outputs[record.id]!);
  const media = record.gives ?? "application/json";
  const success = record.success.map((status) => [
    String(status),
    {
      description: SUCCESS[status],
      headers: Object.fromEntries(
        answerHeaders(record, status).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
      ),
      content: { [media]: { schema: answer } },
      ...(record.id === "runs.create" && { links: RUN_LINKS }),
    },
  ]);
  const problems = problemStatuses(record).map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return Object.fromEntries([...success, ...problems]);
}

const SUCCESS = {
  200: "Done",
  201: "Created; Location says where",
  202: "Accepted; Location says where to look",
  204: "Done",
} as const;

function answerHeaders(record: OperationRecord, status: number): string[] {
  return [
    ...Object.keys(ANSWER_HEADERS).filter((name) => name.startsWith("API-") || name.startsWith("X-")),
    "Model-Version",
    "Dataset-Version",
    "RateLimit",
    "RateLimit-Policy",
    ...(record.gives === "text/event-stream" ? [] : ["ETag"]),
    ...(record.paged ? ["Link"] : []),
    ...(status === 201 || record.id === "runs.create" ? ["Location"] : []),
    ...(status === 202 ? ["Retry-After"] : []),
    ...(record.keyed ? ["Idempotent-Replayed"] : []),
  ];
}

/** A run that was created can be read, watched and cancelled. */
const RUN_LINKS = Object.fromEntries(
  ["runs.get", "runs.events", "runs.cancel", "results.get"].map((operationId) => [
    operationId,
    { operationId, parameters: { run: "$response.body#/id" } },
  ]),
);

/** Groups in which an operation may not fit what is there. */
const CONFLICTING: ReadonlySet<string> = new Set(["comparisons", "access"]);

function problemStatuses(record: OperationRecord): number[] {
  const hasBody = record.takes !== undefined;
  const hasPath = record.path.includes("{");
  const needs: readonly (readonly [number, boolean])[] = [
    [400, true],
    [401, record.role !== "anyone"],
    [403, record.role !== "anyone"],
    [404, hasPath || record.role !== "anyone"],
    [406, true],
    [409, record.keyed === true || record.id.startsWith("results.") || CONFLICTING.has(record.tag)],
    [412, record.versioned === true],
    [413, hasBody],
    [415, hasBody],
    [422, hasBody || record.tag === "comparisons"],
    [428, record.versioned === true],
    [429, true],
    [500, true],
    [503, true],
  ];
  return needs.filter(([, needed]) => needed).map(([status]) => status);
}

function problemResponses() {
  const statuses = [...new Set(records.flatMap(problemStatuses))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: Object.values(PROBLEMS)
          .filter((kind) => kind.status === status)
          .map((kind) => kind.title)
          .join("; or: "),
        headers: Object.fromEntries(
          [
            "X-Request-ID",
            "API-Version",
            "RateLimit",
            "RateLimit-Policy",
            ...(RETRIED.has(status) ? ["Retry-After"] : []),
          ].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
        ),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

const RETRIED: ReadonlySet<number> = new Set([429, 503]);
