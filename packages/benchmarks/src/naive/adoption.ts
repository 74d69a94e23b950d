import type { Scenario } from "@shared-services/simulation";
import type { Draw } from "./draw.ts";
import { modelIn } from "./stages.ts";
import type { Line, Trust } from "./stand-alone.ts";
import { clamp } from "./stand-alone.ts";

/** When a member of a coalition comes and goes; a later stage's work comes as many years later as that begins. */
export interface Stay {
  /** Years from the programme's start to the first move, and how long its transition takes. */
  readonly start: number;
  readonly length: number;
  /** The year in which it walks out; Infinity if it never does. */
  readonly exit: number;
  /** The first year in which it is no member any more, because it or nearly everybody else has left. */
  readonly until: number;
}

/** The stay of every member of a coalition, given by their places among the trusts that join. */
export function staysOf(
  scenario: Scenario,
  draw: Draw,
  coalition: readonly { readonly trust: Trust; readonly place: number }[],
): Stay[] {
  const exits = coalition.map(({ place }) => {
    for (let y = 1; y < scenario.horizon; y++) {
      if (draw.exit(place, y) < hazardOf(scenario, draw, y)) return y;
    }
    return Number.POSITIVE_INFINITY;
  });
  let end = Number.POSITIVE_INFINITY;
  for (let y = scenario.horizon - 1; y >= 0; y--) {
    if (exits.filter((exit) => exit > y).length < 2) end = y;
  }
  const later = 1 + draw.value("slip");
  return coalition.map(({ trust: { wave } }, m) => ({
    start: draw.value("setupLead") + (wave - 1) * draw.value("waveGap") * later,
    length: draw.value("transitionYears") * later * (1 - draw.value("learning")) ** (wave - 1),
    exit: exits[m],
    until: Math.min(exits[m], end),
  }));
}

function hazardOf(scenario: Scenario, draw: Draw, y: number): number {
  const { readiness } = scenario;
  const { exit } = modelIn(scenario, y);
  const weak = draw.value("weakExit");
  const strong = draw.value("strongExit");
  if (exit === "none") return 0;
  return exit === "mandated" ? strong : weak + readiness * (strong - weak);
}

/** Share of what a member moves with a stage that begins in year `from` that has moved, mean over year `y`. */
export function adopted(stay: Stay, from: number, y: number): number {
  const start = from + stay.start;
  const { length, until } = stay;
  if (y >= until) return 0;
  if (y >= start + length) return 1;
  return length * (area((y + 1 - start) / length) - area((y - start) / length));
}

/** Area under the smooth step 3x² − 2x³. */
function area(x: number): number {
  if (x < 0) return 0;
  return x <= 1 ? x ** 3 - x ** 4 / 2 : x - 1 / 2;
}

/** Share of what can move of a line that has moved in year `y`: bought work waits for its contract. */
export function hereOf(stay: Stay, line: Line | undefined, y: number): number {
  if (!line || y < 0) return 0;
  return adopted(stay, line.from, y) * clamp(y + 1 - line.contractEnd, 0, 1);
}
