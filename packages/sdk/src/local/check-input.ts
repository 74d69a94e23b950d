import type { OperationId, ProblemError } from "@shared-services/contracts/routes";
import { type OperationSchemas, operationSchemas } from "@shared-services/contracts/schemas";
import type { Asked } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";

/**
 * Query and body of a request as their schemas read them: the same that the service checks with, so that what is
 * refused there is refused here.
 */
export function checkInput(id: OperationId, asked: Asked<never>): Asked<never> {
  const schemas: OperationSchemas = operationSchemas[id];
  const query = parsed(schemas.query, asked.query, (path) => ({ parameter: path.join(".") }));
  const body = parsed(schemas.body, asked.body, inBody);
  const errors = [...query.errors, ...body.errors];
  if (errors.length > 0) throw problem("INVALID_INPUT", { errors });
  return { ...asked, query: query.value, body: body.value } as Asked<never>;
}

/** A value as its schema reads it, or the problem that says everything that is wrong with it. */
export function checked(schema: Schema, value: unknown): unknown {
  const read = parsed(schema, value, inBody);
  if (read.errors.length > 0) throw problem("INVALID_INPUT", { errors: read.errors });
  return read.value;
}

type Schema = NonNullable<OperationSchemas["body"]>;
type Where = (path: readonly PropertyKey[]) => Pick<ProblemError, "pointer" | "parameter">;

function inBody(path: readonly PropertyKey[]): Pick<ProblemError, "pointer"> {
  const tokens = path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
  return { pointer: tokens.map((token) => `/${token}`).join("") };
}

function parsed(schema: Schema | undefined, value: unknown, where: Where) {
  if (schema === undefined) return { value, errors: [] };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, errors: [] };
  const errors = result.error.issues.map(
    ({ code, path, message }): ProblemError => ({ ...where(path), code: code.toUpperCase(), message }),
  );
  return { value, errors };
}
