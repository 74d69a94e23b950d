import type { z } from "zod";

/**
 * Holds an answer against its description: it must be valid, and have no member that the description leaves out.
 *
 * @throws Error that names the operation and what is wrong
 */
export function assertDescribed(schema: z.ZodType, answer: unknown, operation: string): void {
  const plain = JSON.parse(JSON.stringify(answer));
  const result = schema.safeParse(plain);
  if (!result.success) throw new Error(`${operation} answers other than described: ${result.error.message}`);
  const left = undescribed(plain, result.data, "");
  if (left !== undefined) throw new Error(`${operation} answers with ${left}, which is not described`);
}

/** The first member of an answer that its schema dropped. */
function undescribed(answer: unknown, described: unknown, path: string): string | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  for (const [key, value] of Object.entries(answer)) {
    const known = (described as Record<string, unknown> | null)?.[key];
    if (known === undefined && value !== undefined) return `${path}/${key}`;
    const below = undescribed(value, known, `${path}/${key}`);
    if (below !== undefined) return below;
  }
  return undefined;
}
