import { describe, expect, test } from "vitest";
import { compileLoops } from "../../loop-compiler/compile-loops.ts";
import { loopSources } from "../../loop-compiler/loop-source.ts";
import { writeDistances } from "../../src/compiled/distances.ts";
import { startModule } from "../../src/compiled/web-assembly.ts";
import { exp, log } from "../../src/lib/kernels.ts";
import { normalTable } from "../../src/random/normal-quantile.ts";
import { tabledQuantile } from "../../src/random/tabled-quantile.ts";

const LOOP = (body: string) =>
  `export function loop({ x, y }: Columns, { from, to }: Places<"from" | "to">, { b }: Numbers<"b">): number {\n${body}\n}`;

/** Runs a loop on a column x of numbers; returns its result and what it leaves in column y. */
function run(body: string, x: Float64Array, given = {}) {
  return runText(LOOP(body), x, given);
}

/** The same of the text of a file. */
function runText(text: string, x: Float64Array, { from = 0, to = x.length, b = 0 } = {}) {
  const { bytes, reserved, columns, list } = compileLoops(loopSources("loop.ts", text));
  const host = startModule(btoa(String.fromCharCode(...bytes)), reserved + 2 * x.length, 0);
  if (!host) throw new Error("WebAssembly is not to be had");
  const [atX, atY] = [reserved, reserved + x.length];
  host.memory.set(x, atX);
  const addresses = new Int32Array(host.memory.buffer, 8 * list, columns.length);
  addresses.set(columns.map((name) => 8 * (name === "x" ? atX : atY)));
  host.memory.fill(0, atY, atY + x.length);
  return { result: host.exports.loop(from, to, b), y: host.memory.slice(atY, atY + x.length) };
}

/** So many numbers at equal distances. */
function spread(from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}

const bits = (column: Float64Array) => [...new BigInt64Array(column.slice().buffer)];

describe("two at a time", () => {
  const wide = spread(-707.9, 707.9, 20_001);
  const positive = spread(-700, 700, 20_001).map(exp);

  test("exp has the bits of exp one by one", () => {
    const { y } = run("for (let s = from; s < to; s++) y[s] = exp(x[s]);\nreturn b;", wide);
    expect(bits(y)).toEqual(bits(wide.map(exp)));
  });

  test("log has the bits of log one by one", () => {
    const { y } = run("for (let s = from; s < to; s++) y[s] = log(x[s]);\nreturn b;", positive);
    expect(bits(y)).toEqual(bits(positive.map(log)));
  });

  test("quantiles have the bits of quantiles one by one, from 0 to 1", () => {
    const ends = [0, 2 ** -54, 2 ** -33, 2 ** -32, 0.25, 0.5 - 2 ** -54, 0.5, 0.5 + 2 ** -53, 0.75];
    const probabilities = [...ends, ...ends.map((u) => 1 - u), ...spread(2 ** -33, 1 - 2 ** -33, 20_001)];
    const table = normalTable();
    const x = Float64Array.of(...table, ...probabilities);
    const { y } = run("for (let s = from; s < to; s++) y[s] = tabledQuantile(x, 0, x[s]);\nreturn b;", x, {
      from: table.length,
    });
    const one = Float64Array.from(probabilities, (u) => tabledQuantile(table, 0, u));
    expect(bits(y.slice(table.length))).toEqual(bits(one));
  });

  test("sums are those of even and of odd places, wherever they begin and end", () => {
    const x = spread(0.1, 7.3, 12);
    const body =
      "const sum = [0, 0];\nfor (let s = from; s < to; s++) sum[s & 1] += x[s] * b;\nreturn sum[0] + sum[1];";
    for (let from = 0; from <= 12; from++) {
      for (let to = from; to <= 12; to++) {
        const sum = [0, 0];
        for (let s = from; s < to; s++) sum[s & 1] += x[s] * 0.3;
        expect(run(body, x, { from, to, b: 0.3 }).result).toBe(sum[0] + sum[1]);
      }
    }
  });
});

describe("one at a time", () => {
  test("outer loops, conditions and whole numbers from columns", () => {
    const body = `
      for (let r = from; r < to; r++) {
        const start = x[r];
        if (x[r] > b) {
          for (let s = 0; s < 1; s++) y[start + s] = -x[start + s] / (b === 0 ? 1 : 2);
        }
      }
      return b;`;
    const { y } = run(body, Float64Array.of(3, 1, 0, 2), { b: 1 });
    expect([...y]).toEqual([0, 0, -0, -1]);
  });
});

test("a number loses its fraction where a whole number is wanted, and goes round beyond 32 bits", () => {
  const body = "for (let s = from; s < to; s += 1) y[s] = (x[s] * b) | 0;\nreturn b;";
  const x = Float64Array.of(1.999, -1.999, 0.5, -0.5, 2 ** 31, 2 ** 32 + 5.5, -(2 ** 31) - 1);
  expect([...run(body, x, { b: 1 }).y]).toEqual(Array.from(x, (value) => value | 0));
});

