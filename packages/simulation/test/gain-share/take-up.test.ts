import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coreRange,
  DECISIONS,
  everyone,
  inCore,
  isRefusal,
  leastCore,
  type Payoffs,
  payoffsIn,
  payoffsUnderRule,
  payoffsWhenAsked,
  payoffTable,
  rules,
  sizeOf,
  stablePartnerships,
  standingOf,
  takeUp,
  transferToCore,
  transferToGain,
} from "../../src/gain-share/index.ts";
import { anyGame, FIXED, tableGame } from "./arbitrary.ts";

/** What A, B and C get: two large trusts gain together; C costs them, and gains itself once the others are in. */
const PAYOFFS = table({ AB: [5, 4, 0], AC: [-1, 0, 1], BC: [0, -2, -1], ABC: [6, -3, 2] });

describe("take-up", () => {
  test("of an offer to all: the worst off leaves first, and so on until nobody moves", () => {
    const { steps, members, ends } = takeUp(PAYOFFS, 0b111);
    expect(steps).toEqual([
      { player: "B", move: "leaves", inside: -3, outside: 0, members: ["A", "C"] },
      { player: "A", move: "leaves", inside: -1, outside: 0, members: [] },
    ]);
    expect({ members, ends }).toEqual({ members: [], ends: "settled" });
  });

  test("of a founding pair: the keenest joins, and may drive the others out", () => {
    const { steps } = takeUp(PAYOFFS, 0b011);
    expect(steps.map(({ player, move }) => `${player} ${move}`)).toEqual(["C joins", "B leaves", "A leaves"]);
  });

  test("says so when it comes back to where it was", () => {
    const circle = table({ A: [1, 0, 0], AB: [-1, 1, 0], B: [0, -1, 0] });
    expect(takeUp(circle, 0).ends).toBe("goes in circles");
  });

  test("stops at a partnership that nobody wants to leave or to join", () => {
    fc.assert(
      fc.property(anyPayoffs, fc.nat(15), (payoffs, founders) => {
        const { members, ends, steps } = takeUp(payoffs, founders);
        for (const { inside, outside, move } of steps)
          expect(move === "joins" ? inside > outside : outside > inside).toBe(true);
        if (ends !== "settled" || members.length === 1) return;
        expect(stablePartnerships(payoffs)).toContainEqual(members);
      }),
      FIXED,
    );
  });

  test("lists every stable partnership, the largest first", () => {
    const both = table({ AB: [5, 4, 0], ABC: [6, 3, 2] });
    expect(stablePartnerships(both)).toEqual([["A", "B", "C"], []]);
    expect(stablePartnerships(PAYOFFS)).toEqual([[]]);
  });
});

describe("payoffs under a rule", () => {
  test("split what each partnership is worth among its members and leave the others what they have alone", () => {
    fc.assert(
      fc.property(anyGame(2, 4), (game) => {
        const payoffs = payoffsUnderRule(game, find("shapley"));
        if (isRefusal(payoffs)) throw new Error("refused");
        for (let S = 0; S <= everyone(game.players.length); S++) {
          const row = payoffsIn(payoffs, S);
          const inside = row.reduce((sum, one, i) => ((S >>> i) & 1 ? sum + one : sum), 0);
          expect(inside).toBeCloseTo(game.worth[S], 7);
          row.forEach((one, i) => {
            if (((S >>> i) & 1) === 0) expect(one).toBe(game.worth[1 << i]);
          });
        }
      }),
      FIXED,
    );
  });

  test("take of each column and union only what belongs to the members", () => {
    const game = tableGame([0, 0, 0, 10, 0, 10, 10, 30]);
    const payoffs = payoffsUnderRule(game, find("staff"), {
      columns: { wte: [1, 4, 5] },
      unions: ["a", "b", "b"],
    });
    if (isRefusal(payoffs)) throw new Error("refused");
    expect([...payoffsIn(payoffs, 0b110)]).toEqual([0, (10 * 4) / 9, (10 * 5) / 9]);
    expect(payoffsUnderRule(game, find("need"))).toHaveProperty("refused");
  });
});

describe("payoffs when asked", () => {
  test("are worked out once for each partnership that is looked at, and for no other", () => {
    const asked: number[] = [];
    const payoffs = payoffsWhenAsked(["A", "B", "C"], (S) => {
      asked.push(S);
      return S === 0b111 ? [5, -1, 2] : [4, 3];
    });
    const { steps, members } = takeUp(payoffs, 0b111);
    expect(steps.map(({ player, move, inside, outside }) => [player, move, inside, outside])).toEqual([
      ["B", "leaves", -1, 0],
    ]);
    expect(members).toEqual(["A", "C"]);
    takeUp(payoffs, 0b111);
    expect(asked).toEqual([0b111, 0b101]);
  });

  test("are those of the members in their order, and nought for who is alone or no member", () => {
    const payoffs = payoffsWhenAsked(["A", "B", "C"], () => [7, 8]);
    expect([0b000, 0b010, 0b110, 0b101].map((S) => [...payoffsIn(payoffs, S)])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 7, 8],
      [7, 0, 8],
    ]);
  });
});

