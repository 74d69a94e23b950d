import { describe, expect, test } from "vitest";
import type { Baseline, BaselineLine, Service, Trust } from "../../src/baseline/records.ts";
import { baselineFaults } from "../../src/baseline/validate.ts";

const TRUST: Trust = {
  ods: "AAA",
  name: "A trust",
  type: null,
  region: null,
  ics: null,
  operatingIncome: 400e6,
  wte: 4000,
  frontlineWte: 3600,
};

const PAYROLL: Service = {
  id: "people.payroll",
  label: "Payroll",
  function: "people",
  kind: "transactional",
  driver: "payslips",
  elasticity: { low: 0.8, mode: 0.9, high: 1 },
  standard: { low: 0.6, mode: 0.8, high: 0.9 },
  automatable: 0.4,
  refVolume: 60_000,
  bench: 6,
  efficientScale: null,
  boundary: "Pay policy stays with the employer.",
};

const LINE: BaselineLine = {
  trust: "AAA",
  service: "people.payroll",
  pay: 240_000,
  nonPay: 120_000,
  wte: 5,
  volume: 60_000,
  sourcing: { by: "in-house" },
  bookedSaving: 0,
  bookedFrom: 0,
  origin: "return",
};

const leadership: Service = {
  ...PAYROLL,
  id: "people.leadership",
  kind: "leadership",
  refVolume: 1,
  bench: 3e5,
};
const consumables: Service = {
  ...PAYROLL,
  id: "procurement.consumables",
  kind: "spend",
  bench: 0.97,
  refVolume: 36e6,
};

function baselineOf(line: object, service: Service = PAYROLL): Baseline {
  const lines = [{ ...LINE, service: service.id, ...line } as BaselineLine];
  return { priceYear: "2025/26", trusts: [TRUST], services: [service], lines };
}

function codes(document: unknown): string[] {
  return baselineFaults(document).faults.map(({ code, path }) => `${code} ${path}`);
}

