import { VIEWS } from "../simulation/views.ts";
import { type Range, rangeOf, type Sample } from "../summaries/range.ts";
import type { Transfers } from "./agreement.ts";
import type { SystemResult, SystemsResult } from "./document.ts";
import type { Gathered } from "./gather.ts";
import type { RunPlan } from "./run.ts";
import { mapSamples, together } from "./samples.ts";

/** Systems are held to their surplus or deficit, which is what this view counts. */
const CONTROL_TOTAL = VIEWS.findIndex(({ id }) => id === "income-and-expenditure");

/** What joining does to the integrated care systems whose trusts join, and what crosses their borders. */
export function systemsOf(run: RunPlan, gathered: Gathered, transfers: Transfers | null): SystemsResult {
  const { members, scenario } = run.plan;
  const trusts = new Map(scenario.baseline.trusts.map((trust) => [trust.ods, trust]));
  const codes = members.map(({ ods }) => trusts.get(ods)?.ics?.code ?? null);
  const received = transfers && receivedOf(gathered, transfers);
  return {
    systems: [...new Set(codes)].map((code): SystemResult => {
      const own = codes.flatMap((other, m) => (other === code ? [m] : []));
      return {
        code,
        name: trusts.get(members[own[0]].ods)?.ics?.name ?? "No system recorded",
        trusts: own.map((m) => members[m].ods),
        ...acrossBorder(run, gathered, own),
        underAgreement: received && rangeOf(together(own.map((m) => received[m]))),
      };
    }),
    outside: received && outsideOf(received),
  };
}

function acrossBorder(
  { plan: { horizon, members } }: RunPlan,
  gathered: Gathered,
  own: readonly number[],
): Pick<SystemResult, "controlTotal" | "fromMembers"> {
  const years = Array.from({ length: horizon }, (_, y) => y);
  const inYear = (m: number, y: number) => m * horizon + y;
  const control = years.map((y) =>
    together(own.map((m) => gathered.sample("viewed", inYear(CONTROL_TOTAL * members.length + m, y)))),
  );
  const crossed = own.flatMap((m) => years.map((y) => gathered.sample("betweenMembers", inYear(m, y))));
  return {
    controlTotal: { years: control.map(rangeOf), total: rangeOf(together(control)) },
    fromMembers: rangeOf(together(crossed)),
  };
}

function receivedOf(gathered: Gathered, { central, columns }: Transfers): Sample[] {
  const { setSize } = gathered.sample("npv", 0);
  return columns.map((column, m) => ({ central: central[m], column, setSize }));
}

/** Whatever trusts do not receive from each other goes to the reserve and the commissioner. */
function outsideOf(received: readonly Sample[]): Range {
  return rangeOf(mapSamples([together(received)], ([sum]) => 0 - sum));
}
