import { describe, expect, test } from "vitest";
import { KINDS } from "../../src/baseline/records.ts";
import type { ModelParameterId, OperatingModel } from "../../src/operating-models/operating-model.ts";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import { PARAMETERS } from "../../src/parameters/definitions.ts";
import { provenanceFaults } from "../../src/parameters/provenance-faults.ts";
import { mostLikely, rangeOf } from "../../src/random/distributions.ts";
import { priorFaults } from "../../src/random/prior-faults.ts";

const OF_MODELS = PARAMETERS.filter((parameter) => parameter.level === "model");

function modelOf(id: string): OperatingModel {
  return OPERATING_MODELS.find((model) => model.id === id)!;
}

function scopes(id: string): number[] {
  return KINDS.map((kind) => mostLikely(modelOf(id).scope[kind]));
}

describe.each(OPERATING_MODELS.map((model) => [model.id, model] as const))(
  "operating model %s",
  (_id, model) => {
    test("has a slug, and says in plain words what it is, what it stands for and how it is governed", () => {
      expect(model.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const words of [model.label, model.summary, model.standsFor, model.governance]) {
        expect(words.length).toBeGreaterThan(4);
      }
      expect(model.summary).toMatch(/\.$/);
    });

    test("gives every parameter that belongs to models, and no other, within its domain", () => {
      expect(Object.keys(model.parameters).sort()).toEqual(OF_MODELS.map((parameter) => parameter.id).sort());
      for (const { id, domain } of OF_MODELS) {
        expect(priorFaults(model.parameters[id as ModelParameterId], domain, `/parameters/${id}`)).toEqual(
          [],
        );
      }
    });

    test("moves a share between 0 and 1 of every kind of service", () => {
      expect(Object.keys(model.scope).sort()).toEqual([...KINDS].sort());
      for (const kind of KINDS) expect(priorFaults(model.scope[kind], [0, 1], `/scope/${kind}`)).toEqual([]);
    });

    test("says for every scope and parameter where it comes from", () => {
      const wanted = [...Object.keys(model.parameters), ...KINDS.map((kind) => `scope.${kind}`)];
      expect(Object.keys(model.provenance).sort()).toEqual(wanted.sort());
      for (const provenance of Object.values(model.provenance))
        expect(provenanceFaults(provenance, "")).toEqual([]);
    });

    test("is itself: what it computes with differs from every other model", () => {
      const settings = ({
        scope,
        parameters,
        redesignFirst,
        providerFunds,
        exit,
        governed,
      }: OperatingModel) =>
        JSON.stringify({ scope, parameters, redesignFirst, providerFunds, exit, governed });
      const others = OPERATING_MODELS.filter((other) => other !== model).map(settings);
      expect(others).not.toContain(settings(model));
    });

    test("lets members bear all cost of people unless a provider employs them for a price", () => {
      expect(model.peopleCostShare).toBeGreaterThan(0);
      expect(model.peopleCostShare).toBeLessThanOrEqual(1);
      if (model.employer !== "provider") expect(model.peopleCostShare).toBe(1);
    });

    test("asks a margin, VAT and a contractual price cut only where a provider is paid a price", () => {
      for (const id of ["margin", "irrecoverableVat", "annualEfficiency"] as const) {
        if (model.employer !== "provider") expect(rangeOf(model.parameters[id])).toEqual([0, 0]);
      }
    });

    test("has an existing volume to build on only where a provider runs the service for others", () => {
      const [, most] = rangeOf(model.parameters.hostMultiple);
      expect(most > 0).toBe(model.employer === "provider");
    });
  },
);

describe("the seven operating models, compared", () => {
  test("their ids are different", () => {
    expect(new Set(OPERATING_MODELS.map((model) => model.id)).size).toBe(7);
  });

  test("standing alone moves nothing, and no parameter of it makes a price", () => {
    expect(scopes("stand-alone")).toEqual([0, 0, 0, 0]);
  });

  test("a group shares leaders and some experts, and moves no transaction and no spend", () => {
    const [transactional, expert, leadership, spend] = scopes("group");
    expect([transactional, spend]).toEqual([0, 0]);
    expect(leadership).toBeGreaterThan(expert);
    expect(expert).toBeGreaterThan(0);
  });

  test("a host, a joint organisation and a merger move more and more of every kind", () => {
    const [host, joint, merged] = [scopes("lead-provider"), scopes("joint-organisation"), scopes("merger")];
    for (const [at] of KINDS.entries()) {
      expect(joint[at]).toBeGreaterThan(host[at]);
      expect(merged[at]).toBeGreaterThan(joint[at]);
    }
  });

  test("only a host automates before it redesigns", () => {
    expect(OPERATING_MODELS.filter((model) => !model.redesignFirst).map((model) => model.id)).toEqual([
      "lead-provider",
    ]);
  });

  test("only a joint venture and a national platform are funded by the provider", () => {
    const funded = OPERATING_MODELS.filter((model) => model.providerFunds).map((model) => model.id);
    expect(funded).toEqual(["joint-venture", "national"]);
  });

  test("only a joint venture earns a margin", () => {
    const earning = OPERATING_MODELS.filter((model) => mostLikely(model.parameters.margin) > 0);
    expect(earning.map((model) => model.id)).toEqual(["joint-venture"]);
  });

  test("nobody leaves a merger, a mandate holds a national platform together, the rest are voluntary", () => {
    expect(OPERATING_MODELS.map((model) => model.exit)).toEqual([
      "voluntary",
      "voluntary",
      "voluntary",
      "voluntary",
      "voluntary",
      "mandated",
      "none",
    ]);
  });

  test("a national platform delivers less of its promise than any other, as the audits of such platforms found", () => {
    const delivered = OPERATING_MODELS.map((model) => mostLikely(model.parameters.realisation));
    expect(Math.min(...delivered)).toBe(mostLikely(modelOf("national").parameters.realisation));
  });

  test("standing alone and merged trusts pay for no joint governance", () => {
    const free = OPERATING_MODELS.filter((model) => !model.governed).map((model) => model.id);
    expect(free).toEqual(["stand-alone", "merger"]);
  });
});