describe("sheets", () => {
  const text = `
    export function loop({ x, y }: Columns, { from, to }: Places<"from" | "to">, { b }: Numbers<"b">): void {
      for (let r = 0; r < 2; r++) {
        for (let s = from; s < to; s++) y[r * 144 + s] = b * x[r * 144 + s];
      }
      for (let s = from; s < to; s += 1) y[s] += x[144 + s];
    }`;

  test.each([72, 136])("columns stand so many numbers apart: %i", (room) => {
    const row = 2 * room;
    const loops = loopSources("loop.ts", text.replaceAll("144", String(row)));
    const { bytes, reserved, columns, list } = compileLoops(loops, { both: ["x", "y"] });
    expect(columns).toEqual(["both"]);
    const host = startModule(btoa(String.fromCharCode(...bytes)), reserved + 2 * row, room);
    if (!host) throw new Error("WebAssembly is not to be had");
    new Int32Array(host.memory.buffer, 8 * list, 1)[0] = 8 * reserved;
    const sheet = host.memory.subarray(reserved, reserved + 2 * row);
    sheet.set([1, 2, 3]);
    sheet.set([10, 20, 30], row);
    host.exports.loop(0, 3, 2);
    expect([...sheet.slice(room, room + 4)]).toEqual([12, 24, 36, 0]);
    expect([...sheet.slice(row + room, row + room + 4)]).toEqual([20, 40, 60, 0]);
  });

  test("every distance between columns of a module is found, and nothing else is taken for one", () => {
    const loops = loopSources("loop.ts", text);
    expect(writeDistances(compileLoops(loops).bytes, 72)).toBe(0);
    // Read and written, two rounds at a time and one; then read twice and written once
    expect(writeDistances(compileLoops(loops, { both: ["x", "y"] }).bytes, 72)).toBe(2 * 2 + 3);
  });
});

describe("loops that call loops", () => {
  test("places and numbers go by their names, and columns stand for themselves", () => {
    const text = `
      export function add({ x, y }: Columns, { to, at }: Places<"to" | "at">, { b }: Numbers<"b">): void {
        for (let s = 0; s < to; s++) y[at + s] = x[s] + b;
      }
      export function loop(columns: Columns, { from, to }: Places<"from" | "to">, { b }: Numbers<"b">): void {
        const { x } = columns;
        for (let r = from; r < to; r += 1) add(columns, { at: 2 * r, to: x[0] }, { b: b * x[1] });
      }`;
    const { y } = runText(text, Float64Array.of(2, 3, 0, 0, 0, 0), { to: 2, b: 10 });
    expect([...y]).toEqual([32, 33, 32, 33, 0, 0]);
  });

  test.each([
    ["one that is none", "nobody(columns, { to });", "a loop that returns nothing"],
    ["one without a place", "loop(columns, { from });", "to among what it is given"],
  ])("%s", (_, body, wanted) => {
    const text = `export function loop(columns: Columns, { from, to }: Places<"from" | "to">): void {\n${body}\n}`;
    expect(() => compileLoops(loopSources("loop.ts", text))).toThrow(wanted);
  });
});

describe("what a loop may not say is refused, with its place and what is wanted", () => {
  test.each([
    ["an entry elsewhere", "for (let s = from; s < to; s++) y[s] = x[2 * s];", "s, or a place + s"],
    [
      "a condition in an innermost loop",
      "for (let s = from; s < to; s++) if (b > 0) y[s] = b;",
      "a constant or an assignment",
    ],
    ["an unknown function", "for (let s = from; s < to; s++) y[s] = sqrt(x[s]);", "exp, log"],
    ["a column that it is not given", "for (let s = from; s < to; s++) z[s] = b;", "a column"],
    ["steps of two", "for (let s = from; s < to; s += 2) y[s] = b;", "s++"],
    ["another way round", "while (b > 0) y[0] = b;", "if, for or return"],
    [
      "no entry in an innermost loop",
      "const sum = [0, 0];\nfor (let s = from; s < to; s++) sum[s & 1] += b;",
      "an entry of a column",
    ],
    [
      "one pair for two loops",
      "const sum = [0, 0];\nfor (let s = from; s < to; s++) sum[s & 1] += x[s];\nfor (let s = from; s < to; s++) sum[s & 1] += x[s];",
      "a pair of sums for each loop",
    ],
  ])("%s", (_what, body, wanted) => {
    const compile = () => compileLoops(loopSources("loop.ts", LOOP(body)));
    expect(compile).toThrow(wanted);
    expect(compile).toThrow(/^loop\.ts:\d+: expected /);
  });
});
