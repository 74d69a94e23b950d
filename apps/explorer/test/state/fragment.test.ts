import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fragmentOf, readFragment } from "../../src/state/fragment.ts";
import { START, type State, withChoice, withView } from "../../src/state/state.ts";

const code = fc.constantFrom("RM1", "RGP", "RCX", "RY3", "RMY", "TAD");
const slug = fc.constantFrom("joint-venture", "merger", "a-b", "x1");
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const pert = fc.record({ dist: fc.constant("pert" as const), low: number, mode: number, high: number });
const other = fc.record({ dist: fc.constant("lognormal" as const), median: number, logSd: number });
const override = fc.oneof(number, pert, other);
const plan = fc.oneof(
  fc.constant({ joins: false }),
  fc.integer({ min: 1, max: 9 }).map((wave) => ({ wave })),
  fc.integer({ min: 1, max: 9 }).map((wave) => ({ joins: false, wave })),
);

const states: fc.Arbitrary<State> = fc.record({
  choice: fc.record({
    partnership: slug,
    trusts: fc.uniqueArray(code),
    operatingModel: slug,
    stages: fc.dictionary(fc.constantFrom("1", "4", "9"), slug),
    evidence: fc.constantFrom("2026-11", ""),
    set: fc.constantFrom("", "audited"),
    baseline: fc.constantFrom("public", "bl_0193"),
    chargingKey: fc.constantFrom("cost-share" as const, "unit-price" as const),
    horizon: fc.integer({ min: 3, max: 30 }),
    members: fc.dictionary(code, plan),
    optimismBias: fc.double({ min: 0, max: 5, noNaN: true }).map((value) => value + 0),
    readiness: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
    parameters: fc.dictionary(fc.constantFrom("slip", "overrun", "realisation"), override),
    scope: fc.dictionary(fc.constantFrom("spend", "expert"), override),
    agreement: fc.constantFrom("default", "equal-partners", {
      label: "Ours & theirs = 100 %",
      basis: "npv" as const,
      clauses: [{ clause: "clawback" as const, share: 0.1 }],
    }),
  }),
  view: fc.record({
    rules: fc.uniqueArray(slug, { maxLength: 4 }),
    bridge: fc.oneof(code, fc.constant("")),
    settings: fc.constantFrom("mean" as const, "central" as const),
    ticks: fc.uniqueArray(slug),
    decisions: fc.dictionary(
      code,
      fc.constantFrom(
        "agree with conditions" as const,
        "decline" as const,
        "defer" as const,
        "none" as const,
      ),
    ),
    joinRule: fc.constantFrom("agreement", "shapley", "equal"),
  }),
});

describe("the address of a page", () => {
  test("gives back exactly the state that it was made from", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { state: read, problems } = readFragment(`#${fragmentOf(state)}`);
        expect(problems).toEqual([]);
        // Trusts of one's own choice take the place of a partnership.
        const partnership =
          state.choice.trusts.length > 0 ? START.choice.partnership : state.choice.partnership;
        expect(read).toEqual(withChoice(state, { partnership }));
      }),
      { seed: 1 },
    );
  });

  test("is the same text for the same state, in whatever order it was chosen", () => {
    const parameters = { slip: 0.1, overrun: 2 };
    const reversed = { overrun: 2, slip: 0.1 };
    expect(fragmentOf(withChoice(START, { parameters }))).toBe(
      fragmentOf(withChoice(START, { parameters: reversed })),
    );
  });

  test("can be read by people", () => {
    const state = withView(
      withChoice(START, {
        members: { RY3: { joins: false }, RM1: { wave: 2 } },
        parameters: { transitionYears: { dist: "pert", low: 1, mode: 2, high: 3 } },
      }),
      { bridge: "RM1" },
    );
    expect(fragmentOf(state)).toBe(
      "partnership=norfolk-and-waveney&model=joint-organisation&out=RY3&wave.RM1=2&p.transitionYears=1~2~3&bridge=RM1",
    );
  });

  test("opens with what can be read of a mistyped link, and says what was left out", () => {
    const { state, problems } = readFragment("#model=merger&p.slip=fast&wave.RM1=0&colour=red&readiness=7");
    expect(state.choice.operatingModel).toBe("merger");
    expect(state.choice.parameters).toEqual({});
    expect(problems).toHaveLength(4);
    expect(problems.join()).toContain("p.slip=fast");
  });

  test("takes a plain anchor for no state at all", () => {
    expect(readFragment("#answer")).toEqual({ state: START, problems: [] });
  });

  test("takes no text for numbers, and nothing but a prior for a prior", () => {
    for (const text of [
      "p.slip=",
      "p.slip=1~2",
      "p.slip=1~~3",
      "p.slip={}",
      'p.slip={"dist":1}',
      "p.slip=Infinity",
    ]) {
      expect(readFragment(text).problems).toHaveLength(1);
    }
  });
});
