import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Adds up what has moved of the members' portions, and books what it costs them whatever the pool makes of it.
 * Non-pay that has moved is stranded until it is released: what had moved `back` years ago is, and `released` of what
 * has moved in the year after.
 */
export function bearOwnCosts(
  {
    portionMember,
    here,
    ownAutomation,
    accountCost,
    accountNonPay,
    accountBooked,
    accountAutomatable,
    ownMoved,
    ownMovedOperating,
    ownMovedBefore,
    ownMovedPay,
    ownPart,
    ownLeavingBase,
    effects,
  }: Columns,
  {
    portions,
    years,
    back,
    automationAt,
    overlapAt,
    shadowAt,
    buyingAt,
    dualAt,
    dipAt,
    strandedAt,
    permanentAt,
  }: Places<
    | "portions"
    | "years"
    | "back"
    | "automationAt"
    | "overlapAt"
    | "shadowAt"
    | "buyingAt"
    | "dualAt"
    | "dipAt"
    | "strandedAt"
    | "permanentAt"
  >,
  {
    overlap,
    shadowShare,
    buyingCost,
    dualRunning,
    dip,
    strandedShare,
    permanentStranded,
    released,
  }: Numbers<
    | "overlap"
    | "shadowShare"
    | "buyingCost"
    | "dualRunning"
    | "dip"
    | "strandedShare"
    | "permanentStranded"
    | "released"
  >,
): void {
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const then = now - back;
    const next = then + 1;
    const operating = 2 * p * years;
    const spend = operating + years;
    const own = portionMember[p] * years;
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const last = here[before + y];
      const cost = accountCost[operating + y];
      const spent = accountCost[spend + y];
      const booked = accountBooked[operating + y] + accountBooked[spend + y];
      const automated = ownAutomation[y] * accountAutomatable[operating + y];
      ownMoved[own + y] += share * (cost + spent - booked - automated);
      ownMovedOperating[own + y] += share * (cost - accountBooked[operating + y] - automated);
      ownMovedBefore[own + y] += share * cost;
      ownMovedPay[own + y] += share * (cost - accountNonPay[operating + y]);
      ownPart[own + y] += share * (cost - (1 - overlap) * accountBooked[operating + y]);
      ownLeavingBase[own + y] += last * cost;
      effects[own + automationAt + y] += -(share * automated);
      effects[own + overlapAt + y] += -(share * overlap * booked);
      effects[own + shadowAt + y] += -(shadowShare * share * cost);
      effects[own + buyingAt + y] += -(buyingCost * share * spent);
    }
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const newly = Math.max(0, share - here[before + y]) * accountCost[operating + y];
      const free = here[then + y] + released * (here[next + y] - here[then + y]);
      const nonPay = accountNonPay[operating + y];
      effects[own + dualAt + y] += -(dualRunning * newly);
      effects[own + dipAt + y] += -(dip * newly);
      effects[own + strandedAt + y] += -(strandedShare * Math.max(0, share - free) * nonPay);
      effects[own + permanentAt + y] += -(permanentStranded * share * nonPay);
    }
  }
}
