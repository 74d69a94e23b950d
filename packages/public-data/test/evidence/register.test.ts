import {
  EVIDENCE_CLASSES,
  type EvidenceEntry,
  mostLikely,
  OPERATING_MODELS,
  PARAMETERS,
} from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import {
  defaultParameters,
  evidence,
  evidenceOf,
  evidenceSets,
  evidenceVersion,
  registerFaults,
  withEvidenceSet,
} from "../../src/index.ts";

const [merger] = OPERATING_MODELS.filter((model) => model.id === "merger");

function faultsOf(change: (entries: EvidenceEntry[]) => EvidenceEntry[]): string[] {
  return registerFaults(change([...evidence]), PARAMETERS).map(({ code, path }) => `${code} ${path}`);
}

function withFirst(change: object): string[] {
  return faultsOf(([first, ...rest]) => [{ ...first, ...change } as EvidenceEntry, ...rest]);
}

describe("the evidence register", () => {
  test("has an entry for every parameter, and a parameter for every entry", () => {
    const entered = evidence.map((entry) => entry.id);
    expect(new Set(entered).size).toBe(entered.length);
    expect(entered.sort()).toEqual(PARAMETERS.map((parameter) => parameter.id).sort());
  });

  test("is sound as it stands, and so is each of its named sets", () => {
    expect(registerFaults(evidence, PARAMETERS)).toEqual([]);
    for (const set of evidenceSets) expect(registerFaults(evidenceOf(set.id), PARAMETERS)).toEqual([]);
  });

  test("has a version that reads as a date", () => {
    expect(evidenceVersion).toMatch(/^20\d\d-(0[1-9]|1[0-2])(-[0-3]\d)?$/);
  });

  test.each(evidence.map((entry) => [entry.id, entry] as const))(
    "%s: help is a plain sentence, and a judgement says whose reasoning it is",
    (_id, { help, source, class: ofClass }) => {
      expect(help).toMatch(/^[A-Z].*\.$/);
      expect(help).not.toMatch(/§|\bPERT\b|elasticity/);
      expect(source).not.toMatch(/evidence\.md|seed|§/);
      if (ofClass === "judgement") expect(source).toMatch(/reasoning|judgement/i);
      else expect(source).toMatch(/\d{4}|Green Book/);
    },
  );

  test.each<[claim: string, faults: string[], fault: string]>([
    ["a parameter without an entry", faultsOf((entries) => entries.slice(1)), "NO_EVIDENCE /"],
    ["an entry without a parameter", withFirst({ id: "magic" }), "UNKNOWN_PARAMETER /0/id"],
    ["a parameter entered twice", faultsOf((entries) => [...entries, entries[0]]), "PARAMETER_TWICE /64/id"],
    ["a value without a source", withFirst({ source: "" }), "NO_SOURCE /0/source"],
    ["a value without a class of evidence", withFirst({ class: "rumour" }), "UNKNOWN_CLASS /0/class"],
    ["what an auditor found, without its place", withFirst({ class: "audited" }), "NO_PLACE /0/where"],
    ["a published figure without its place", withFirst({ class: "published" }), "NO_PLACE /0/where"],
    ["a supplier's claim without its place", withFirst({ class: "vendor" }), "NO_PLACE /0/where"],
    ["a place that is none", withFirst({ where: "see the report" }), "NO_PLACE /0/where"],
    ["a value without a date", withFirst({ date: "recently" }), "NO_DATE /0/date"],
    ["a value without help", withFirst({ help: " " }), "NO_HELP /0/help"],
    [
      "a value outside its domain",
      withFirst({ prior: { dist: "fixed", value: 12 } }),
      "OUT_OF_DOMAIN /0/prior",
    ],
    ["a value in no known form", withFirst({ prior: { dist: "guess" } }), "UNKNOWN_PRIOR /0/prior"],
  ])("%s is refused", (_claim, faults, fault) => {
    const [code, path] = fault.split(" ");
    expect(faults.some((one) => one.startsWith(code) || (path.endsWith("prior") && one.includes(path)))).toBe(
      true,
    );
  });
});

describe("the named sets of evidence", () => {
  test("audited outcomes are worse than the register, suppliers' claims better, wherever they differ", () => {
    const BETTER = { realisation: 1, overrun: -1, slip: -1, weakExit: -1, automationSaving: 1 } as const;
    for (const [id, direction] of Object.entries(BETTER)) {
      const [standing, audited, vendor] = [undefined, "audited", "vendor"].map((set) =>
        mostLikely(evidenceOf(set).find((entry) => entry.id === id)!.prior),
      );
      expect(direction * (standing - audited)).toBeGreaterThan(0);
      expect(direction * (vendor - standing)).toBeGreaterThanOrEqual(0);
    }
  });

  test("a set's own values carry their own source, and the rest stay as they are", () => {
    for (const set of evidenceSets) {
      const changed = new Set(set.entries.map((entry) => entry.id));
      for (const [at, entry] of evidenceOf(set.id).entries()) {
        if (changed.has(entry.id)) expect(entry.source).not.toBe(evidence[at].source);
        else expect(entry).toEqual(evidence[at]);
      }
      expect(set.summary).toMatch(/\.$/);
    }
  });

  test("an unknown set is refused with the names of those that exist", () => {
    expect(() => defaultParameters("hopeful")).toThrow(/audited or vendor, got "hopeful"/);
  });

  test("default parameters leave out what belongs to operating models", () => {
    const wanted = PARAMETERS.filter((parameter) => parameter.level !== "model").map(
      (parameter) => parameter.id,
    );
    expect(Object.keys(defaultParameters()).sort()).toEqual(wanted.sort());
    expect(defaultParameters().overrun).toEqual({ dist: "pert", low: 1, mode: 1.4, high: 3.3 });
    expect(defaultParameters("vendor").overrun).toEqual({ dist: "pert", low: 1, mode: 1, high: 1.2 });
  });

  test("a set changes an operating model only where it says something about models, source included", () => {
    expect(withEvidenceSet(merger)).toEqual(merger);
    const audited = withEvidenceSet(merger, "audited");
    expect(mostLikely(audited.parameters.realisation)).toBe(0.28);
    expect(audited.provenance.realisation.class).toBe("audited");
    expect({ ...audited.parameters, realisation: merger.parameters.realisation }).toEqual(merger.parameters);
    expect(audited.scope).toEqual(merger.scope);
  });
});

describe("what operating models and the register share", () => {
  test("what a model between public bodies works with is what the register says", () => {
    for (const { id, prior } of evidence) {
      if (id in merger.parameters)
        expect(merger.parameters[id as keyof typeof merger.parameters]).toEqual(prior);
    }
  });

  test("every class of evidence is explained", () => {
    expect(Object.keys(EVIDENCE_CLASSES)).toEqual(["audited", "published", "derived", "vendor", "judgement"]);
  });
});