describe("a baseline at the door", () => {
  test("a sound one has no fault and no warning", () => {
    expect(baselineFaults(baselineOf({}))).toEqual({ faults: [], warnings: [] });
  });

  test.each<[claim: string, line: object, fault: string]>([
    ["negative pay is refused", { pay: -1 }, "OUT_OF_RANGE /lines/0/pay"],
    ["negative non-pay is refused", { nonPay: -1 }, "OUT_OF_RANGE /lines/0/nonPay"],
    ["staff as text are refused", { wte: "5 wte" }, "NOT_A_NUMBER /lines/0/wte"],
    ["NaN is refused", { volume: Number.NaN }, "NOT_A_NUMBER /lines/0/volume"],
    ["cost without volume is refused", { volume: 0 }, "COST_WITHOUT_VOLUME /lines/0/volume"],
    ["a trust that is not in the baseline is refused", { trust: "ZZZ" }, "UNKNOWN_TRUST /lines/0/trust"],
    [
      "a service that is not in the baseline is refused",
      { service: "x.y" },
      "UNKNOWN_SERVICE /lines/0/service",
    ],
    [
      "a booked saving above half of the cost is refused",
      { bookedSaving: 180_001 },
      "BOOKED_TOO_MUCH /lines/0/bookedSaving",
    ],
    ["a booked saving in the past is refused", { bookedFrom: -1 }, "OUT_OF_RANGE /lines/0/bookedFrom"],
    ["an unknown field is refused", { wages: 1 }, "UNKNOWN_FIELD /lines/0/wages"],
    ["a field whose name holds a slash is pointed at", { "a/b": 1 }, "UNKNOWN_FIELD /lines/0/a~1b"],
    ["an unknown origin is refused", { origin: "guess" }, "UNKNOWN_WORD /lines/0/origin"],
    [
      "an unknown way of sourcing is refused",
      { sourcing: { by: "magic" } },
      "UNKNOWN_WORD /lines/0/sourcing/by",
    ],
    [
      "a contract that ended before the start is refused",
      { sourcing: { by: "bought", provider: "B", contractEnd: -0.5 } },
      "CONTRACT_ENDED /lines/0/sourcing/contractEnd",
    ],
    [
      "a share of errors above 1 is refused",
      { kpis: { errorRate: 5 } },
      "OUT_OF_RANGE /lines/0/kpis/errorRate",
    ],
    [
      "an unknown measure of quality is refused",
      { kpis: { speed: 0.5 } },
      "UNKNOWN_FIELD /lines/0/kpis/speed",
    ],
    ["a negative margin of error is refused", { spread: -0.1 }, "OUT_OF_RANGE /lines/0/spread"],
  ])("%s", (_claim, line, fault) => {
    expect(codes(baselineOf(line))).toContain(fault);
  });

  test("half of the cost may be booked, and a contract may end on the first day after the start", () => {
    expect(codes(baselineOf({ bookedSaving: 180_000 }))).toEqual([]);
    expect(codes(baselineOf({ sourcing: { by: "bought", provider: "B", contractEnd: 0.01 } }))).toEqual([]);
  });

  test("the leadership of a trust is one organisation led", () => {
    expect(codes(baselineOf({ volume: 2, wte: 2 }, leadership))).toEqual([
      "NOT_ONE_ORGANISATION /lines/0/volume",
    ]);
    expect(codes(baselineOf({ volume: 1, wte: 2 }, leadership))).toEqual([]);
  });

  test("a spend line has neither pay nor staff", () => {
    expect(codes(baselineOf({ volume: 36e6, nonPay: 36e6 }, consumables))).toEqual([
      "STAFF_IN_SPEND /lines/0/pay",
      "STAFF_IN_SPEND /lines/0/wte",
    ]);
  });

  test("a line of noughts says that the trust has none of it", () => {
    expect(codes(baselineOf({ pay: 0, nonPay: 0, wte: 0, volume: 0 }))).toEqual([]);
  });

  test("a missing line and a line given twice are refused, each named by trust and service", () => {
    const sound = baselineOf({});
    const missing = baselineFaults({ ...sound, lines: [] }).faults;
    expect(missing.map((fault) => fault.code)).toEqual(["MISSING_LINE"]);
    expect(missing[0].message).toContain("AAA people.payroll");
    expect(codes({ ...sound, lines: [LINE, LINE] })).toEqual(["LINE_TWICE /lines/1"]);
  });

  test("a trust twice and a service twice are refused", () => {
    const sound = baselineOf({});
    expect(codes({ ...sound, trusts: [TRUST, TRUST] })).toEqual(["TWICE /trusts/1"]);
    expect(codes({ ...sound, services: [PAYROLL, PAYROLL] })).toEqual(["TWICE /services/1"]);
  });

  test("a trust cannot have more frontline staff than staff", () => {
    const document = { ...baselineOf({}), trusts: [{ ...TRUST, frontlineWte: 4001 }] };
    expect(codes(document)).toEqual(["MORE_FRONTLINE_THAN_STAFF /trusts/0/frontlineWte"]);
  });

  test("a range whose most likely value lies outside is refused", () => {
    const service = { ...PAYROLL, elasticity: { low: 0.9, mode: 0.8, high: 1 } };
    expect(codes({ ...baselineOf({}), services: [service] })).toEqual(["DISORDERED /services/0/elasticity"]);
  });

  test.each([undefined, null, 3, [], "baseline", {}])(
    "%j is no baseline, and says so without crashing",
    (document) => {
      expect(baselineFaults(document).faults.length).toBeGreaterThan(0);
    },
  );

  test("faults of shape, of meaning and of completeness are all named at once", () => {
    const document = {
      ...baselineOf({}),
      services: [PAYROLL, leadership],
      trusts: [TRUST, { ...TRUST, ods: "BBB" }],
      lines: [
        { ...LINE, wte: "many" },
        { ...LINE, trust: "BBB", volume: 0 },
        { ...LINE, service: leadership.id, volume: 7 },
      ],
    };
    expect(codes(document)).toEqual([
      "NOT_A_NUMBER /lines/0/wte",
      "COST_WITHOUT_VOLUME /lines/1/volume",
      "NOT_ONE_ORGANISATION /lines/2/volume",
      "MISSING_LINE /lines",
    ]);
  });

  test("a bad value in one field hides nothing that the other fields of the line say", () => {
    expect(codes(baselineOf({ wte: "many", volume: 0 }))).toEqual([
      "NOT_A_NUMBER /lines/0/wte",
      "COST_WITHOUT_VOLUME /lines/0/volume",
    ]);
    expect(codes(baselineOf({ pay: -1, volume: 0 }))).toEqual([
      "OUT_OF_RANGE /lines/0/pay",
      "COST_WITHOUT_VOLUME /lines/0/volume",
    ]);
    expect(codes(baselineOf({ wte: "many", bookedSaving: 1e6 }))).toContain(
      "BOOKED_TOO_MUCH /lines/0/bookedSaving",
    );
    expect(codes(baselineOf({ trust: "ZZZ", origin: "guess" }))).toContain("UNKNOWN_TRUST /lines/0/trust");
  });

  test("a rule says nothing where a field that it rests on is itself at fault", () => {
    expect(codes(baselineOf({ pay: "much", bookedSaving: 1e6 }))).toEqual(["NOT_A_NUMBER /lines/0/pay"]);
    expect(codes(baselineOf({ volume: "many" }, leadership))).toEqual(["NOT_A_NUMBER /lines/0/volume"]);
    expect(codes(baselineOf({ pay: 0, wte: "many" }, consumables))).toEqual(["NOT_A_NUMBER /lines/0/wte"]);
    const sound = baselineOf({});
    expect(codes({ ...sound, trusts: [{ ...TRUST, ods: 5 }] })).toEqual(["NOT_A_TEXT /trusts/0/ods"]);
    expect(codes({ ...sound, services: [{ ...PAYROLL, id: "" }] })).toEqual(["NOT_A_TEXT /services/0/id"]);
    expect(codes({ ...sound, trusts: [{ ...TRUST, wte: "x" }] })).toEqual(["NOT_A_NUMBER /trusts/0/wte"]);
  });

  test("a bad value of one trust hides neither faults nor warnings of the rest", () => {
    const planted = {
      ...baselineOf({}),
      services: [PAYROLL, leadership],
      trusts: [TRUST, { ...TRUST, ods: "BBB" }, TRUST],
      lines: [
        { ...LINE, volume: 0 },
        { ...LINE, trust: "BBB", wte: 0 },
        { ...LINE, trust: "BBB", service: leadership.id, volume: 7 },
      ],
    };
    const broken = {
      ...planted,
      priceYear: "soon",
      trusts: planted.trusts.map((trust, at) => (at === 1 ? { ...trust, wte: "x" } : trust)),
    };
    const before = baselineFaults(planted);
    const after = baselineFaults(broken);
    expect(before.faults.map(({ code }) => code)).toEqual([
      "TWICE",
      "COST_WITHOUT_VOLUME",
      "NOT_ONE_ORGANISATION",
      "MISSING_LINE",
      "MISSING_LINE",
    ]);
    expect(after.faults.map(({ path }) => path).slice(0, 2)).toEqual(["/priceYear", "/trusts/1/wte"]);
    expect(after.faults.slice(2)).toEqual(before.faults);
    expect(before.warnings.map(({ code }) => code)).toContain("PAY_WITHOUT_STAFF");
    expect(after.warnings).toEqual(before.warnings);
  });

  test.each(["2025/27", "2025/99", "2025", "25/26", 2025])("%j is no financial year", (priceYear) => {
    expect(codes({ ...baselineOf({}), priceYear })).toEqual(["NOT_A_YEAR /priceYear"]);
  });

  test.each(["2025/26", "2099/00"])("%s is a financial year", (priceYear) => {
    expect(codes({ ...baselineOf({}), priceYear })).toEqual([]);
  });

  test.each<[pay: unknown, words: string]>([
    [Number.NaN, "got NaN"],
    [Number.POSITIVE_INFINITY, "got Infinity"],
    [5n, "got 5"],
    [() => 5, "got a function"],
    [Symbol("pay"), "got Symbol(pay)"],
  ])("what is no number is named as it is: %#", (pay, words) => {
    const [fault] = baselineFaults(baselineOf({ pay })).faults;
    expect(fault.message).toBe(`/lines/0/pay: expected £ a year, nought or more, ${words}`);
  });

  test("every fault says where, what was wanted and what was got", () => {
    const [fault] = baselineFaults(baselineOf({ pay: -12 })).faults;
    expect(fault).toMatchObject({
      path: "/lines/0/pay",
      received: -12,
      expected: "£ a year, nought or more",
    });
    expect(fault.message).toBe("/lines/0/pay: expected £ a year, nought or more, got -12");
  });
});

