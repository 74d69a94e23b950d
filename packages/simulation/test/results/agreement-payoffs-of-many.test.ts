import { describe, expect, test } from "vitest";
import { defaultAgreement } from "../../src/gain-share/agreement/agreement.ts";
import { allOf, partnershipOf } from "../../src/gain-share/take-up/partnerships.ts";
import { payoffsIn } from "../../src/gain-share/take-up/payoffs.ts";
import { takeUp } from "../../src/gain-share/take-up/take-up.ts";
import { isInputError } from "../../src/lib/errors.ts";
import { payoffsFaults, payoffsUnderAgreement, TAKE_UP_UP_TO } from "../../src/results/agreement-payoffs.ts";
import { isCancelled, runScenario } from "../../src/results/run.ts";
import { baselineOf, modelOf, scenarioOf } from "../simulation/small-world.ts";

/** Fourteen trusts, more than there is a table of coalitions for; the last is tiny and dear. */
const FOURTEEN = baselineOf(
  Array.from({ length: 14 }, (_, t) =>
    t === 13 ? { size: 0.05, dear: 0.8 } : { size: 0.6 + t / 10, dear: 1.1 },
  ),
);
const scenario = scenarioOf(FOURTEEN, modelOf("joint-organisation"), {
  draws: 256,
  gameDraws: 256,
  horizon: 5,
});
const players = scenario.members.map(({ ods }) => ods);
const payoffs = payoffsUnderAgreement(scenario, { players, worth: null });
const ALL = allOf(players.length);

describe("payoffs among more trusts than there is a table of coalitions for", () => {
  test("are looked at in one set of 64 futures, and a path at 400 partnerships", () => {
    expect([payoffs.futures, payoffs.lookedAt]).toEqual([64, 400]);
  });

  test("are what a run of just the members gives in these futures, and nought for the others", () => {
    const joins = ["RXA", "RXC", "RXN"];
    const members = scenario.members.map((member) => ({ ...member, joins: joins.includes(member.ods) }));
    const alone = runScenario({ ...scenario, members, draws: 100, gameDraws: 64 }).gainShare!.agreement
      .trusts;
    const amounts = players.map((ods) => alone.find((trust) => trust.ods === ods)?.amount.mean ?? 0);
    expect([...payoffsIn(payoffs, partnershipOf(joins, players))]).toEqual(amounts);
    expect(amounts.filter((amount) => amount !== 0)).toHaveLength(3);
  });

  test("have the standard error of 64 independent futures, and none for who is no member", () => {
    const S = partnershipOf(["RXA", "RXC", "RXN"], players);
    const members = scenario.members.map((member) => ({
      ...member,
      joins: ["RXA", "RXC", "RXN"].includes(member.ods),
    }));
    const alone = runScenario({ ...scenario, members, draws: 100, gameDraws: 64 }).gainShare!.agreement
      .trusts;
    const errors = players.map((ods) => alone.find((trust) => trust.ods === ods)?.amount.se ?? 0);
    expect([...payoffs.errorsIn(S)]).toEqual(errors);
    expect(errors.filter((error) => error > 0)).toHaveLength(3);
  });

  test("say who stays of an offer to all, and the same again of founders among whom others join", () => {
    const { members, ends } = takeUp(payoffs, ALL, payoffs.lookedAt);
    expect(ends).toBe("settled");
    expect(members).toContain("RXA");
    const founders = partnershipOf(members.slice(0, -1), players);
    expect(takeUp(payoffs, founders, payoffs.lookedAt).members).toEqual(members);
  });

  test("stop between two partnerships when told to, and keep what they have found", () => {
    let left = 1;
    const cancelled = () => left-- <= 0;
    const stopped = payoffsUnderAgreement(scenario, { players, worth: null }, { cancelled });
    const known = payoffsIn(stopped, 0b11);
    expect(() => payoffsIn(stopped, 0b111)).toThrow(expect.toSatisfy(isCancelled));
    expect(payoffsIn(stopped, 0b11)).toEqual(known);
  });
});

describe("partnerships are not simulated one by one", () => {
  test("among more than 40 trusts", () => {
    expect(payoffsFaults(defaultAgreement, TAKE_UP_UP_TO)).toEqual([]);
    expect(payoffsFaults(defaultAgreement, TAKE_UP_UP_TO + 1)).toMatchObject([
      { code: "TOO_MANY_PLAYERS", path: "/players", received: 41 },
    ]);
  });

  test("where the agreement quotes a rule of the game and there is no game of every partnership", () => {
    const parts = [
      { key: "equal", share: 0.5 },
      { key: "shapley", share: 0.5, negatives: "nought", fallback: "equal" },
    ] as const;
    const agreement = { ...defaultAgreement, clauses: [{ clause: "split", parts }] as const };
    expect(payoffsFaults(agreement, 13)).toEqual([]);
    expect(payoffsFaults(agreement, 14)).toMatchObject([
      { code: "QUOTES_THE_GAME", path: "/agreement/clauses/0/parts/1/key", received: "shapley" },
    ]);
    expect(() => payoffsUnderAgreement({ ...scenario, agreement }, { players, worth: null })).toThrow(
      expect.toSatisfy(isInputError),
    );
  });
});
