import { publicTrusts } from "@shared-services/public-data";
import type { Trust } from "@shared-services/simulation";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";

const byCode: readonly Trust[] = [...publicTrusts].sort((a, b) => (a.ods < b.ods ? -1 : 1));
const keyOf = (trust: Trust) => trust.ods;

/** Trusts of the public data. */
export const trustHandlers: Handlers<"trusts.list" | "trusts.get"> = {
  async "trusts.list"({ query }, context) {
    const { q, region, ics, type } = query;
    const words = q?.toLowerCase();
    const found = byCode.filter(
      (trust) =>
        (words === undefined || `${trust.ods} ${trust.name}`.toLowerCase().includes(words)) &&
        (region === undefined || trust.region === region) &&
        (ics === undefined || trust.ics?.code === ics) &&
        (type === undefined || trust.type === type),
    );
    return {
      body: await pageOf(
        { operation: "trusts.list", query, source: listSource(found, keyOf), keyOf },
        context,
      ),
    };
  },

  "trusts.get"({ path }) {
    const trust = byCode.find((one) => one.ods === path.trust);
    if (!trust) throw refusal("NOT_FOUND", { detail: `There is no trust ${path.trust} in the public data.` });
    return { body: trust };
  },
};
