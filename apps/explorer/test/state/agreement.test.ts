import { describe, expect, test } from "vitest";
import type { Agreement, Clause } from "../../src/service/records.ts";
import {
  agreementOf,
  OWN_LABEL,
  withAdded,
  withAgreement,
  withGiven,
  withMove,
  withoutClause,
  withParts,
  withSource,
} from "../../src/state/agreement.ts";
import { START, withChoice } from "../../src/state/state.ts";

const measure: Clause = { clause: "measure", of: "outturn", ownCosts: "kept" };
const clawback: Clause = { clause: "clawback", share: 0.1 };
const split: Clause = { clause: "split", parts: [{ key: "equal", share: 1 }] };
const ours: Agreement = { label: "Ours", basis: "year", clauses: [measure, split] };
const stored = { id: "default", summary: "", source: "", hash: "", builtIn: true, createdAt: null };
const catalogue = { agreements: [{ ...stored, ...ours, label: "The usual" }] };
const KINDS = ["measure", "threshold", "clawback", "split"].map((id) => ({ id }));
const names = ({ clauses }: Agreement) => clauses.map(({ clause }) => clause);

describe("the agreement of a page", () => {
  test("is a built-in one until it is changed, and the reader's own from then on", () => {
    expect(agreementOf(START.choice, catalogue)).toEqual({ ...ours, label: "The usual" });
    const changed = withAgreement(START, catalogue, (one) => ({ ...one, basis: "npv" }));
    expect(changed.choice.agreement).toEqual({ ...ours, label: OWN_LABEL, basis: "npv" });
    expect(agreementOf(withChoice(START, { agreement: ours }).choice, catalogue)).toEqual(ours);
  });

  test("takes a clause in where a memorandum of understanding has it", () => {
    const three = withAdded(ours, clawback, KINDS);
    expect(names(three)).toEqual(["measure", "clawback", "split"]);
    expect(names(withAdded({ ...ours, clauses: [measure] }, split, KINDS))).toEqual(["measure", "split"]);
    expect(withoutClause(three, "clawback")).toEqual(ours);
  });

  test("moves a clause by one place, and no further than the ends", () => {
    const three = withAdded(ours, clawback, KINDS);
    expect(names(withMove(three, "clawback", -1))).toEqual(["clawback", "measure", "split"]);
    expect(names(withMove(three, "clawback", 1))).toEqual(["measure", "split", "clawback"]);
    expect(withMove(three, "measure", -1)).toEqual(three);
    expect(withMove(three, "split", 1)).toEqual(three);
  });

  test("changes one part of one clause and leaves the rest", () => {
    const changed = withParts(withAdded(ours, clawback, KINDS), "clawback", { share: 0.2 });
    expect(changed.clauses).toEqual([measure, { clause: "clawback", share: 0.2 }, split]);
  });

  test("holds what each partner says of itself, and nothing where nobody says anything", () => {
    const weighed = withGiven(ours, "weights", { ods: "RM1", value: 2 });
    expect(weighed.given).toEqual({ weights: { RM1: 2 } });
    const placed = withGiven(weighed, "unions", { ods: "RGP", value: "East" });
    expect(placed.given).toEqual({ weights: { RM1: 2 }, unions: { RGP: "East" } });
    expect(withGiven(weighed, "weights", { ods: "RM1", value: null })).toEqual(ours);
    expect(
      withGiven(withGiven(ours, "unions", { ods: "RGP", value: "East" }), "unions", {
        ods: "RGP",
        value: "",
      }),
    ).toEqual(ours);
  });

  test("keeps the source of a measure of need beside its numbers, whichever comes first", () => {
    const sourced = withSource(ours, "A survey");
    const both = withGiven(sourced, "need", { ods: "RM1", value: 3 });
    expect(both.given).toEqual({ need: { source: "A survey", by: { RM1: 3 } } });
    expect(withSource(withGiven(ours, "need", { ods: "RM1", value: 3 }), "A survey")).toEqual(both);
    expect(withSource(withGiven(both, "need", { ods: "RM1", value: null }), "")).toEqual(ours);
  });
});
