import { EXP, LOG } from "../src/lib/kernels.ts";
import type { Surroundings } from "./compilation.ts";
import { behind, type Code, get, int, ints, lanes, set, TO_BYTES } from "./wasm.ts";

const [ADD, SUBTRACT, TIMES, OVER] = [lanes.add, lanes.subtract, lanes.multiply, lanes.divide];

/** exp or log of the two numbers that code leaves on the stack. */
export function lanesOf(name: "exp" | "log", argument: Code, surroundings: Surroundings): Code {
  return (name === "exp" ? expOf : logOf)(argument, surroundings);
}

/** Two numbers at a time what `exp` in lib/kernels.ts does with one between −708 and 708; no others. */
function expOf(argument: Code, { newLocal, float, long }: Surroundings): Code {
  const [x, steps, r, q, root, whole] = Array.from({ length: 6 }, () => newLocal("v128"));
  const address = (lane: Code) => [...get(whole), ...lane, ...int(63), ...ints.and, ...TO_BYTES];
  return [
    ...[...argument, ...set(x)],
    ...[...plus(times(get(x), float(EXP.stepsPerUnit)), float(0.5)), ...lanes.floor, ...set(steps)],
    ...[...get(x), ...times(get(steps), float(EXP.stepHigh)), ...SUBTRACT],
    ...[...times(get(steps), float(EXP.stepLow)), ...SUBTRACT, ...set(r)],
    ...[...times(get(r), get(r)), ...set(q)],
    // the steps as whole numbers: the low bits of so large a number
    ...[...plus(get(steps), float(WHOLE)), ...set(whole)],
    ...[
      ...address(lanes.secondInt),
      ...address(lanes.firstInt),
      ...lanes.loadFirst(behind(0)),
      ...lanes.loadSecond(behind(0)),
      ...set(root),
    ],
    // root + root · (r + q · (1/2 + r/6 + q · (1/24 + r/120)))
    ...get(root),
    ...get(root),
    ...get(r),
    ...get(q),
    ...plus(float(1 / 2), times(get(r), float(1 / 6))),
    ...times(get(q), plus(float(1 / 24), times(get(r), float(1 / 120)))),
    ...[...ADD, ...TIMES, ...ADD, ...TIMES, ...ADD],
    // times 2^(steps / 64): its exponent, put where a double has it; what stands before that is shifted out
    ...[...get(whole), ...long(64 * 1023), ...lanes.addLongs, ...int(6), ...lanes.shiftLongsRight],
    ...[...int(52), ...lanes.shiftLongsLeft],
    ...TIMES,
  ];
}

/** Two numbers at a time what `log` in lib/kernels.ts does with one from 2^-1022 to 2^1022; no others. */
function logOf(argument: Code, { newLocal, float, long }: Surroundings): Code {
  const [x, exponents, k, f, s, z, w, half] = Array.from({ length: 8 }, () => newLocal("v128"));
  const [L1, L2, L3, L4, L5, L6, L7] = LOG.series.map(float);
  return [
    ...[...argument, ...set(x)],
    // k + 1023, as a double has it, and k: below 2^52, the bits of a number's fraction are the number
    ...[...get(x), ...long(2 ** 32 * LOG.centring), ...lanes.addLongs],
    ...[...int(52), ...lanes.shiftLongsRight, ...set(exponents)],
    ...[...get(exponents), ...float(2 ** 52), ...lanes.addLongs, ...float(2 ** 52 + 1023), ...SUBTRACT],
    ...set(k),
    // f = x · 2^-k − 1
    ...[...long(2 * 1023), ...get(exponents), ...lanes.subtractLongs, ...int(52), ...lanes.shiftLongsLeft],
    ...[...get(x), ...TIMES, ...float(1), ...SUBTRACT, ...set(f)],
    ...[...get(f), ...plus(float(2), get(f)), ...OVER, ...set(s)],
    ...[...times(get(s), get(s)), ...set(z)],
    ...[...times(get(z), get(z)), ...set(w)],
    ...[...times(float(0.5), times(get(f), get(f))), ...set(half)],
    // k · LN2_HIGH − ((half − (s · (half + series) + k · LN2_LOW)) − f)
    ...times(get(k), float(LOG.ln2High)),
    ...get(half),
    ...get(s),
    ...get(half),
    ...times(get(z), plus(L1, times(get(w), plus(L3, times(get(w), plus(L5, times(get(w), L7))))))),
    ...times(get(w), plus(L2, times(get(w), plus(L4, times(get(w), L6))))),
    ...[...ADD, ...ADD, ...TIMES],
    ...[...times(get(k), float(LOG.ln2Low)), ...ADD, ...SUBTRACT, ...get(f), ...SUBTRACT, ...SUBTRACT],
  ];
}

/** Added to a whole number of less than 51 bits, it leaves that in the low bits, below nought as well. */
const WHOLE = 1.5 * 2 ** 52;

function times(a: Code, b: Code): Code {
  return [...a, ...b, ...TIMES];
}

function plus(a: Code, b: Code): Code {
  return [...a, ...b, ...ADD];
}
