import { queryFaults, schemaFaults, unknownParameter } from "@shared-services/contracts/documents";
import type { OperationId, OperationRecord, ProblemError } from "@shared-services/contracts/routes";
import { type OperationSchemas, operationSchemas, pathParameters } from "@shared-services/contracts/schemas";
import type { z } from "zod";
import type { Input } from "./handler.ts";
import { readBody } from "./read-body.ts";
import { refusal } from "./refusal.ts";

/** A request's input, and the text of its body as it came. */
export interface ReadInput {
  readonly input: Input<OperationId>;
  readonly bodyText: string;
}

/** The longest path and query that are read. */
const URL_LIMIT = 8_000;

/**
 * Reads path, query and body of a request as an operation describes them.
 *
 * @throws a refusal: NOT_FOUND for an id that cannot be one, INVALID_INPUT with every fault, or what the body is refused for
 */
export async function readInput(
  request: Request,
  record: OperationRecord,
  parameters: Readonly<Record<string, string>>,
): Promise<ReadInput> {
  if (request.url.length > URL_LIMIT) throw refusal("URI_TOO_LONG");
  const schemas: OperationSchemas = operationSchemas[record.id as OperationId];
  const body = await readBody(request, record);
  const input = {
    path: readPath(parameters),
    query: readQuery(new URL(request.url).searchParams, schemas.query, record),
    body: schemas.body === undefined ? undefined : parsed(schemas.body, body.value),
  };
  return { input: input as Input<OperationId>, bodyText: body.text };
}

function readPath(parameters: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(parameters)) {
    const schema: z.ZodType = pathParameters[name as keyof typeof pathParameters];
    if (!schema.safeParse(value).success)
      throw refusal("NOT_FOUND", { detail: `There is no ${name} ${value.slice(0, 80)}.` });
  }
  return parameters;
}

function readQuery(search: URLSearchParams, schema: z.ZodType | undefined, record: OperationRecord) {
  const twice = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1);
  if (twice.length > 0) throw refusal("INVALID_INPUT", { errors: twice.map(givenTwice) });
  const query = Object.fromEntries(search);
  if (schema === undefined) {
    const unknown = Object.keys(query).map((name) => unknownParameter(name, record));
    if (unknown.length > 0) throw refusal("INVALID_INPUT", { errors: unknown });
    return {};
  }
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw refusal("INVALID_INPUT", { errors: queryFaults(result.error.issues, query, record) });
}

function givenTwice(parameter: string): ProblemError {
  return { parameter, code: "GIVEN_TWICE", message: `${parameter}: expected once, got it more than once` };
}

function parsed(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refusal("INVALID_INPUT", { errors: schemaFaults(result.error.issues, value) });
}
