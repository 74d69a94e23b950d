/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type BaselineLine,
  KINDS,
  type Kind,
  OPERATING_MODELS,
  PARAMETERS,
  type Prior,
  type Results,
  resolveScenario,
  runScenario,
  type Service,
  type Trust,
} from "../../src/index.ts";
import { expectPrinted, expectWithin } from "./expect-printed.ts";
import { printed, type Row, tableUnder } from "./markdown-tables.ts";

const PAGE = readFileSync(new URL("../../../../docs/method/worked-example.md", import.meta.url), "utf8");
const TRUSTS = ["Eastern", "Western"];
const YEARS = [0, 1, 2];
const SERVICES = [
  ["Payroll", "people.payroll"],
  ["Leadership", "finance.leadership"],
  ["Consumables", "procurement.consumables"],
] as const;
const KIND_OF = new Map(tableUnder(PAGE, "Services").map(({ service, kind }) => [service, kind as Kind]));
const WHOLE = simulate(KINDS);

describe("docs/method/worked-example.md says what the engine computes", () => {
  test("when work moves", () => {
    const [adopted] = tableUnder(PAGE, "Adopted");
    for (const y of YEARS) expectPrinted(adopted[`year ${y}`], WHOLE.years[y].adopted.central);
  });

  test.each(SERVICES)("what each mechanism saves on %s", (title, service) => {
    const alone = simulate([KIND_OF.get(service)!]);
    for (const row of tableUnder(PAGE, `${title}: pounds`)) {
      if (row[""] === "moved") continue;
      eachCell(row, (cell, trust, y) => expectPrinted(cell, stepOf(alone, row[""], trust, y)));
    }
  });

  test.each(SERVICES)("that the pounds of %s follow from its factors", (title) => {
    const factors = tableUnder(PAGE, `${title}: factors`);
    const pounds = tableUnder(PAGE, `${title}: pounds`);
    const factor = (name: string, y: number) => number(factors, name, `year ${y}`);
    for (const trust of TRUSTS) {
      for (const y of YEARS) {
        const amount = (name: string) => number(pounds, name, `${trust} ${y}`);
        let left = amount("moved");
        for (const name of ["scale", "convergence", "redesign", "automation"]) {
          expectWithin(amount(name), left * (1 - factor(name, y)), 5);
          left *= factor(name, y);
        }
        const gross = factor("gross saving", y) * amount("moved");
        const delivered = factor("delivered", y) * amount("moved");
        expectWithin(amount("moved") - left, gross, 5);
        expectWithin(amount("realisation-gap"), delivered - gross, 5);
      }
    }
  });

  test.each(SERVICES.slice(0, 2))("who is needed, waits and leaves in %s", (title, service) => {
    const alone = simulate([KIND_OF.get(service)!]);
    for (const row of tableUnder(PAGE, `${title}: people`)) {
      for (const y of YEARS) {
        const { staff } = alone.years[y];
        expectPrinted(row[`year ${y}`], staff[row[""] as keyof typeof staff].central);
      }
    }
  });

  test("every step of the bridge and every position, in draw 0 and in the mean", () => {
    const rows = tableUnder(PAGE, "Bridge");
    for (const row of rows) {
      eachCell(row, (cell, trust, y) => {
        if (row[""] !== "position") return expectPrinted(cell, stepOf(WHOLE, row[""], trust, y));
        expectPrinted(cell, WHOLE.trusts[trust].years[y].central);
        expectPrinted(cell, WHOLE.trusts[trust].years[y].mean);
      });
    }
    const shown = rows.map((row) => row[""]);
    const acting = WHOLE.bridge.terms.filter((_, term) =>
      WHOLE.bridge.trusts.some(({ central }) => central[term].some((amount) => Math.abs(amount) > 1e-6)),
    );
    expect(shown).toEqual([...acting.map(({ id }) => id), "position"]);
  });

  test("what the services use, in pounds and posts, with and without sharing", () => {
    const inputs = tableUnder(PAGE, "Inputs, £");
    const posts = tableUnder(PAGE, "Posts, wte");
    for (const y of YEARS) {
      const column = `year ${y}`;
      const cell = (name: string) => inputs.find((row) => row[""] === name)![column];
      const cost = (...terms: string[]) =>
        terms.reduce((sum, term) => sum - stepOf(WHOLE, term, 0, y) - stepOf(WHOLE, term, 1, y), 0);
      const { labour, totalFactor } = WHOLE.productivity.years[y];
      expectPrinted(cell("alone"), 160_000_000 / totalFactor.alone.central);
      expectPrinted(cell("shared"), 160_000_000 / totalFactor.shared.central);
      expectPrinted(cell("waiting"), cost("idle"));
      expectPrinted(cell("shadow"), cost("shadow"));
      expectPrinted(cell("dual running and dip"), cost("dual-running", "dip"));
      expectPrinted(cell("stranded"), cost("stranded", "permanent-stranded"));
      expectPrinted(cell("governance"), cost("governance"));
      expectPrinted(cell("design"), cost("design"));
      const lasts = y === 0 ? 0 : (0.4 * setUpOf(0)) / 2;
      expectPrinted(cell("set-up"), 0.6 * setUpOf(y) + lasts);
      expectWithin(number(inputs, "shared", column), sumAbove(inputs, "shared", column), 5);
      expectPrinted(posts[0][column], 2650 / labour.alone.central);
      expectPrinted(posts[posts.length - 1][column], 2650 / labour.shared.central);
      expectWithin(number(posts, "shared", column), sumAbove(posts, "shared", column), 0.005);
    }
  });

  test("productivity, errors and time", () => {
    const { years, frontline, rework, measures } = WHOLE.productivity;
    const errorRate = measures.find(({ id }) => id === "errorRate")!;
    const figures: Readonly<Record<string, (y: number) => number>> = {
      "output per post, alone": (y) => years[y].labour.alone.central,
      "output per post, shared": (y) => years[y].labour.shared.central,
      "unit cost, alone": (y) => years[y].unitCost.alone.central,
      "unit cost, shared": (y) => years[y].unitCost.shared.central,
      "total factor, alone": (y) => years[y].totalFactor.alone.central,
      "total factor, shared": (y) => years[y].totalFactor.shared.central,
      "share of items with an error": (y) => errorRate.years[y].central,
      "errors avoided": (y) => years[y].errorsAvoided.central,
      "hours of rework avoided": (y) => years[y].reworkHours.central,
      "frontline hours given back": (y) => years[y].frontlineHours.central,
    };
    const rows = [...tableUnder(PAGE, "Indices, base year 100"), ...tableUnder(PAGE, "Errors and time")];
    expect(rows.map((row) => row[""])).toEqual(Object.keys(figures));
    for (const row of rows) for (const y of YEARS) expectPrinted(row[`year ${y}`], figures[row[""]](y));
    expect(PAGE).toContain(`worth £${pounds(rework.value.central)} for both`);
    expect(PAGE).toContain(`£${pounds(frontline.value.central)}, of which`);
    expect(PAGE).toContain(`£${pounds(frontline.cashReleasing.central)}, may become cash`);
  });

  test("every way to count it, what makes the difference, and its present value", () => {
    const rows = tableUnder(PAGE, "Views");
    for (const row of rows) {
      eachCell(row, (cell, trust, y) => expectPrinted(cell, countedAs(row[""], trust, y)));
    }
    for (const row of tableUnder(PAGE, "Views: present values")) {
      TRUSTS.forEach((name, trust) => {
        expectPrinted(row[name], viewed(row[""], trust)!.presentValue.central);
      });
    }
    const { views, adjustments } = WHOLE.views;
    const all = [...views, ...adjustments].map(({ id }) => id);
    expect(
      rows
        .map((row) => row[""])
        .filter((id) => all.includes(id))
        .sort(),
    ).toEqual(all.sort());
  });

  test("net present values and worths", () => {
    const values = tableUnder(PAGE, "Net present values");
    TRUSTS.forEach((_, trust) => {
      expectPrinted(values[trust]["£"], WHOLE.trusts[trust].npv.central);
    });
    expectPrinted(values[2]["£"], WHOLE.summary.npv.central);
    tableUnder(PAGE, "Worths").forEach((row, S) => {
      expectPrinted(row["£"], WHOLE.gainShare!.worth![S]);
    });
  });

  test("the Shapley split and who pays whom", () => {
    const shapley = WHOLE.gainShare!.rules.find(({ rule }) => rule === "shapley")!;
    tableUnder(PAGE, "Shapley split").forEach((row, trust) => {
      expectPrinted(row.amount, shapley.trusts[trust].amount.mean);
      expectPrinted(row.transfer, shapley.trusts[trust].transfer.mean);
    });
  });
});

