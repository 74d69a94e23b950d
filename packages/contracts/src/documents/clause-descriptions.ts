import { clauseKinds } from "@shared-services/simulation";
import type { ClauseDescription } from "../routes/gain-share.ts";

/** The kinds of clauses as they are listed, in the order of a memorandum of understanding. */
export const clauseDescriptions: readonly ClauseDescription[] = Object.values(clauseKinds).map((kind) => ({
  id: kind.id,
  label: kind.label,
  help: kind.help,
  required: kind.required === true,
  parameters: kind.fields.map((field) => ({
    id: field.id,
    label: field.label,
    shape: field.shape,
    optional: "optional" in field && field.optional === true,
    choices: "choices" in field ? field.choices : null,
  })),
  example: { ...kind.example },
}));
