import { describe, expect, test } from "vitest";
import { compileLoops } from "../../loop-compiler/compile-loops.ts";
import { loopSources } from "../../loop-compiler/loop-source.ts";
import { startModule } from "../../src/compiled/web-assembly.ts";
import { exp, log } from "../../src/lib/kernels.ts";

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
