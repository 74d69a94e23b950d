import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Partners } from "../gain-share/agreement/columns.ts";
import { type Ledger, underAgreement } from "../gain-share/agreement/evaluate.ts";
import { quotableRules } from "../gain-share/agreement/quotable.ts";
import { independentSet } from "../random/stream.ts";
import { chanceThat, rangeOf } from "../summaries/range.ts";
import { agreementColumns } from "./agreement-columns.ts";
import type { AgreementResult } from "./document.ts";
import { FLOOR_FUTURES, floorResult, type SettledFuture } from "./floor-result.ts";
import type { Gathered } from "./gather.ts";
import type { RunPlan } from "./run.ts";
import { statementsOf } from "./settlement-statements.ts";

/** What an agreement is evaluated on: the columns for keys, and what game rules gave when it was made. */
export interface AgreementInputs {
  readonly agreement: Agreement;
  readonly columns: NonNullable<Partners["columns"]>;
  readonly agreed: NonNullable<Partners["agreed"]>;
  /** Futures in which it is evaluated, the first ones of the run. */
  readonly draws: number;
}

/** What each trust receives under the agreement (below nought: pays) over all years, £ of the year, by trust. */
export interface Transfers {
  readonly central: Float64Array;
  /** Columns over the futures of the game. */
  readonly columns: readonly Float64Array[];
}

/**
 * Evaluates an agreement in every future of the game, and settles it twice to the penny: for the average of
 * these futures, and for the most likely settings.
 */
export function agreementOf(
  run: RunPlan,
  gathered: Gathered,
  inputs: AgreementInputs,
): { readonly result: AgreementResult; readonly transfers: Transfers } {
  const { plan } = run;
  const { agreement, draws } = inputs;
  const trusts = plan.members.map(({ ods }) => ods);
  const partners = {
    trusts,
    columns: inputs.columns,
    agreed: inputs.agreed,
    quotable: quotableRules(trusts.length).map(({ id }) => id),
  };
  const evaluate = underAgreement(agreement, partners);
  const columns = agreementColumns(plan, gathered);
  const inCentral = columns.central();
  const central = evaluate(inCentral);
  const futures: SettledFuture[] = [];
  const amounts = trusts.map(() => new Float64Array(draws));
  const received = trusts.map(() => new Float64Array(draws));
  const final = new Float64Array(trusts.length * plan.horizon);
  for (let d = 0; d < draws; d++) {
    const future = columns.future(d);
    const ledger = evaluate(future);
    if (d < FLOOR_FUTURES) futures.push({ columns: future, ledger });
    for (let i = 0; i < trusts.length; i++) {
      amounts[i][d] = presentValue(plan.discount, ledger, i);
      received[i][d] = receivedBy(ledger, i, (y) => columns.series("priceIndex", y)[d]);
    }
    for (let cell = 0; cell < final.length; cell++) final[cell] += ledger.final[cell] / draws;
  }
  const average = evaluate(columns.average(draws));
  const setSize = independentSet(plan.scenario.sampler);
  const result = {
    label: agreement.label,
    basis: agreement.basis,
    clauses: agreement.clauses,
    given: agreement.given ?? null,
    draws,
    trusts: trusts.map((ods, i) => ({
      ods,
      amount: rangeOf({ central: presentValue(plan.discount, central, i), column: amounts[i], setSize }),
      chanceWorseOff: chanceThat(draws, (d) => amounts[i][d] < 0),
      years: Array.from(final.subarray(i * plan.horizon, (i + 1) * plan.horizon)),
    })),
    chanceAnyWorseOff: chanceThat(draws, (d) => amounts.some((column) => column[d] < 0)),
    floor: floorResult(plan.scenario, partners, {
      central: { columns: inCentral, ledger: central },
      futures,
    }),
    settlements: statementsOf(run, agreement, { average, central, draws }),
  };
  const transfers = {
    central: Float64Array.from(trusts, (_, i) =>
      receivedBy(central, i, (y) => gathered.central("priceIndex", y)),
    ),
    columns: received,
  };
  return { result, transfers };
}

/** What a trust is to have of what is shared, less what lay in its books, £ of the year, over all years. */
function receivedBy({ years, entitled, held }: Ledger, i: number, priceIndex: (y: number) => number): number {
  let total = 0;
  for (let y = 0; y < years; y++) {
    total += priceIndex(y) * (entitled[i * years + y] - held[i * years + y]);
  }
  return total;
}

/** Discounted sum of where trust `i` stands after gain share. */
export function presentValue(discount: Float64Array, { final, years }: Ledger, i: number): number {
  let total = 0;
  for (let y = 0; y < years; y++) total += discount[y] * final[i * years + y];
  return total;
}
