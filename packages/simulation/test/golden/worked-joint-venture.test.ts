/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type BaselineLine,
  type Kind,
  OPERATING_MODELS,
  type OperatingModel,
  PARAMETERS,
  type Prior,
  resolveScenario,
  type Service,
} from "../../src/index.ts";
import { meanAdoption } from "../../src/simulation/adoption.ts";
import { SAVING_TERMS, type TermId } from "../../src/simulation/terms.ts";
import { expectPrinted, expectWithin } from "./expect-printed.ts";
import { printed, type Row, tableUnder } from "./markdown-tables.ts";
import { type OneFuture, oneFuture } from "./one-future.ts";

const PAGE = readFileSync(
  new URL("../../../../docs/method/worked-joint-venture.md", import.meta.url),
  "utf8",
);
const YEARS = [0, 1, 2, 3];
const MEMBERS = tableUnder(PAGE, "Members");
const LINES = tableUnder(PAGE, "Lines");
const SERVICES = tableUnder(PAGE, "Services");
const LISTED = new Map(tableUnder(PAGE, "Parameters").map((row) => [row.parameter, figureIn(row.value)]));
const TITLES = [
  ["Payroll", "people.payroll"],
  ["Invoices", "finance.invoices"],
] as const;
const WHOLE = simulate(SERVICES);