describe("decisions", () => {
  test("only agreement makes a member; whoever says nothing has decided nothing", () => {
    const standing = standingOf(PAYOFFS, { A: "agree", B: "agree with conditions" });
    expect(standing.members).toEqual(["A"]);
    expect(standing.missing).toEqual([
      { player: "B", decision: "agree with conditions" },
      { player: "C", decision: "none" },
    ]);
    expect(DECISIONS).toHaveLength(5);
  });

  test("are nobody's who is only called like something that objects have", () => {
    const players = ["A", "B", "constructor"];
    expect(standingOf({ ...PAYOFFS, players }, { A: "agree", B: "agree" }).missing).toEqual([
      { player: "constructor", decision: "none" },
    ]);
  });

  test("show what every trust's change of mind does to everyone", () => {
    const { now, ifAllAgree, ifItChanges } = standingOf(PAYOFFS, { A: "agree", B: "agree", C: "decline" });
    expect([...now]).toEqual([5, 4, 0]);
    expect([...ifAllAgree]).toEqual([6, -3, 2]);
    expect(ifItChanges.map(({ player, move, effect }) => [player, move, ...effect])).toEqual([
      ["A", "leaves", -5, -4, 0],
      ["B", "leaves", -5, -4, 0],
      ["C", "joins", 1, -7, 2],
    ]);
  });

  test("of unknown trusts or in unknown words are refused, all at once", () => {
    expect(() => standingOf(PAYOFFS, { Z: "agree", A: "maybe" as "agree" })).toThrow(
      /no such trust.*\n.*expected one of agree, agree with conditions, decline, defer, none, got maybe/,
    );
  });
});

describe("the smallest transfer", () => {
  test("makes losers whole, paid by those that gain, in proportion to their gain", () => {
    expect(transferToGain([6, -3, 3], [0, 0, 0])).toEqual({
      moved: 3,
      transfers: Float64Array.of(-2, 3, -1),
      amounts: Float64Array.of(4, 0, 2),
    });
    expect(transferToGain([6, 1], [2, 2])).toEqual({
      moved: 1,
      transfers: Float64Array.of(-1, 1),
      amounts: Float64Array.of(5, 2),
    });
  });

  test("is none where together they lose, and says by how much", () => {
    expect(transferToGain([1, -3], [0, 0])).toEqual({ short: 2 });
  });

  test("into the core exists if and only if the core does, and nothing smaller would do", () => {
    fc.assert(
      fc.property(anyGame(2, 4), (game) => {
        const total = game.worth[game.worth.length - 1];
        const start = game.players.map((_, i) => (i === 0 ? total : 0));
        const found = transferToCore(game, start);
        expect(found === null).toBe(leastCore(game).coreIsEmpty);
        if (found === null) return;
        expect(inCore(game, found.amounts)).toBe(true);
        expect(found.transfers.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 7);
        const { most } = coreRange(game, 0);
        expect(found.moved).toBeGreaterThanOrEqual(total - most[0] - 1e-7);
        const nucleolus = find("prenucleolus").allocate(game);
        if (isRefusal(nucleolus)) return;
        const there = nucleolus.amounts.reduce((sum, one, i) => sum + Math.abs(one - start[i]) / 2, 0);
        expect(found.moved).toBeLessThanOrEqual(there + 1e-7);
      }),
      FIXED,
    );
  });

  test("into the core moves just what the coalitions that object lack", () => {
    const found = transferToCore(tableGame([0, 0, 0, 4, 0, 0, 6, 10]), [8, 1, 1]);
    expect(found?.moved).toBeCloseTo(4, 9);
    expect(found?.transfers[0]).toBeCloseTo(-4, 9);
  });

  test("into the core is nothing for a split that is there", () => {
    const found = transferToCore(tableGame([0, 1, 2, 9]), [3, 6]);
    expect(found).toEqual({ moved: 0, transfers: Float64Array.of(0, 0), amounts: Float64Array.of(3, 6) });
  });
});

const anyPayoffs: fc.Arbitrary<Payoffs> = fc
  .array(fc.integer({ min: -5, max: 5 }), { minLength: 64, maxLength: 64 })
  .map((cells) =>
    payoffTable(
      ["A", "B", "C", "D"],
      cells.map((one, k) => (isMember(k >>> 2, k % 4) ? one : 0)),
    ),
  );

/** Members of partnerships of two and more; alone nobody gains. */
function isMember(S: number, i: number): boolean {
  return sizeOf(S) > 1 && ((S >>> i) & 1) === 1;
}

/** Payoffs by the letters of the members; nothing for those not named. */
function table(rows: Readonly<Record<string, readonly number[]>>): Payoffs {
  const amounts = new Float64Array(24);
  for (const [letters, row] of Object.entries(rows)) {
    const S = [...letters].reduce((mask, letter) => mask | (1 << "ABC".indexOf(letter)), 0);
    amounts.set(row, S * 3);
  }
  return payoffTable(["A", "B", "C"], amounts);
}

function find(id: string) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}
