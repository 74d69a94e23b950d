import { queryFaults, schemaFaults, unknownParameter } from "@shared-services/contracts/documents";
import type { OperationId, OperationRecord } from "@shared-services/contracts/routes";
import { type OperationSchemas, operationSchemas } from "@shared-services/contracts/schemas";
import type { Asked } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";

/**
 * Query and body of a request as their schemas read them: the same that the service checks with, so that what is
 * refused there is refused here.
 */
export function checkInput(operation: OperationRecord, asked: Asked<never>): Asked<never> {
  const schemas: OperationSchemas = operationSchemas[operation.id as OperationId];
  const query = checkedQuery(schemas.query, asked.query, operation);
  const body = schemas.body === undefined ? asked.body : checked(schemas.body, asked.body);
  return { ...asked, query, body } as Asked<never>;
}

/** A value as its schema reads it; throws the problem that says everything that is wrong with it. */
export function checked(schema: Schema, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw problem("INVALID_INPUT", { errors: schemaFaults(result.error.issues, value) });
}

type Schema = NonNullable<OperationSchemas["body"]>;

function checkedQuery(
  schema: OperationSchemas["query"],
  query: unknown,
  operation: OperationRecord,
): unknown {
  if (schema === undefined) {
    const errors = Object.keys(query as object).map((name) => unknownParameter(name, operation));
    if (errors.length > 0) throw problem("INVALID_INPUT", { errors });
    return query;
  }
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw problem("INVALID_INPUT", { errors: queryFaults(result.error.issues, query, operation) });
}