/** The page's own inputs, with only these kinds of service in scope. */
function simulate(kinds: readonly Kind[]): Results {
  const scopes = tableUnder(PAGE, "Scope").map(({ kind, scope }) => [
    kind,
    fixed(kinds.includes(kind as Kind) ? printed(scope).value : 0),
  ]);
  const listed = new Map(
    tableUnder(PAGE, "Parameters").map((row) => [row.parameter, printed(row.value).value]),
  );
  const parameters = Object.fromEntries(
    PARAMETERS.map(({ id, domain: [low] }) => [id, fixed(listed.get(id) ?? Math.max(0, low))]),
  );
  const [standAlone, joint] = ["stand-alone", "joint-organisation"].map((id) => {
    const model = OPERATING_MODELS.find((one) => one.id === id)!;
    const own = Object.keys(model.parameters).map((parameter) => [parameter, parameters[parameter]]);
    return { ...model, parameters: Object.fromEntries(own), exit: "none" as const };
  });
  const scenario = resolveScenario(
    {
      schemaVersion: 1,
      name: "A worked example",
      partnership: "eastern-and-western",
      evidence: { version: "by hand" },
      baseline: "by hand",
      operatingModel: joint.id,
      horizon: YEARS.length,
      draws: 100,
      gameDraws: 100,
    },
    {
      baseline: {
        priceYear: "2025/26",
        trusts: TRUSTS.map(trustOf),
        services: tableUnder(PAGE, "Services").map(serviceOf),
        lines: tableUnder(PAGE, "Lines").map(lineOf),
      },
      operatingModel: { ...joint, scope: Object.fromEntries(scopes) },
      standAlone,
      parameters,
      evidenceVersion: "by hand",
    },
  );
  return runScenario(scenario);
}