describe("docs/method/worked-joint-venture.md says what the engine computes", () => {
  test("when work moves: two waves, a contract, a leaver", () => {
    const rows = tableUnder(PAGE, "Adopted");
    MEMBERS.forEach(({ trust, wave }, m) => {
      const before = figureIn(wave) - 1;
      const late = 1 + number("slip");
      const start = number("setupLead") + before * number("waveGap") * late;
      const length = number("transitionYears") * late * (1 - number("learning")) ** before;
      for (const y of YEARS) {
        const inPool = y < exitOf(m);
        expectPrinted(cellOf(rows, trust, `year ${y}`), inPool ? meanAdoption(y, start, length) : 0);
        // Client side is borne exactly while something of the member is in the pool.
        expect(WHOLE.step("shadow", m, y) !== 0).toBe(inPool && y + 1 > start);
      }
    });
    const end = figureIn(LINES.find((row) => row["contract ends"] !== "none")!["contract ends"]);
    for (const y of YEARS) {
      const free = Math.min(1, Math.max(0, y + 1 - end));
      const adopted = figureIn(cellOf(rows, "Eastern", `year ${y}`));
      expectWithin(figureIn(cellOf(rows, "Eastern, invoices", `year ${y}`)), adopted * free, 1e-6);
    }
  });

  test.each(TITLES)("what each mechanism makes of %s, from its factors", (title, service) => {
    const alone = simulate(SERVICES.filter((row) => row.service === service));
    const { elasticity } = SERVICES.find((row) => row.service === service)!;
    for (const y of YEARS) {
      const factor = (name: string) => cellValue(`${title}: factors`, name, y);
      const price = (name: string) => cellValue(`${title}: price`, name, y);
      let left = price("cost that moved");
      for (const name of ["scale", "convergence", "redesign", "automation"] as const) {
        expectWithin(left * (1 - factor(name)), total(alone, name, y), 2);
        left *= factor(name);
      }
      const moved = price("cost that moved");
      expectWithin(moved - left, factor("gross saving") * moved, 2);
      expectWithin(
        (factor("delivered") - factor("gross saving")) * moved,
        total(alone, "realisation-gap", y),
        2,
      );
      const unscaled = factor("cost without economies, per pound");
      expectWithin(unscaled, unscaledPerPound(service, y), 3e-6);
      const economies = sizeReached(service, factor("volume moved")) ** (figureIn(elasticity) - 1);
      expectWithin(factor("scale"), Math.min(1, unscaled * economies), 2e-6);
    }
  });

  test.each(TITLES)("the price of %s, and what stands on top of cost", (title, service) => {
    const alone = simulate(SERVICES.filter((row) => row.service === service));
    for (const y of YEARS) {
      const price = (name: string) => cellValue(`${title}: price`, name, y);
      const factor = (name: string) => cellValue(`${title}: factors`, name, y);
      const pooled = price("cost in the pool");
      expectWithin(pooled, price("cost that moved") * (1 - factor("delivered")), 1);
      expectWithin(-number("margin") * pooled, total(alone, "margin", y), 1);
      expectWithin(
        price("VAT per pound"),
        number("irrecoverableVat") * (price("pay in it") + number("margin")),
        1e-6,
      );
      const left = price("left by contract");
      expectWithin(left, (1 - number("annualEfficiency")) ** Math.max(0, y - 1), 1e-9);
      expectWithin(pooled * (1 + number("margin")) * (1 - left), total(alone, "efficiency", y), 1);
      expectWithin(-price("VAT per pound") * pooled * left, total(alone, "vat", y), 1);
      expectWithin(price("price"), pooled * (1 + number("margin") + price("VAT per pound")) * left, 2);
      expectWithin(price("price per unit"), price("price") / factor("volume moved"), 2e-4);
    }
  });

  test("what each member is charged, by the unit", () => {
    const rows = tableUnder(PAGE, "Charge");
    eachCell(cellRow(rows, "charge"), (cell, m, y) => {
      const moved = figureIn(cellRow(rows, "cost that moved")[columnOf(m, y)]);
      const saved = SAVING_TERMS.filter((term) => term !== "own-automation" && term !== "overlap")
        .map((term) => WHOLE.step(term, m, y))
        .reduce((sum, amount) => sum + amount, 0);
      expectWithin(figureIn(cell), moved - saved, 1);
    });
    for (const y of YEARS) expectWithin(total(WHOLE, "charging-key", y), 0, 1e-6);
  });

  test.each(TITLES)("who is needed, waits and leaves in %s", (title, service) => {
    const alone = simulate(SERVICES.filter((row) => row.service === service));
    const rows = tableUnder(PAGE, `${title}: people`);
    for (const y of YEARS) {
      const cell = (name: string) => cellOf(rows, name, `year ${y}`);
      const posts = (name: string) => figureIn(cell(name));
      expectPrinted(cell("posts that moved"), alone.series("staffMoved", y));
      expectPrinted(cell("not needed"), alone.series("staffMoved", y) - alone.series("staffNeeded", y));
      expectPrinted(cell("made redundant"), alone.series("staffRedundant", y));
      const last = y === 0 ? 0 : figureIn(cellOf(rows, "waiting", `year ${y - 1}`));
      const unneeded = y === 0 ? 0 : figureIn(cellOf(rows, "not needed", `year ${y - 1}`));
      const kept = posts("of last year’s, kept");
      expectWithin(posts("waiting from last year"), last * kept, 2e-4);
      expectWithin(posts("newly without a post"), Math.max(0, posts("not needed") - unneeded * kept), 3e-4);
      const room = number("turnover") * (posts("posts that moved") - posts("not needed"));
      expectWithin(posts("placed by turnover"), room, 2e-4);
      const looking = posts("waiting from last year") + posts("newly without a post");
      expectWithin(posts("waiting") + posts("made redundant"), looking - posts("placed by turnover"), 3e-4);
      expectWithin(posts("waiting"), posts("made redundant"), 2e-4);
    }
  });

  test("the annuity of each member, and what is due on leaving", () => {
    const rate = number("costOfCapital");
    MEMBERS.forEach(({ trust, wave }, m) => {
      const row = tableUnder(PAGE, "Annuity")[m];
      const factor = (n: number) => (1 - (1 + rate) ** -n) / rate;
      expectWithin(
        figureIn(row.instalment),
        figureIn(row["set-up"]) / factor(number("repaymentYears")),
        0.005,
      );
      const first = Math.floor((figureIn(wave) - 1) * number("waveGap") * (1 + number("slip")));
      for (const y of YEARS) {
        const paid = y - first;
        const real = figureIn(row.instalment) / (1 + number("inflation")) ** paid;
        const due = y === exitOf(m) ? factor(number("repaymentYears") - paid) : 1;
        expectWithin(figureIn(row[`year ${y}`]), paid < 0 || y > exitOf(m) ? 0 : real * due, 0.6);
        expectPrinted(row[`year ${y}`], 0 - WHOLE.step("annuity", m, y));
      }
      expect(row[""]).toBe(trust);
    });
  });

  test("every step of the bridge and every position", () => {
    const rows = tableUnder(PAGE, "Bridge");
    for (const row of rows) {
      if (row[""] === "position") continue;
      eachCell(row, (cell, m, y) => expectPrinted(cell, WHOLE.step(row[""] as TermId, m, y)));
    }
    eachCell(cellRow(rows, "position"), (cell, m, y) =>
      expectPrinted(cell, WHOLE.series("position", m * YEARS.length + y)),
    );
    expect(PAGE).toContain(`${pounds(-WHOLE.step("leaving", 1, 2))}, to those who stay`);
    const [, leftBehind] = PAGE.match(/= £([\d,]+)`, falls on the others/)!;
    for (const y of [2, 3]) expectWithin(total(WHOLE, "stuck", y), -figureIn(leftBehind) / (y - 1), 1);
    expectWithin(total(WHOLE, "leaving", 2), 0, 1e-6);
  });
});

/** The page's future, with these services only. */
function simulate(rows: readonly Row[]): OneFuture {
  const services = rows.map(serviceOf);
  const lines = LINES.filter(({ service }) => rows.some((row) => row.service === service));
  const parameters = Object.fromEntries(
    PARAMETERS.map(({ id, domain: [low] }) => [id, fixed(LISTED.get(id) ?? Math.max(0, low))]),
  );
  const [standAlone, venture] = ["stand-alone", "joint-venture"].map((id): OperatingModel => {
    const model = OPERATING_MODELS.find((one) => one.id === id)!;
    const own = Object.keys(model.parameters).map((parameter) => [parameter, parameters[parameter]]);
    return { ...model, parameters: Object.fromEntries(own) };
  });
  const scope = { ...standAlone.scope, transactional: fixed(0.75) };
  const scenario = resolveScenario(
    {
      schemaVersion: 1,
      name: "A worked example of a joint venture",
      partnership: "by-hand",
      evidence: { version: "by hand" },
      baseline: "by hand",
      operatingModel: venture.id,
      members: Object.fromEntries(MEMBERS.map(({ wave }, m) => [odsOf(m), { wave: figureIn(wave) }])),
      chargingKey: "unit-price",
      readiness: number("readiness"),
      horizon: YEARS.length,
      draws: 100,
      gameDraws: 0,
    },
    {
      baseline: {
        priceYear: "2025/26",
        trusts: MEMBERS.map(({ trust }, m) => ({
          ods: odsOf(m),
          name: trust,
          type: null,
          region: null,
          ics: null,
          operatingIncome: 1e8,
          wte: 1000,
          frontlineWte: 900,
        })),
        services,
        lines: lines.map(lineOf),
      },
      operatingModel: { ...venture, scope },
      standAlone,
      parameters,
      evidenceVersion: "by hand",
    },
  );
  const offBy = (m: number, service: string) =>
    figureIn(LINES.find((row) => row.service === service && placeOf(row.trust) === m)!["off by"]);
  return oneFuture(scenario, {
    errors: MEMBERS.flatMap((_, m) => services.map(({ id }) => offBy(m, id))),
    exits: MEMBERS.map((row) => (row["leaves in year"] === "stays" ? null : figureIn(row["leaves in year"]))),
  });
}

function serviceOf(row: Row): Service {
  const three = (cell: string) => ({ low: figureIn(cell), mode: figureIn(cell), high: figureIn(cell) });
  return {
    id: row.service,
    label: row.service,
    function: row.function as Service["function"],
    kind: row.kind as Kind,
    driver: "units",
    elasticity: three(row.elasticity),
    standard: three(row.standard),
    automatable: figureIn(row.automatable),
    refVolume: figureIn(row["reference volume"]),
    bench: figureIn(row.benchmark),
    efficientScale: row["economies end at"] === "no limit" ? null : figureIn(row["economies end at"]),
    boundary: "Something stays.",
  };
}

function lineOf(row: Row): BaselineLine {
  const bought = row["contract ends"] !== "none";
  return {
    trust: odsOf(placeOf(row.trust)),
    service: row.service,
    pay: figureIn(row.pay),
    nonPay: figureIn(row["non-pay"]),
    wte: figureIn(row.wte),
    volume: figureIn(row.volume),
    sourcing: bought
      ? { by: "bought", provider: "A supplier", contractEnd: figureIn(row["contract ends"]) }
      : { by: "in-house" },
    bookedSaving: 0,
    bookedFrom: 0,
    origin: figureIn(row["off by"]) === 1 ? "return" : "estimate",
  };
}

/** What a pound in the pool would cost if no line had economies of scale, from what the page prints as adopted. */
function unscaledPerPound(service: string, y: number): number {
  const { elasticity } = SERVICES.find((one) => one.service === service)!;
  const rows = tableUnder(PAGE, "Adopted");
  let cost = 0;
  let unscaled = 0;
  for (const line of LINES.filter((one) => one.service === service)) {
    const adopted = line["contract ends"] === "none" ? line.trust : `${line.trust}, invoices`;
    const here =
      figureIn(cellOf(rows, adopted, `year ${y}`)) *
      figureIn(line["off by"]) *
      (figureIn(line.pay) + figureIn(line["non-pay"]));
    cost += here;
    unscaled += here * sizeOf(service, figureIn(line.volume)) ** (1 - figureIn(elasticity));
  }
  return unscaled / cost;
}

/** Volume whose economies the pool has: what moved and the host's own. */
function sizeReached(service: string, moved: number): number {
  const all = LINES.filter((line) => line.service === service).map((line) => figureIn(line.volume));
  const host = number("hostMultiple") * all.reduce((sum, volume) => sum + volume, 0);
  return sizeOf(service, moved + host);
}

/** A volume, up to where economies end. */
function sizeOf(service: string, volume: number): number {
  const { "economies end at": end } = SERVICES.find((one) => one.service === service)!;
  return end === "no limit" ? volume : Math.min(volume, figureIn(end));
}

function fixed(value: number): Prior {
  return { dist: "fixed", value };
}

function placeOf(trust: string): number {
  return MEMBERS.findIndex((row) => row.trust === trust);
}

function odsOf(member: number): string {
  return ["RXA", "RXB", "RXC"][member];
}

function exitOf(member: number): number {
  const cell = MEMBERS[member]["leaves in year"];
  return cell === "stays" ? YEARS.length : figureIn(cell);
}

function number(parameter: string): number {
  return LISTED.get(parameter)!;
}

function figureIn(cell: string): number {
  return printed(cell).value;
}

function columnOf(member: number, y: number): string {
  return `${MEMBERS[member].trust} ${y}`;
}

function eachCell(row: Row, check: (cell: string, member: number, y: number) => void): void {
  MEMBERS.forEach((_, m) => {
    for (const y of YEARS) check(row[columnOf(m, y)], m, y);
  });
}

function cellRow(rows: readonly Row[], name: string): Row {
  return rows.find((row) => row[""] === name)!;
}

function cellOf(rows: readonly Row[], name: string, column: string): string {
  return cellRow(rows, name)[column];
}

function cellValue(table: string, name: string, y: number): number {
  return figureIn(cellOf(tableUnder(PAGE, table), name, `year ${y}`));
}

function total(future: OneFuture, term: TermId, y: number): number {
  return MEMBERS.reduce((sum, _, m) => sum + future.step(term, m, y), 0);
}

function pounds(amount: number): string {
  return `£${Math.round(amount).toLocaleString("en-GB")}`;
}
