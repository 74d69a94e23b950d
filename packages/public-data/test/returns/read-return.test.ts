import { baselineFaults, MEASURES } from "@shared-services/simulation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyReturn, estimateBaseline, readReturn, returnTemplate } from "../../src/index.ts";

const baseline = estimateBaseline(["RM1", "RGP"]);
const template = returnTemplate(baseline, "RM1");
const payroll = baseline.lines.find((line) => line.trust === "RM1" && line.service === "people.payroll")!;

/** A sheet of one line, as tabs: what a user pastes. */
function pasted(cells: Readonly<Record<string, string>>): string {
  const all = { Trust: "RM1", Service: "people.payroll", ...cells };
  return `${Object.keys(all).join("\t")}\n${Object.values(all).join("\t")}\n`;
}

function codes(sheet: string): string[] {
  return readReturn(sheet, baseline).faults.map(({ code, path }) => `${code} ${path}`);
}

function only(sheet: string) {
  const { lines, faults } = readReturn(sheet, baseline);
  expect(faults).toEqual([]);
  expect(lines).toHaveLength(1);
  return lines[0];
}

describe("a trust's own return", () => {
  test("the template as it was handed out changes nothing", () => {
    expect(readReturn(template, baseline)).toEqual({ lines: [], changes: [], faults: [], warnings: [] });
  });

  test("the template has a row of headers, a row of units and a line for every service", () => {
    const rows = template.trimEnd().split("\r\n");
    expect(template.startsWith("\uFEFFTrust,Service,")).toBe(true);
    expect(rows[1]).toContain("£ a year");
    expect(rows).toHaveLength(2 + baseline.services.length);
  });

  test("a template for a trust outside the baseline is refused", () => {
    expect(() => returnTemplate(baseline, "ZZZ")).toThrow(/RM1, RGP/);
  });

  test("a changed figure makes the line the trust's own, without a margin of error, and the rest stays", () => {
    const line = only(pasted({ Pay: "£600k" }));
    const { spread: _, ...rest } = payroll;
    expect(line).toEqual({ ...rest, pay: 600_000, origin: "return" });
  });

  test("every change is listed with its cell, before and after", () => {
    const { changes } = readReturn(pasted({ Pay: "600,000", Staff: "" }), baseline);
    expect(changes).toEqual([
      { trust: "RM1", service: "people.payroll", column: "Pay", cell: "C2", from: payroll.pay, to: 600_000 },
    ]);
  });

  test("a blank keeps the figure and a nought replaces it", () => {
    expect(only(pasted({ Pay: "", Staff: "0" }))).toMatchObject({ pay: payroll.pay, wte: 0 });
  });

  test("a line can be confirmed without a change, or given as an assumption with its own margin", () => {
    expect(only(pasted({ "Where from": "return" }))).toMatchObject({ pay: payroll.pay, origin: "return" });
    expect(only(pasted({ "Where from": "return" }))).not.toHaveProperty("spread");
    const assumed = only(pasted({ "Where from": "Assumption", Pay: "500000", "Margin of error": "30%" }));
    expect(assumed).toMatchObject({ origin: "assumption", spread: 0.3 });
  });

  test("other figures cannot pass as an estimate", () => {
    expect(only(pasted({ "Where from": "estimate", Pay: "1" })).origin).toBe("return");
  });

  test("columns may come in any order, under other names, below titles, with blank rows, quotes and a byte-order mark", () => {
    const sheet = [
      "\uFEFFReturn of the trust,,,",
      ",,,",
      "FTE,service id,Pay cost (£),ODS code",
      '12.5," People.Payroll ","£1,234,567", rm1 ',
      ",,,",
    ].join("\r\n");
    expect(only(sheet)).toMatchObject({ wte: 12.5, pay: 1_234_567 });
  });

  test("a service may be named by its label, a trust by its name, and semicolons may separate", () => {
    const sheet = `Trust;Service;Staff\nJames Paget University Hospitals NHS Foundation Trust;payroll;7\n`;
    expect(only(sheet)).toMatchObject({ trust: "RGP", service: "people.payroll", wte: 7 });
  });

  test("a bought service needs a provider and an end of contract, and keeps both", () => {
    const bought = pasted({
      "Provided by": "Bought",
      "Provider or customers": "=NHS SBS",
      "Contract ends": "2.5",
    });
    expect(only(bought).sourcing).toEqual({ by: "bought", provider: "=NHS SBS", contractEnd: 2.5 });
    expect(codes(pasted({ "Provided by": "bought" }))).toEqual(["NO_PROVIDER /A2", "NO_CONTRACT_END /A2"]);
  });

  test("a hosted service names its customers", () => {
    const hosted = pasted({ "Provided by": "hosted", "Provider or customers": "RGP; RCX" });
    expect(only(hosted).sourcing).toEqual({ by: "hosted", for: ["RGP", "RCX"] });
  });

  test("quality figures are read as shares and percentages", () => {
    expect(only(pasted({ Errors: "2%" })).kpis).toEqual({ errorRate: 0.02 });
  });

  test("every measure of quality has a column, which is read in its unit and written back", () => {
    const kpisOf = (service: string, cells: Readonly<Record<string, string>>) =>
      only(pasted({ Service: service, ...cells })).kpis;
    expect(kpisOf("people.payroll", { "Payroll accuracy": "99.2%" })).toEqual({
      errorRate: 0.01,
      payrollAccuracy: 0.992,
    });
    expect(kpisOf("people.recruitment", { "Time to hire": "84" })).toMatchObject({ timeToHire: 84 });
    expect(kpisOf("digital.service-desk", { "Solved first time": "0.61" })).toMatchObject({
      solvedFirstTime: 0.61,
    });
    const hired = only(pasted({ Service: "people.recruitment", "Time to hire": "84" }));
    const lines = baseline.lines.map((line) =>
      line.trust === "RM1" && line.service === hired.service ? hired : line,
    );
    const [headers, , ...rows] = returnTemplate({ ...baseline, lines }, "RM1")
      .split("\r\n")
      .map((row) => row.split(","));
    for (const { column } of MEASURES) expect(headers).toContain(column.header);
    const row = rows.find((cells) => cells.includes("people.recruitment"))!;
    expect(row[headers.indexOf("Time to hire")]).toBe("84");
  });

  test("days beyond a year or so are refused at their cell, and what is unusual is warned of there", () => {
    const hired = (days: string) => pasted({ Service: "people.recruitment", "Time to hire": days });
    expect(codes(hired("401"))).toEqual(["OUT_OF_RANGE /C2"]);
    expect(readReturn(hired("300"), baseline).warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "UNUSUAL_QUALITY /C2",
    ]);
    const elsewhere = pasted({ Service: "people.payroll", "Time to hire": "80" });
    expect(readReturn(elsewhere, baseline).warnings.map(({ code }) => code)).toEqual(["NOT_OF_THIS_SERVICE"]);
  });

  test.each<[claim: string, cells: Readonly<Record<string, string>>, fault: string]>([
    ["a formula error", { Pay: "#REF!" }, "NOT_A_NUMBER /C2"],
    ["the letter O", { Pay: "12,5OO" }, "NOT_A_NUMBER /C2"],
    ["a percentage of pounds", { Pay: "12%" }, "NOT_A_NUMBER /C2"],
    ["staff as text", { Staff: "five" }, "NOT_A_NUMBER /C2"],
    ["a negative cost", { "Non-pay": "(1,200)" }, "OUT_OF_RANGE /C2"],
    ["cost without volume", { Volume: "0" }, "COST_WITHOUT_VOLUME /C2"],
    ["a planned saving above half of the cost", { "Saving already planned": "£5m" }, "BOOKED_TOO_MUCH /C2"],
    ["an unknown trust", { Trust: "ZZZ" }, "UNKNOWN_TRUST /A2"],
    ["an unknown service", { Service: "people.magic" }, "UNKNOWN_SERVICE /B2"],
    ["an unknown way of sourcing", { "Provided by": "elves" }, "UNKNOWN_WORD /C2"],
    ["an unknown origin", { "Where from": "hearsay" }, "UNKNOWN_WORD /C2"],
    ["a contract of an in-house service", { "Contract ends": "3" }, "CONTRACT_IN_HOUSE /C2"],
    ["a share above one", { Errors: "120%" }, "OUT_OF_RANGE /C2"],
    [
      "staff in a spend line",
      { Service: "procurement.clinical-consumables", Staff: "3" },
      "STAFF_IN_SPEND /C2",
    ],
  ])("%s is refused at its cell", (_claim, cells, fault) => {
    expect(codes(pasted(cells))).toEqual([fault]);
  });

  test("a contract that ended before the start is refused at its cell", () => {
    const ended = pasted({ "Provided by": "bought", "Provider or customers": "B", "Contract ends": "-1" });
    expect(codes(ended)).toEqual(["CONTRACT_ENDED /E2"]);
  });

  test("a line given twice is refused, with the row of the first", () => {
    const [fault] = readReturn("Trust,Service,Pay\nRM1,Payroll,1\nrm1,people.payroll,2\n", baseline).faults;
    expect(fault).toMatchObject({ code: "LINE_TWICE", path: "/A3" });
    expect(fault.message).toContain("row 2");
  });

  test("all faults of all rows are named at once, each with what was got and what is wanted, and nothing is applied", () => {
    const sheet = [
      "Trust,Service,Pay,Staff,Volume",
      "RM1,people.payroll,#REF!,x,",
      "RM1,people.recruitment,-5,,",
      "ZZZ,people.payroll,1,,",
      "RM1,people.employee-relations,1000,,0",
      "RM1,digital.service-desk,900000,,",
    ].join("\n");
    const { lines, changes, faults } = readReturn(sheet, baseline);
    expect(faults.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      "COST_WITHOUT_VOLUME /E5",
      "NOT_A_NUMBER /C2",
      "NOT_A_NUMBER /D2",
      "OUT_OF_RANGE /C3",
      "UNKNOWN_TRUST /A4",
    ]);
    for (const { message } of faults) expect(message).toMatch(/^[A-E]\d: expected .+, got .+/);
    expect([lines, changes]).toEqual([[], []]);
  });

  test("a sheet without headers, without rows or too large says so", () => {
    expect(codes("1,2,3\n4,5,6\n")).toEqual(["NO_HEADER /A1"]);
    expect(codes("")).toEqual(["NO_HEADER /A1"]);
    expect(codes("Trust,Service,Pay\n")).toEqual(["NO_ROWS /"]);
    expect(codes("x".repeat(5_000_001))).toEqual(["TOO_LARGE /"]);
  });

  test("one cell that cannot be read hides nothing about the others of its line", () => {
    const faulty = {
      Pay: "-5",
      Staff: "ten",
      Volume: "0",
      "Provided by": "bought",
      "Contract ends": "-1",
      "Saving already planned": "lots",
      Errors: "120%",
    };
    expect(codes(pasted(faulty)).sort()).toEqual([
      "CONTRACT_ENDED /G2",
      "COST_WITHOUT_VOLUME /E2",
      "NOT_A_NUMBER /D2",
      "NOT_A_NUMBER /H2",
      "NO_PROVIDER /A2",
      "OUT_OF_RANGE /C2",
      "OUT_OF_RANGE /I2",
    ]);
    expect(codes(pasted({ ...faulty, Staff: "10" }))).toHaveLength(6);
  });

  test("a cell that cannot be read is named once, and nothing is made of it", () => {
    const { faults, warnings } = readReturn(
      pasted({ Pay: "lots", "Saving already planned": "10m", Volume: "x", "Contract ends": "?" }),
      baseline,
    );
    expect(faults.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      "CONTRACT_IN_HOUSE /F2",
      "NOT_A_NUMBER /C2",
      "NOT_A_NUMBER /E2",
      "NOT_A_NUMBER /F2",
    ]);
    expect(warnings).toEqual([]);
  });

  test("cells beyond the last header are refused: a comma has split a number", () => {
    const { faults } = readReturn("Trust,Service,Pay\nRM1,people.payroll,668,422\n", baseline);
    expect(faults).toMatchObject([
      {
        code: "TOO_MANY_CELLS",
        path: "/D2",
        message: 'D2: expected nothing beyond the last header, got "422"; is there a comma in a number?',
      },
    ]);
    expect(codes("Trust,Service,Pay,,\nRM1,people.payroll,668422,,,\n,,,a note\n")).toEqual([]);
    expect(codes('Trust,Service,Pay\nRM1,people.payroll,"668,422"\n')).toEqual([]);
  });

  test("a column twice is a fault, an unknown column a warning", () => {
    expect(codes("Trust,Service,Pay,Pay\nRM1,people.payroll,1,2\n")).toEqual(["COLUMN_TWICE /D1"]);
    const { warnings, lines } = readReturn(
      "Trust,Service,Pay,Remarks\nRM1,people.payroll,600000,x\n",
      baseline,
    );
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(["IGNORED_COLUMN /D1"]);
    expect(lines).toHaveLength(1);
  });

  test("figures in thousands are asked about, not refused", () => {
    const { warnings, faults } = readReturn(pasted({ Pay: "556", "Non-pay": "371" }), baseline);
    expect(faults).toEqual([]);
    expect(warnings.filter(({ code }) => code === "UNITS").map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/C2", "/D2"]),
    );
  });

  test("a question of units stays with the line, and goes when the figure is put right", () => {
    const asked = ({ warnings }: { warnings: readonly { code: string; path: string }[] }) =>
      warnings.filter(({ code, path }) => code === "UNITS" && path.endsWith("nonPay")).length;
    const thousandth = readReturn(pasted({ "Non-pay": `${payroll.nonPay / 1000}` }), baseline);
    expect(thousandth.lines[0].replaced).toEqual({ nonPay: payroll.nonPay });
    const imported = applyReturn(baseline, thousandth.lines);
    expect(asked(baselineFaults(imported))).toBe(1);
    const touched = readReturn(pasted({ Staff: "12" }), imported);
    expect(asked(baselineFaults(applyReturn(imported, touched.lines)))).toBe(1);
    const righted = readReturn(pasted({ "Non-pay": `${payroll.nonPay + 1}` }), imported);
    expect(righted.lines[0]).not.toHaveProperty("replaced");
    expect(righted.warnings).toEqual([]);
  });

  test("no text makes it throw, and nothing is half applied", () => {
    const scraps = fc.constantFrom(
      "Trust",
      "Service",
      "Pay",
      "RM1",
      "people.payroll",
      ",",
      "\t",
      "\n",
      '"',
      "-5",
      "£",
      "O",
      "=1",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ maxLength: 5 })), { maxLength: 40 }), (parts) => {
        const { faults, lines } = readReturn(parts.join(""), baseline);
        if (faults.length > 0) expect(lines).toEqual([]);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test("what is written out is read back as it was, whatever a provider is called", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9e6 }),
        (name, pay) => {
          const provider = name.trim();
          fc.pre(provider !== "" && !provider.startsWith("'"));
          const sourcing = { by: "bought", provider, contractEnd: 1 } as const;
          const { spread: _, ...line } = { ...payroll, pay, sourcing, origin: "return" as const };
          const own = applyReturn(baseline, [line]);
          const [{ replaced: __, ...read }] = readReturn(returnTemplate(own, "RM1"), baseline).lines;
          expect(read).toEqual(line);
        },
      ),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe("applying a return", () => {
  test("replaces the lines given and leaves all else as it was, in its order", () => {
    const line = { ...payroll, pay: 1 };
    const own = applyReturn(baseline, [line]);
    const changed = own.lines.filter((one, at) => one !== baseline.lines[at]);
    expect(changed).toEqual([line]);
    expect(own.lines.map(({ trust, service }) => trust + service)).toEqual(
      baseline.lines.map(({ trust, service }) => trust + service),
    );
  });

  test("refuses a line that has no place in the baseline", () => {
    expect(() => applyReturn(baseline, [{ ...payroll, trust: "ZZZ" }])).toThrow(/ZZZ people.payroll/);
  });
});
