import { isRefusal, type Rule } from "../gain-share/rules/rule.ts";
import {
  addBlocked,
  type BlockedChances,
  blockedChances,
  startBlocked,
} from "../gain-share/uncertainty/blocked.ts";
import {
  cumulative,
  rerunByYear,
  sharesByYear,
  sumsByYear,
  type YearlyPositions,
} from "../gain-share/uncertainty/by-year.ts";
import { CONTRACTS } from "../gain-share/uncertainty/contracts.ts";
import { emptyCores } from "../gain-share/uncertainty/empty-core.ts";
import { worseOffChances } from "../gain-share/uncertainty/worse-off.ts";
import { BLOCK } from "../simulation/plan.ts";
import { chanceOf } from "../summaries/range.ts";
import type { DrawnGame, OwnPositions } from "./drawn-game.ts";
import { type Agreed, residualOf, type SignedSplit, sharesOfGain, signedSplit } from "./signed-split.ts";
import type { SplitStatement, StatementByYear, StatementsResult } from "./statements-result.ts";

/** Fewest futures of the game by which chances are told. */
const ENOUGH = 100;

/** Most trusts for which it is told: every rule under every contract by year is more than anybody reads of more. */
const MOST_TRUSTS = 64;

/** Every rule under every contract, by year and as present value; null where there are too few futures, or too many trusts. */
export function statementsOf(
  agreed: readonly Agreed[],
  game: DrawnGame,
  own: OwnPositions,
): StatementsResult | null {
  if (game.draws < ENOUGH || game.players.length > MOST_TRUSTS) return null;
  const told = agreed.flatMap((one) =>
    CONTRACTS.map((contract) => {
      const draws = contract === "re-run" ? rerunDraws(one.rule, game) : game.draws;
      const split = signedSplit(one, { contract, draws }, game);
      return { rule: one.rule.id, contract, split };
    }),
  );
  const splits = told.flatMap(({ split }) => (isRefusal(split) ? [] : [split]));
  const { coreEmpty, blocked } = stabilityOfDraws(splits, game);
  const { key, shares } = residualOf(game);
  return {
    coreEmpty: coreEmpty === null ? null : chanceOf(coreEmpty, game.draws),
    residual: { key: key.id, label: key.label, shares: Array.from(shares) },
    splits: told.map(({ rule, contract, split }): SplitStatement => {
      if (isRefusal(split)) return { rule, contract, ...untold(split.refused) };
      return { rule, contract, ...tellSplit(split, game, own), blocked: blocked.get(split) ?? null };
    }),
  };
}

/**
 * In how many futures a rule is re-run, the first ones: in all where that is one pass over the coalitions, in fewer
 * where it takes linear programmes that grow with them.
 */
function rerunDraws({ reads, commutesWithExpectation }: Rule, { players, draws }: DrawnGame): number {
  if (reads !== "coalitions" || commutesWithExpectation) return draws;
  const most = players.length <= 6 ? 512 : players.length <= 9 ? 128 : 64;
  return Math.min(draws, most);
}

function untold(refused: SplitStatement["refused"]): Omit<SplitStatement, "rule" | "contract"> {
  return { refused, futures: 0, without: 0, npv: null, year: null, cumulative: null, blocked: null };
}

function tellSplit(
  split: SignedSplit,
  game: DrawnGame,
  own: OwnPositions,
): Omit<SplitStatement, "rule" | "contract" | "blocked"> {
  const { players } = game;
  const { draws, amounts } = split;
  const { any, trusts, without } = worseOffChances({ players, draws, amounts });
  const years = byYear(split, game, own);
  const tell = (tables: readonly Float64Array[]) => tellYears(players, draws, tables);
  return {
    refused: [],
    futures: draws - without,
    without,
    npv: {
      any,
      trusts: trusts.map(({ player, mean, worseOff, shortfall, p5 }) => ({
        ods: player,
        mean,
        worseOff,
        shortfall: asLoss(shortfall),
        p5,
      })),
    },
    year: tell(years),
    cumulative: tell(cumulative(years)),
  };
}

function byYear(split: SignedSplit, game: DrawnGame, own: OwnPositions): Float64Array[] {
  const { contract, draws, amounts, agreed } = split;
  const positions: YearlyPositions = {
    trusts: game.players.length,
    draws,
    own: own.years.map((year) => stretchOf(year, { from: 0, count: draws, draws: game.draws })),
    discount: own.discount,
  };
  if (agreed === null) return rerunByYear(amounts, positions);
  if (contract === "fixed-sums") {
    return sumsByYear({ sums: agreed, residual: residualOf(game).shares }, positions);
  }
  const shares = sharesOfGain(agreed, game);
  return isRefusal(shares) ? [] : sharesByYear(shares.amounts, positions);
}

function tellYears(
  players: readonly string[],
  draws: number,
  years: readonly Float64Array[],
): StatementByYear {
  const told = years.map((amounts) => worseOffChances({ players, draws, amounts }));
  return {
    any: told.map(({ any }) => any.count),
    trusts: players.map((ods, i) => ({
      ods,
      worseOff: told.map(({ trusts }) => trusts[i].worseOff.count),
      shortfall: told.map(({ trusts }) => wholePounds(asLoss(trusts[i].shortfall))),
      p5: told.map(({ trusts }) => wholePounds(trusts[i].p5)),
    })),
  };
}

/**
 * Goes through the games of all futures once, block by block: which splits are blocked, and where no split would do.
 * Nobody knows where not every coalition was simulated.
 */
function stabilityOfDraws(splits: readonly SignedSplit[], { players, tables, draws: all }: DrawnGame) {
  if (tables === null) return { coreEmpty: null, blocked: new Map<SignedSplit, BlockedChances>() };
  const counts = new Map(splits.map((split) => [split, startBlocked(players)]));
  let coreEmpty = 0;
  for (let from = 0; from < all; from += BLOCK) {
    const games = tables(from, Math.min(from + BLOCK, all));
    coreEmpty += emptyCores(games);
    for (const [split, before] of counts) {
      const { amounts, draws } = split;
      const here = games.slice(0, Math.max(0, draws - from));
      counts.set(split, addBlocked(before, here, stretchOf(amounts, { from, count: here.length, draws })));
    }
  }
  const blocked = new Map([...counts].map(([split, counted]) => [split, blockedChances(counted)]));
  return { coreEmpty, blocked };
}

interface Stretch {
  /** First draw of the stretch, and how many it has. */
  readonly from: number;
  readonly count: number;
  /** Draws of the whole table. */
  readonly draws: number;
}

/** Some draws of a table `[trust × draw]`. */
function stretchOf(table: Float64Array, { from, count, draws }: Stretch): Float64Array {
  if (count === draws) return table;
  const trusts = table.length / draws;
  const cells = new Float64Array(trusts * count);
  for (let i = 0; i < trusts; i++) {
    cells.set(table.subarray(i * draws + from, i * draws + from + count), i * count);
  }
  return cells;
}

/** A shortfall told as a loss: below nought, and nought without its sign. */
function asLoss(shortfall: number): number {
  return shortfall > 0 ? -shortfall : 0;
}

function wholePounds(amount: number): number {
  return Math.floor(amount + 0.5);
}
