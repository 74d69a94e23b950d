import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { TermId } from "./terms.ts";
import type { Workspace } from "./workspace.ts";

/** An index by year, base year 100, without and with sharing. Nought where there is nothing to measure. */
export interface IndexPair {
  readonly alone: Float64Array;
  readonly shared: Float64Array;
}

/** How much the operating services that the model can move make of what they use, by year, base year 100. */
export interface Productivity {
  /** Work done: volumes weighted by what they cost in the base year. */
  readonly output: Float64Array;
  /** Output per wte. */
  readonly labour: IndexPair;
  /** Cost per unit of output, real £ of the year. */
  readonly unitCost: IndexPair;
  /** Output per unit of all inputs: total-factor productivity. */
  readonly factor: IndexPair;
}

/** Terms that use resources and count as they stand: the model lets no price of theirs drift. */
const JOINT: readonly TermId[] = ["governance", "design"];
/** Terms that use non-pay. */
const NON_PAY: readonly TermId[] = ["stranded", "permanent-stranded"];
/** Terms that are shares of work that moved, pay and non-pay. */
const OF_MOVED: readonly TermId[] = ["shadow", "dual-running", "dip"];

/**
 * Computes {@link Productivity} for future after future into the same columns, from what the pool and the bridge
 * of the future at hand left in the workspace, and what all members spend on set-up by year, £, whoever funds it.
 *
 * Inputs are what is used, whoever pays for it: work that stays, the pool's, people who wait, client side, dual
 * running, dip, stranded and stuck cost, governance, design, set-up: what lasts of it as it is used up. Margin, VAT,
 * yearly efficiency and the charging key are prices, redundancy and exit charges payments: none is an input.
 *
 * Source: Office for National Statistics, Sources and methods for public service productivity estimates (2022),
 * section 1: output over inputs, both as quantities, output weighted by cost, inputs of labour, goods and
 * services, and consumption of fixed capital.
 */
export function productivityMaker(
  { horizon, members, lines }: Plan,
  { columns, loops }: Workspace,
  { width, years }: Effects,
): (future: Future, setUp: Float64Array) => Productivity {
  const { here, accountCost, accountNonPay, accountWte } = columns;
  const { aloneInputs, aloneCosts, alonePosts, movedInputs, movedCosts, movedPosts, movedBefore } = columns;
  const { pooledInputs, pooledCosts, pooledPosts, postsMoved, waitingPosts, waitingPay } = columns;
  const { inputsOfBase, payPrice, nonPayPrice, allEffects } = columns;
  const { portions } = lines;
  const row = () => new Float64Array(horizon);
  const pair = () => ({ alone: row(), shared: row() });
  const found = { output: row(), labour: pair(), unitCost: pair(), factor: pair() };
  const newly = { inputs: row(), posts: row() };
  const setUpUsed = row();

  return (future, setUp) => {
    const [growing, still, pay, wte] = inputsOfBase;
    const base = growing + still;
    let growth = 1;
    addNewly();
    useUp(future, setUp);
    loops.addUpEffects({ members: members.length, width });
    for (let y = 0; y < horizon; y++) {
      const output = base > 0 ? (growing * growth + still) / base : 0;
      growth *= 1 + future.numbers.volumeGrowth;
      const shared = sharedOf(future, y, pay > 0 ? wte / pay : 0);
      found.output[y] = 100 * output;
      found.labour.alone[y] = perUnit(output * wte, alonePosts[y]);
      found.labour.shared[y] = perUnit(output * wte, shared.posts);
      found.unitCost.alone[y] = perUnit(aloneCosts[y], output * base);
      found.unitCost.shared[y] = perUnit(shared.costs, output * base);
      found.factor.alone[y] = perUnit(output * base, aloneInputs[y]);
      found.factor.shared[y] = perUnit(output * base, shared.inputs);
    }
    return found;
  };

  /** What newly moves in a year, at prices of the base year, and its people. */
  function addNewly(): void {
    newly.inputs.fill(0);
    newly.posts.fill(0);
    for (let p = 0; p < portions.length; p++) {
      for (let y = 0; y < horizon; y++) {
        const share = here[y * portions.length + p] - (y > 0 ? here[(y - 1) * portions.length + p] : 0);
        if (share <= 0) continue;
        const at = 2 * p * horizon + y;
        const nonPay = accountNonPay[at];
        newly.inputs[y] += share * ((accountCost[at] - nonPay) / payPrice[y] + nonPay / nonPayPrice[y]);
        newly.posts[y] += share * accountWte[at];
      }
    }
  }

  /** Set-up: what lasts is used up in equal parts from the year after it is bought, the rest at once. */
  function useUp({ numbers }: Future, setUp: Float64Array): void {
    const life = Math.ceil(numbers.assetLife);
    for (let y = 0; y < horizon; y++) {
      let lasting = 0;
      for (let x = Math.max(0, y - life); x < y; x++) lasting += setUp[x];
      setUpUsed[y] = (1 - numbers.capitalisedShare) * setUp[y] + (numbers.capitalisedShare * lasting) / life;
    }
  }

  /** Inputs and costs of a year, £ of the base year and of the year, and posts, wte. */
  function sharedOf({ numbers }: Future, y: number, postsPerPound: number) {
    const twice = numbers.dualRunningMonths / 12 + numbers.dip;
    const governed = costOf(JOINT, y);
    const joint = governed + setUpUsed[y];
    const nonPay = costOf(NON_PAY, y);
    const stuck = costOf(["stuck"], y);
    // What leavers left behind is made of what the pool is made of.
    const perStuck = pooledCosts[y] > 0 ? stuck / pooledCosts[y] : 0;
    return {
      inputs:
        aloneInputs[y] -
        movedInputs[y] +
        pooledInputs[y] * (1 + perStuck) +
        numbers.shadowShare * movedBefore[y] +
        twice * newly.inputs[y] +
        nonPay / nonPayPrice[y] +
        waitingPay[y] / payPrice[y] +
        joint,
      costs:
        aloneCosts[y] -
        movedCosts[y] +
        pooledCosts[y] +
        costOf(OF_MOVED, y) +
        nonPay +
        waitingPay[y] +
        joint +
        stuck,
      posts:
        alonePosts[y] -
        movedPosts[y] +
        pooledPosts[y] * (1 + perStuck) +
        numbers.shadowShare * postsMoved[y] +
        twice * newly.posts[y] +
        waitingPosts[y] +
        governed * postsPerPound,
    };
  }

  /** What these terms cost all members in a year, £. */
  function costOf(terms: readonly TermId[], y: number): number {
    let cost = 0;
    for (const term of terms) cost -= allEffects[years[term] + y];
    return cost;
  }
}

/** An index of the base year, in which both are the same. */
function perUnit(amount: number, of: number): number {
  return of > 0 ? (100 * amount) / of : 0;
}
