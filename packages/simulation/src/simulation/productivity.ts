import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { INPUT_TERMS } from "./terms.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Computes how much the operating services that the model can move make of what they use, for future after future:
 * see the columns of productivity. It takes what the pool and the bridge of the future at hand left in the workspace.
 *
 * Output is volumes weighted by what they cost in the base year. Inputs are what is used, whoever pays for it: work
 * that stays, the pool's, people who wait, client side, dual running, dip, stranded and stuck cost, governance,
 * design, set-up: what lasts of it as it is used up. Margin, VAT, yearly efficiency and the charging key are prices,
 * redundancy and exit charges payments: none is an input. Governance and design count as they stand: the model lets
 * no price of theirs drift.
 *
 * Source: Office for National Statistics, Sources and methods for public service productivity estimates (2022),
 * section 1: output over inputs, both as quantities, output weighted by cost, inputs of labour, goods and
 * services, and consumption of fixed capital.
 */
export function productivityMaker(
  { horizon, members, lines }: Plan,
  { columns, loops }: Workspace,
  { at }: Effects,
): (future: Future) => void {
  const { inputsOfBase } = columns;
  const places = {
    members: members.length,
    portions: lines.portions.length,
    years: horizon,
    terms: INPUT_TERMS.length,
    spread: 0,
  };
  const ofAll = { ...places, ...startsOf((term) => INPUT_TERMS.indexOf(term) * horizon) };
  const ofTrusts = { ...places, ...startsOf((term) => at[term]) };

  return ({ numbers }) => {
    const { assetLife, capitalisedShare, shadowShare } = numbers;
    const life = Math.ceil(assetLife);
    const lags = 1 + Math.min(life, horizon - 1);
    const [growing, still, pay, posts] = inputsOfBase;
    const perPound = pay > 0 ? posts / pay : 0;
    const twice = numbers.dualRunningMonths / 12 + numbers.dip;
    loops.addUpEffects(places);
    loops.addNewInputs({ portions: lines.portions.length, years: horizon, lags }, { life, capitalisedShare });
    loops.measureProductivity(ofAll, { growing, still, posts, perPound, shadowShare, twice });
    ofTrusts.spread = lags - 1;
    loops.measureTrusts(ofTrusts, { life, capitalisedShare, perPound, shadowShare, twice });
  };
}

/** Where the terms start that tell of inputs, as loops name them. */
function startsOf(start: (term: (typeof INPUT_TERMS)[number]) => number) {
  return {
    governanceAt: start("governance"),
    designAt: start("design"),
    strandedAt: start("stranded"),
    permanentAt: start("permanent-stranded"),
    stuckAt: start("stuck"),
    shadowAt: start("shadow"),
    dualAt: start("dual-running"),
    dipAt: start("dip"),
  };
}