function fixed(value: number): Prior {
  return { dist: "fixed", value };
}

function trustOf(name: string): Trust {
  const ods = odsOf(name);
  return {
    ods,
    name,
    type: null,
    region: null,
    ics: null,
    operatingIncome: 1e8,
    wte: 1000,
    frontlineWte: 900,
  };
}

function odsOf(name: string): string {
  return name === "Eastern" ? "RXA" : "RXB";
}

function serviceOf(row: Row): Service {
  const three = (cell: string) => {
    const { value } = printed(cell);
    return { low: value, mode: value, high: value };
  };
  return {
    id: row.service,
    label: row.service,
    function: row.function as Service["function"],
    kind: row.kind as Kind,
    driver: "units",
    elasticity: three(row.elasticity),
    standard: three(row.standard),
    automatable: printed(row.automatable).value,
    refVolume: printed(row["reference volume"]).value,
    bench: printed(row.benchmark).value,
    efficientScale: null,
    boundary: "Something stays.",
  };
}

function lineOf(row: Row): BaselineLine {
  return {
    trust: odsOf(row.trust),
    service: row.service,
    pay: printed(row.pay).value,
    nonPay: printed(row["non-pay"]).value,
    wte: printed(row.wte).value,
    volume: printed(row.volume).value,
    sourcing: { by: "in-house" },
    bookedSaving: 0,
    bookedFrom: 0,
    origin: "return",
    ...(row.errors !== "not known" && { kpis: { errorRate: printed(row.errors).value } }),
  };
}

/** What both trusts spend on set-up in a year. */
function setUpOf(y: number): number {
  return -stepOf(WHOLE, "set-up", 0, y) - stepOf(WHOLE, "set-up", 1, y);
}

/** The rows above a total, added up. */
function sumAbove(rows: readonly Row[], total: string, column: string): number {
  const above = rows.slice(
    0,
    rows.findIndex((row) => row[""] === total),
  );
  return above.reduce((sum, row) => sum + printed(row[column]).value, 0);
}

function pounds(amount: number): string {
  return Math.round(amount).toLocaleString("en-GB");
}

function stepOf({ bridge }: Results, term: string, trust: number, y: number): number {
  const at = bridge.terms.findIndex(({ id }) => id === term);
  return bridge.trusts[trust].central[at][y];
}

function viewed(view: string, trust: number) {
  return WHOLE.views.trusts[trust].views.find((counted) => counted.view === view);
}

/** A view, an adjustment, the position, or what is left out of a view: `without …`. */
function countedAs(name: string, trust: number, y: number): number {
  if (name === "position") return WHOLE.trusts[trust].years[y].central;
  if (name.startsWith("without ")) return -stepOf(WHOLE, name.slice("without ".length), trust, y);
  const adjustment = WHOLE.views.adjustments.findIndex(({ id }) => id === name);
  return adjustment >= 0
    ? WHOLE.views.trusts[trust].central[adjustment][y]
    : viewed(name, trust)!.years[y].central;
}

function eachCell(row: Row, check: (cell: string, trust: number, y: number) => void): void {
  TRUSTS.forEach((name, trust) => {
    for (const y of YEARS) check(row[`${name} ${y}`], trust, y);
  });
}

function number(rows: readonly Row[], name: string, column: string): number {
  return printed(rows.find((row) => row[""] === name)![column]).value;
}
