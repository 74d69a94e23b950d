/** One payment, in pence. */
export interface Payment {
  readonly from: string;
  readonly to: string;
  readonly pence: bigint;
}

/** Up to this many parties with something to settle the number of payments is proved the smallest. */
export const FEWEST_UP_TO = 16;

/**
 * The fewest payments that settle these balances (above 0: is owed; they add up to nought).
 *
 * Payments link parties into groups, and a group of `k` that settles within itself needs `k − 1`: so the fewest
 * come from the most groups that each add up to nought, found over all subsets. Beyond
 * {@link FEWEST_UP_TO} parties, exact opposites are paired and the rest is one group: at most one payment less than
 * parties, usually the fewest.
 */
export function fewestPayments(balances: readonly bigint[], names: readonly string[]): Payment[] {
  const open = balances
    .map((pence, i) => ({ name: names[i], pence }))
    .filter(({ pence }) => pence !== 0n)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const groups = open.length <= FEWEST_UP_TO ? mostGroups(open) : pairsAndRest(open);
  return groups.flatMap(settleGroup);
}

interface Balance {
  readonly name: string;
  readonly pence: bigint;
}

/** Within one group: the largest debtor pays the largest creditor, until all is paid. */
function settleGroup(group: readonly Balance[]): Payment[] {
  const left = group.map(({ name, pence }) => ({ name, pence }));
  const payments: Payment[] = [];
  for (;;) {
    const creditor = left.reduce((most, one) => (one.pence > most.pence ? one : most));
    const debtor = left.reduce((least, one) => (one.pence < least.pence ? one : least));
    if (creditor.pence <= 0n || debtor.pence >= 0n) return payments;
    let pence = creditor.pence;
    if (-debtor.pence < pence) pence = -debtor.pence;
    payments.push({ from: debtor.name, to: creditor.name, pence });
    creditor.pence -= pence;
    debtor.pence += pence;
  }
}

/** The most groups that each add up to nought: the best over subsets, adding one party at a time. */
function mostGroups(open: readonly Balance[]): Balance[][] {
  const size = 1 << open.length;
  const sums: bigint[] = [0n];
  const most = new Int32Array(size);
  const last = new Int32Array(size);
  for (let S = 1; S < size; S++) {
    const low = 31 - Math.clz32(S & -S);
    sums[S] = sums[S & (S - 1)] + open[low].pence;
    let best = -1;
    for (let i = 0; i < open.length; i++) {
      if (((S >>> i) & 1) === 0 || most[S - (1 << i)] <= best) continue;
      best = most[S - (1 << i)];
      last[S] = i;
    }
    most[S] = best + (sums[S] === 0n ? 1 : 0);
  }
  const groups: Balance[][] = [];
  let group: Balance[] = [];
  for (let S = size - 1; S > 0; S -= 1 << last[S]) {
    if (sums[S] === 0n && group.length > 0) {
      groups.push(group);
      group = [];
    }
    group.push(open[last[S]]);
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function pairsAndRest(open: readonly Balance[]): Balance[][] {
  const pairs: Balance[][] = [];
  const rest: Balance[] = [];
  for (const balance of open) {
    const opposite = rest.findIndex(({ pence }) => pence === -balance.pence);
    if (opposite < 0) rest.push(balance);
    else pairs.push([...rest.splice(opposite, 1), balance]);
  }
  return rest.length > 0 ? [...pairs, rest] : pairs;
}
