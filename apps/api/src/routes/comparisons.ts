import { compare } from "@shared-services/contracts/documents";
import { eq } from "drizzle-orm";
import type { Handlers } from "../http/handler.ts";
import { refusal } from "../http/refusal.ts";
import { runs } from "../storage/schema.ts";
import { resultsOf } from "./results.ts";

/** Runs side by side. */
export const comparisonHandlers: Handlers<"comparisons.get"> = {
  async "comparisons.get"({ query }, context) {
    if (new Set(query.runs).size < query.runs.length) {
      throw refusal("INCOMPARABLE", { detail: "Name each run once: a run does not differ from itself." });
    }
    const compared = [];
    for (const id of query.runs) {
      const [row] = await context.transaction
        .select({ document: runs.document })
        .from(runs)
        .where(eq(runs.id, id));
      if (!row) throw refusal("NOT_FOUND", { detail: `There is no run ${id} here.` });
      compared.push({ run: id, document: row.document, results: await resultsOf(id, context) });
    }
    return { body: compare(compared) };
  },
};
