import {
  prepare,
  type RunBlock,
  type RunPlan,
  type Scenario,
  simulateBlocks,
  summarise,
  TERMS,
} from "@shared-services/simulation";
import { bridgeOf } from "../src/naive/bridge.ts";
import { coalitionOf, type Future } from "../src/naive/coalition.ts";
import { readDraws } from "../src/naive/draw.ts";
import { followedOf } from "../src/naive/followed.ts";
import { placesOf, worthOf } from "../src/naive/game.ts";
import { positionsOf } from "../src/naive/positions.ts";
import { standAlone } from "../src/naive/stand-alone.ts";

/** Of the cost that a trust, or for worths all trusts, could share in a year. */
const TOLERANCE = 1e-9;
const IN_POUNDS = [
  "npv",
  "saving",
  "investment",
  "alone",
  "aloneSpend",
  "serviceSaving",
  "oneOff",
  "reworkValue",
  "viewed",
  "viewedPresent",
  "viewedBenefit",
  "betweenMembers",
  "alreadyBooked",
  "alreadyAutomated",
];

/** Every position, step of the bridge and series that results are made of on which the engine and the second implementation differ, in words. */
export function differentPositions(scenario: Scenario): string[] {
  const run = prepare({ ...scenario, gameDraws: 0 });
  const data = simulateBlocks(run, 0, run.blocks.length);
  const { bridge } = summarise(run, data);
  const coalitions = futuresOf(scenario, scenario.draws).map((future) =>
    coalitionOf(future, everybody(scenario)),
  );
  const bridges = coalitions.map(bridgeOf);
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);

  const positions = coalitions.flatMap((coalition, d) => {
    const { from, first, count } = blockOf(run, ["central", "futures"], d);
    return positionsOf(coalition).flatMap((own, m) =>
      own.flatMap((position, y) => {
        const at = from + (run.layout.offsets.position + m * scenario.horizon + y) * count + d - first;
        return differ(`trust ${m}, year ${y}, draw ${d}`, costOf(scenario, m), data[at], position);
      }),
    );
  });
  const followed = coalitions.flatMap((coalition, d) => {
    const { from, first, count } = blockOf(run, ["central", "futures"], d);
    return Object.entries(followedOf(coalition)).flatMap(([group, values]) =>
      values.flatMap((value, k) => {
        const series = run.layout.offsets[group as keyof typeof run.layout.offsets] + k;
        const size = IN_POUNDS.includes(group) ? whole(scenario) : Math.max(1, ...values.map(Math.abs));
        return differ(`${group} ${k}, draw ${d}`, size, data[from + series * count + d - first], value);
      }),
    );
  });
  const steps = bridge.trusts.flatMap(({ central, mean }, m) =>
    TERMS.flatMap(({ id }, term) =>
      years.flatMap((y) => {
        const [first, ...others] = bridges.map((amounts) => amounts[m][y][id] ?? 0);
        const expected = others.reduce((sum, amount) => sum + amount, 0) / others.length;
        return [
          ...differ(`${id}, trust ${m}, year ${y}, draw 0`, costOf(scenario, m), central[term][y], first),
          ...differ(`${id}, trust ${m}, year ${y}, mean`, costOf(scenario, m), mean[term][y], expected),
        ];
      }),
    ),
  );
  return [...positions, ...steps, ...followed];
}

/** Every worth of a coalition on which the two differ, in words, in draw 0 and the draws of the game. */
export function differentWorths(scenario: Scenario): string[] {
  const run = prepare(scenario);
  const begin = run.blocks.findIndex(({ phase }) => phase === "coalitions");
  const data = simulateBlocks(run, begin, run.blocks.length);
  return futuresOf(scenario, scenario.gameDraws).flatMap((future, d) => {
    const { from, first, count } = blockOf(run, ["coalitions"], d);
    return Array.from({ length: 2 ** everybody(scenario).length }, (_, S) => S).flatMap((S) => {
      const worth = data[from - run.blocks[begin].from + S * count + d - first];
      return differ(
        `coalition ${placesOf(S)}, draw ${d}`,
        whole(scenario),
        worth,
        worthOf(future, placesOf(S)),
      );
    });
  });
}

/** Draw 0 and the `draws` after it, for the second implementation. */
function futuresOf(scenario: Scenario, draws: number): Future[] {
  return [...readDraws(scenario, 0, 1), ...readDraws(scenario, 1, draws)].map((draw) => ({
    scenario,
    draw,
    trusts: standAlone(scenario, draw),
  }));
}

/** The engine's block that holds a draw. */
function blockOf({ blocks }: RunPlan, phases: readonly string[], d: number): RunBlock {
  return blocks.find(({ phase, first, count }) => phases.includes(phase) && first <= d && d < first + count)!;
}

function everybody({ members }: Scenario): number[] {
  return members.filter(({ joins }) => joins).map((_, place) => place);
}

function whole(scenario: Scenario): number {
  return everybody(scenario).reduce((sum, m) => sum + costOf(scenario, m), 0);
}

function costOf({ baseline, members }: Scenario, m: number): number {
  const { ods } = members.filter(({ joins }) => joins)[m];
  const lines = baseline.lines.filter(({ trust }) => trust === ods);
  return lines.reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);
}

function differ(where: string, size: number, engine: number, second: number): string[] {
  return Math.abs(engine - second) <= TOLERANCE * (size + Math.abs(second))
    ? []
    : [`${where}: the engine says ${engine}, the second implementation ${second}`];
}
