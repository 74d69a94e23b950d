import type { Results } from "@shared-services/simulation";
import type { StaffResult } from "../routes/results.ts";

/** How each part of a results document is taken out of the whole, by the last word of its path. */
export const RESULTS_PARTS = {
  summary: ({ record, summary, warnings }: Results) => ({ record, summary, warnings }),
  trusts: ({ record, trusts }: Results) => ({ record, trusts }),
  years: ({ record, years }: Results) => ({ record, years }),
  services: ({ record, services }: Results) => ({ record, services }),
  bridge: ({ record, bridge }: Results) => ({ record, bridge }),
  appraisal: ({ record, appraisal }: Results) => ({ record, appraisal }),
  productivity: ({ record, productivity }: Results) => ({ record, productivity }),
  views: ({ record, views }: Results) => ({ record, views }),
  systems: ({ record, systems }: Results) => ({ record, systems }),
  game: ({ record, gainShare }: Results) => ({ record, gainShare }),
  staff: ({ record, trusts, years }: Results): StaffResult => ({
    record,
    trusts: trusts.map(({ ods, name, staff }) => ({ ods, name, ...staff })),
    years: years.map(({ year, label, staff }) => ({ year, label, ...staff })),
  }),
};
