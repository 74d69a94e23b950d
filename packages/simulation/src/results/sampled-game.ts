import { baselineCost } from "../gain-share/keys/baseline-cost.ts";
import { equal } from "../gain-share/keys/equal.ts";
import { type Key, sharesOf } from "../gain-share/keys/key.ts";
import { isRefusal } from "../gain-share/rules/rule.ts";
import { shapley } from "../gain-share/rules/shapley.ts";
import { type SweepSize, sweepObjections } from "../gain-share/sampling/objection-sweep.ts";
import { randomOrder, rotations, type Uniforms } from "../gain-share/sampling/orders.ts";
import { sampledValue } from "../gain-share/sampling/sampled-value.ts";
import { inputError } from "../lib/errors.ts";
import { mean, standardError } from "../lib/sum.ts";
import { fillUniform, stream } from "../random/stream.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { drawMaker } from "../simulation/draws.ts";
import { BLOCK, type Plan } from "../simulation/plan.ts";
import { walksMaker } from "../simulation/walks.ts";
import { keyColumns } from "./key-columns.ts";
import { prepare } from "./run.ts";

/** How much is sampled. */
export interface GameSample {
  /** Independent sets of orders, at least 2: each in 64 futures of its own. Errors are taken over them. */
  readonly sets: number;
  /** Orders in each set: evenly spaced turns of a random one. */
  readonly orders: number;
  /** The search for objections. */
  readonly search: SweepSize;
}

/** A number that was sampled, with its standard error over sets of orders and futures. */
export interface Sampled {
  readonly mean: number;
  readonly se: number;
}

/** A partnership of any size split without simulating every coalition; amounts are £ of net present value. */
export interface SampledGame {
  readonly players: readonly string[];
  readonly futures: number;
  readonly orders: number;
  /** What all together are worth. */
  readonly worth: Sampled;
  readonly splits: readonly SampledSplit[];
}

export interface SampledSplit {
  readonly rule: string;
  readonly label: string;
  /** By player; the means add up to the worth of all, whatever was sampled. */
  readonly amounts: readonly Sampled[];
  /** The largest objection that was found, valued in futures in which it was not looked for: a lower bound. */
  readonly objection: (Sampled & { readonly members: readonly string[] }) | null;
}

/**
 * Splits what a scenario's partnership is worth, for any number of trusts: the Shapley value by sampled orders, and
 * keys over the worth of all. Every set of orders has futures of its own, so the errors cover both.
 *
 * @example
 * const { splits } = sampleGame(national, { sets: 16, orders: 8, search: { starts: 2, rounds: 6 } });
 */
export function sampleGame(scenario: Scenario, { sets, orders, search }: GameSample): SampledGame {
  const { plan } = prepare(scenario);
  const players = plan.members.map(({ ods }) => ods);
  if (players.length < 2) throw inputError([fewPlayers(players.length)]);
  const uniforms = uniformsOf(scenario);
  const futures = futuresOf(plan);
  const n = players.length;
  const followed = new Map<Int32Array, Float64Array>();
  const worths: number[] = [];
  const along = (order: Int32Array, out: Float64Array) => out.set(followed.get(order) ?? []);
  const value = sampledValue({ n, draws: 1, along }, sets, () => {
    const turned = rotations(randomOrder(n, uniforms), Math.min(orders, n));
    const walked = futures(worths.length, turned);
    followed.clear();
    turned.forEach((order, o) => {
      followed.set(order, walked[o]);
    });
    worths.push(mean(walked.map((worth) => worth[n - 1])));
    return turned;
  });
  const worth = { mean: mean(worths), se: standardError(worths) };
  const splits = [
    { rule: shapley.id, label: shapley.label, mean: value.mean, se: value.meanErrors },
    ...[equal, baselineCost].map((key) => keySplit(plan, key, worth)),
  ];
  return {
    players,
    futures: sets * BLOCK,
    orders: value.orders,
    worth,
    splits: splits.map(({ rule, label, mean: amounts, se }) => ({
      rule,
      label,
      amounts: players.map((_, i) => ({ mean: amounts[i], se: se[i] })),
      objection: objectionTo(amounts),
    })),
  };

  function objectionTo(amounts: Float64Array): SampledSplit["objection"] {
    const { members } = sweepObjections(
      { amounts, along: (order) => futures(sets, [order])[0] },
      search,
      uniforms,
    );
    const gets = members.reduce((sum, i) => sum + amounts[i], 0);
    const group = Int32Array.from(members);
    const excess = worths.map((_, set) => futures(set, [group])[0][members.length - 1] - gets);
    if (mean(excess) <= 0) return null;
    return { members: members.map((i) => players[i]), mean: mean(excess), se: standardError(excess) };
  }
}

/** Mean worths along orders in the 64 futures of a set. */
function futuresOf(plan: Plan): (set: number, orders: readonly Int32Array[]) => Float64Array[] {
  const draws = drawMaker(plan);
  const walks = walksMaker(plan);
  return (set, orders) => walks({ orders, draws: draws.block(1 + set * BLOCK, BLOCK) });
}

function uniformsOf({ seed }: Scenario): Uniforms {
  const orders = stream(seed, "orders", "random");
  let from = 0;
  return (count) => {
    const out = new Float64Array(count);
    fillUniform(orders, from, out);
    from += count;
    return out;
  };
}

/** A key's split of the worth of all: its error is that of the worth. */
function keySplit(plan: Plan, key: Key, worth: Sampled) {
  const players = plan.members.map(({ ods }) => ods);
  const shares = sharesOf(key.weigh({ columns: keyColumns(plan) }, players.length), key, players);
  if (isRefusal(shares)) throw inputError(shares.refused);
  return {
    rule: key.id,
    label: key.label,
    mean: shares.amounts.map((share) => share * worth.mean),
    se: shares.amounts.map((share) => share * worth.se),
  };
}

function fewPlayers(received: number) {
  const message = `/members: expected at least two trusts that join, got ${received}`;
  return { code: "OUT_OF_RANGE", path: "/members", expected: "two or more", received, message };
}
