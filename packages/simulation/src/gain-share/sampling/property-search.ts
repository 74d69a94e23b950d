/**
 * Two players and those who stand between them in an order: `fall` is by how much the second one adds less to these
 * once the first has joined; nought or less where it adds no less.
 */
export interface FoundFall {
  readonly order: Int32Array;
  /** Places of the two. */
  readonly from: number;
  readonly to: number;
  readonly fall: number;
}

/**
 * Two groups that stand next to each other in an order, places `from` to `middle − 1` and `middle` to `to − 1`: `loss`
 * is by how much they are worth more apart; nought or less where they are not.
 */
export interface FoundLoss {
  readonly order: Int32Array;
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly loss: number;
}

/** The worst that a search found, the worst first, and how much it has looked at. */
export interface FoundFailures {
  readonly falls: readonly FoundFall[];
  readonly losses: readonly FoundLoss[];
  readonly pairsOfPlayers: number;
  readonly pairsOfGroups: number;
}

/** How long to look. */
export interface PropertySearch {
  readonly orders: readonly Int32Array[];
  /** Places, evenly spaced, at which groups begin in each order. */
  readonly starts: number;
  /** How many of the worst are kept, each about other groups. */
  readonly keep: number;
}

/**
 * Looks for what shows that a game too large for a table is not convex, and not superadditive, among groups that stand
 * together in some orders. What it finds is so; where every fall and loss is nought or less, none was found among so
 * many, which is not to say that there is none. `along` gives the worths of the first 1, 2, … players of an order, or
 * of a part of one.
 *
 * @example
 * searchFailures((order) => order.map((_, k) => -k), { orders: [Int32Array.of(0, 1, 2)], starts: 2, keep: 1 }).losses[0].loss; // 1
 */
export function searchFailures(
  along: (order: Int32Array) => ArrayLike<number>,
  { orders, starts, keep }: PropertySearch,
): FoundFailures {
  const falls: FoundFall[] = [];
  const losses: FoundLoss[] = [];
  let pairsOfPlayers = 0;
  let pairsOfGroups = 0;
  for (const order of orders) {
    const n = order.length;
    const begins = evenly(n - 1, starts);
    const rows = new Map(
      [...new Set(begins.flatMap((a) => [a, a + 1]))].map((a) => [a, along(order.subarray(a))] as const),
    );
    /** Worth of those in places `a` to `e − 1`. */
    const worth = (a: number, e: number) => (e > a ? (rows.get(a)?.[e - a - 1] ?? 0) : 0);
    for (const a of begins) {
      for (let e = a + 1; e < n; e++) {
        const fall = worth(a, e) + worth(a + 1, e + 1) - worth(a + 1, e) - worth(a, e + 1);
        falls.push({ order, from: a, to: e, fall });
      }
    }
    pairsOfPlayers = falls.length;
    for (const [a, b] of pairsOf([...rows.keys()])) {
      let worst: FoundLoss = { order, from: a, middle: b, to: n, loss: Number.NEGATIVE_INFINITY };
      for (let c = b + 1; c <= n; c++) {
        const loss = worth(a, b) + worth(b, c) - worth(a, c);
        pairsOfGroups++;
        if (loss > worst.loss) worst = { ...worst, to: c, loss };
      }
      losses.push(worst);
    }
  }
  falls.sort((x, y) => y.fall - x.fall);
  losses.sort((x, y) => y.loss - x.loss);
  return {
    falls: distinct(falls, keep, ({ order, from, to }) =>
      [[order[from], order[to]], order.slice(from + 1, to)].map(named).join("|"),
    ),
    losses: distinct(losses, keep, ({ order, from, middle, to }) =>
      [order.slice(from, middle), order.slice(middle, to)].map(named).sort().join("|"),
    ),
    pairsOfPlayers,
    pairsOfGroups,
  };
}

/** The first so many that are not about the same groups. */
function distinct<Found>(found: readonly Found[], count: number, nameOf: (one: Found) => string): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    if (kept.size === count) break;
    const name = nameOf(one);
    if (!kept.has(name)) kept.set(name, one);
  }
  return [...kept.values()];
}

function named(members: ArrayLike<number>): string {
  return Array.from(members)
    .sort((i, j) => i - j)
    .join(" ");
}

function pairsOf(places: readonly number[]): [number, number][] {
  return places.flatMap((a) => places.filter((b) => b > a).map((b): [number, number] => [a, b]));
}

/** At most `count` of the places 0 to `n − 1`, evenly spaced. */
function evenly(n: number, count: number): number[] {
  const most = Math.min(n, count);
  return Array.from({ length: most }, (_, k) => Math.floor((k * n) / most));
}
