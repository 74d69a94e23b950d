import { drawsOf, prepare, type Scenario, simulateBlocks } from "@shared-services/simulation";
import { bridgeOf } from "../naive/bridge.ts";
import { coalitionOf } from "../naive/coalition.ts";
import { readDraws } from "../naive/draw.ts";
import { positionsOf } from "../naive/positions.ts";
import { standAlone } from "../naive/stand-alone.ts";
import { mathjsPool } from "./mathjs-pool.ts";
import { medianTime } from "./median-time.ts";
import { cellsOf, publicScenario, type Size } from "./public-scenario.ts";
import { type SpeedRow, short } from "./row.ts";

/** Draws that are made by themselves, and those that the engine remembers all of. */
const DRAWN = 6400;
const REMEMBERED = 1024;

/**
 * The engine beside the obvious ways to write it, all on the same scenario: nanoseconds per
 * trust·service·year·draw. The engine makes its draws, positions, bridge and staff; the naive version has
 * its draws given; the expression is the pool's arithmetic alone.
 */
export async function perCell({ trusts, draws }: Size): Promise<SpeedRow[]> {
  const scenario = publicScenario("joint-organisation", { trusts, draws });
  const cells = cellsOf(scenario);
  const engine = await medianTime(simulating(scenario), { rounds: 15 });
  const given = await medianTime(
    simulating(publicScenario("joint-organisation", { trusts, draws: REMEMBERED })),
    { rounds: 400 },
  );
  const few = readDraws(scenario, 1, 64);
  const places = trusts.map((_, place) => place);
  const naive = await medianTime(
    () => {
      for (const draw of few) {
        const coalition = coalitionOf({ scenario, draw, trusts: standAlone(scenario, draw) }, places);
        positionsOf(coalition);
        bridgeOf(coalition);
      }
    },
    { rounds: 3 },
  );
  const evaluate = mathjsPool(few);
  const expressions = few.length * scenario.horizon * 20;
  const mathjs = await medianTime(() => evaluate(scenario.horizon, 20), { rounds: 3 });
  const columns = await medianTime(() => {
    drawsOf(scenario, 1, DRAWN);
  });
  const { of, errors, exits } = drawsOf(scenario, 0, 1);
  const values = (Object.keys(of).length + errors.length + exits.length) * DRAWN;
  const perEngineCell = (1e6 * engine) / (cells * draws);
  const perNaiveCell = (1e6 * naive) / (cells * few.length);
  return [
    {
      what: "engine, making its draws",
      size: sizeOf(trusts.length, draws),
      ms: engine,
      figure: `${short(perEngineCell)} ns a cell`,
      target: "",
    },
    {
      what: "engine, its draws remembered",
      size: sizeOf(trusts.length, REMEMBERED),
      ms: given,
      figure: `${short((1e6 * given) / (cells * REMEMBERED))} ns a cell`,
      target: "8 ns",
    },
    {
      what: "second implementation, draws given",
      size: sizeOf(trusts.length, few.length),
      ms: naive,
      figure: `${short(perNaiveCell)} ns a cell, ${short(perNaiveCell / perEngineCell)} × the engine`,
      target: "10 ×",
    },
    {
      what: "one mathjs expression per draw, the pool's arithmetic only",
      size: `${expressions.toLocaleString("en-GB")} evaluations`,
      ms: mathjs,
      figure: `${short((1e6 * mathjs) / expressions)} ns a cell`,
      target: "",
    },
    {
      what: "draws alone",
      size: `${values.toLocaleString("en-GB")} values`,
      ms: columns,
      figure: `${short((1e6 * columns) / values)} ns a value`,
      target: "",
    },
  ];
}

export function sizeOf(trusts: number, draws: number): string {
  return `${trusts} trusts × 62 services × 10 years × ${draws.toLocaleString("en-GB")} draws`;
}

/** Simulates all blocks of a run, some at a time. */
function simulating(scenario: Scenario): () => void {
  const run = prepare(scenario);
  return () => {
    for (let at = 0; at < run.blocks.length; at += 16) {
      simulateBlocks(run, at, Math.min(at + 16, run.blocks.length));
    }
  };
}
