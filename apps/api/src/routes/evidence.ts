import type { EvidenceItem } from "@shared-services/contracts/routes";
import {
  evidenceOf,
  evidenceSets,
  evidenceVersion,
  optimismBiases,
  optimismBiasSource,
  priceYear,
  readinessChecklist,
  readinessSource,
  structureNote,
} from "@shared-services/public-data";
import { PARAMETERS } from "@shared-services/simulation";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";

const keyOf = (item: EvidenceItem) => item.id;
const sets = evidenceSets.map(({ id, label, summary }) => ({ id, label, summary }));

const biases = { source: optimismBiasSource, items: optimismBiases };

/** What the figures rest on. */
export const evidenceHandlers: Handlers<"evidence.list" | "evidence.readiness"> = {
  async "evidence.list"({ query }, context) {
    if (query.set !== undefined && !sets.some((one) => one.id === query.set)) throw unknownSet(query.set);
    const found = itemsOf(query.set).filter(
      (item) =>
        (query.class === undefined || item.class === query.class) &&
        (query.level === undefined || item.level === query.level),
    );
    const page = await pageOf(
      { operation: "evidence.list", query, source: listSource(found, keyOf), keyOf },
      context,
    );
    return {
      body: { ...page, version: evidenceVersion, priceYear, structureNote, sets, optimismBiases: biases },
    };
  },

  "evidence.readiness": () => ({ body: { source: readinessSource, items: readinessChecklist } }),
};

function itemsOf(set: string | undefined): readonly EvidenceItem[] {
  const entries = new Map(evidenceOf(set).map((entry) => [entry.id, entry]));
  return PARAMETERS.flatMap((definition) => {
    const entry = entries.get(definition.id);
    return entry ? [{ ...definition, ...entry }] : [];
  });
}

function unknownSet(received: string) {
  const expected = sets.map((one) => one.id).join(" or ");
  const message = `set: expected ${expected}, got ${JSON.stringify(received)}`;
  return refusal("INVALID_INPUT", {
    errors: [{ parameter: "set", code: "NOT_ALLOWED", expected, received, message }],
  });
}