describe("warnings that travel with the results", () => {
  function warned(line: object, service = PAYROLL): string[] {
    return baselineFaults(baselineOf(line, service)).warnings.map(({ code, path }) => `${code} ${path}`);
  }

  test("pounds given in thousands are asked about", () => {
    expect(warned({ pay: 240, nonPay: 120 })).toEqual(["UNITS /lines/0", "UNITS /lines/0"]);
    expect(warned({ pay: 240e6, nonPay: 120e6 })).toEqual(["UNITS /lines/0", "UNITS /lines/0"]);
    expect(warned({ volume: 60 })).toEqual(["UNITS /lines/0"]);
  });

  test("figures too small to divide by are asked about, in words that JSON can hold", () => {
    for (const line of [{ volume: 1e-320 }, { wte: 1e-320 }]) {
      const { faults, warnings } = baselineFaults(baselineOf(line));
      expect(faults).toEqual([]);
      expect(warnings).toMatchObject([{ code: "UNITS", path: "/lines/0", received: "Infinity" }]);
    }
  });

  test("a unit cost six times the benchmark is unusual, twice the benchmark is not", () => {
    expect(warned({ pay: 24 * 6 * 10_000, nonPay: 12 * 6 * 10_000, wte: 24 })).toEqual([
      "UNUSUAL_UNIT_COST /lines/0",
    ]);
    expect(warned({ pay: 480_000, nonPay: 240_000, wte: 10 })).toEqual([]);
  });

  test("a small trust may cost more per unit than the benchmark of the typical one", () => {
    const cost = 6 * 600 * 5.5 * 100 ** 0.1;
    expect(warned({ pay: cost / 2, nonPay: cost / 2, volume: 600, wte: cost / 2 / 55_000 })).toEqual([]);
  });

  test("a unit cost of fractions of a penny is shown as such", () => {
    const [warning] = baselineFaults(baselineOf({ volume: 6e10 })).warnings;
    expect(warning.message).toContain("got £0.000006;");
  });

  test("pay without people and people without pay are odd; neither is not", () => {
    expect(warned({ wte: 0 })).toEqual(["PAY_WITHOUT_STAFF /lines/0/wte"]);
    expect(warned({ pay: 0, nonPay: 360_000 })).toEqual(["STAFF_WITHOUT_PAY /lines/0/pay"]);
    expect(warned({ pay: 0, nonPay: 360_000, wte: 0 })).toEqual([]);
  });

  test("work done for a trust that is not here is pointed at", () => {
    const sourcing = { by: "hosted", for: ["AAA", "ZZZ"] };
    expect(warned({ sourcing })).toEqual(["HOSTED_FOR_OUTSIDER /lines/0/sourcing/for/1"]);
  });

  test.each([
    ["income in thousands", { operatingIncome: 400e3 }, "UNITS /trusts/0/operatingIncome"],
    ["income far beyond the staff", { operatingIncome: 4e9 }, "UNUSUAL_INCOME /trusts/0/operatingIncome"],
    ["staff in thousands", { wte: 4, frontlineWte: 3 }, "UNITS /trusts/0/operatingIncome"],
    [
      "fewer staff than its lines have",
      { wte: 4, frontlineWte: 3 },
      "MORE_CORPORATE_THAN_STAFF /trusts/0/wte",
    ],
    ["frontline staff in thousands", { frontlineWte: 3.6 }, "FEW_FRONTLINE /trusts/0/frontlineWte"],
  ])("a trust's %s", (_what, trust, warning) => {
    const { warnings } = baselineFaults({ ...baselineOf({}), trusts: [{ ...TRUST, ...trust }] });
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toContain(warning);
  });

  test("pay per post outside what the pay scales allow is unusual", () => {
    expect(warned({ wte: 0.5 })).toEqual(["UNUSUAL_PAY /lines/0"]);
    expect(warned({ wte: 40 })).toEqual(["UNUSUAL_PAY /lines/0"]);
  });
});
