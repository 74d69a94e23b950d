import {
  type Game,
  prepare,
  type Results,
  type RuleResult,
  rules,
  simulateBlocks,
  summarise,
} from "@shared-services/simulation";
import {
  everyone,
  type GameStability,
  type Payoffs,
  payoffsUnderRule,
  standingOf,
  type TakeUp,
  type Transfer,
  takeUp,
  transferToCore,
  transferToGain,
} from "@shared-services/simulation/gain-share";
import { builtInScenario } from "../built-in-scenario.ts";
import { type SignedFigures, signedFigures } from "./agreements.ts";

/** What a partnership is worth, how each rule and the default agreement split it, and what its boards would do. */
export interface PartnershipFigures {
  readonly partnership: string;
  readonly draws: number;
  /** Net present value of all together, £. */
  readonly worth: Spread;
  readonly trusts: readonly TrustFigures[];
  readonly rules: readonly RuleFigures[];
  readonly stability: StabilityFigures;
  readonly takeUp: TakeUpFigures;
  readonly signed: readonly SignedFigures[];
  readonly agreement: AgreementFigures;
}

export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** A trust before gain share. */
export interface TrustFigures {
  readonly ods: string;
  readonly name: string;
  readonly own: Spread;
  readonly chanceWorseOff: number;
}

/** One rule over the futures of the game; without trusts where it is refused. */
export interface RuleFigures {
  readonly label: string;
  readonly contract: RuleResult["contract"];
  readonly refused: readonly string[];
  readonly trusts: readonly { readonly mean: number; readonly chanceWorseOff: number }[];
  readonly chanceAnyWorseOff: number | null;
  readonly inCore: boolean;
  readonly objection: { readonly members: readonly string[]; readonly excess: number } | null;
  /** Who stays if all are asked and each acts for itself; null where that was not worked out. */
  readonly stays: readonly string[] | null;
}

/** The expected game as a whole, with the coalitions that show what fails. */
export type StabilityFigures = Omit<GameStability, "leastCore">;

/** What follows from each board deciding for its own trust, the gain split by the Shapley value. */
export interface TakeUpFigures {
  /** All are asked and leave one by one; or the pair that is worth most starts and others join. */
  readonly fromAll: TakeUp;
  readonly fromPair: { readonly pair: readonly string[]; readonly takeUp: TakeUp };
  /** `[who does not agree][trust]`: what that trust gains (below nought: loses) by it, £. */
  readonly without: readonly (readonly number[])[];
  readonly toGain: TransferFigures;
  readonly toCore: TransferFigures;
}

/** The smallest transfer by trust; how much is short, £, where the whole has too little; null where the core is empty. */
export type TransferFigures =
  | { readonly moved: number; readonly transfers: readonly number[] }
  | { readonly short: number }
  | null;

/** The default agreement. */
export interface AgreementFigures {
  readonly trusts: readonly (Spread & { readonly chanceWorseOff: number })[];
  readonly chanceAnyWorseOff: number;
  /** The average of the futures, settled. */
  readonly settlement: {
    readonly of: string;
    readonly years: readonly {
      readonly label: string;
      readonly transfers: readonly { readonly party: string; readonly pence: string }[];
      readonly payments: readonly { readonly from: string; readonly to: string; readonly pence: string }[];
    }[];
  };
}

/** Simulates every coalition of a partnership under a joint shared-service organisation. */
export function figuresOf(id: string, draws: number): PartnershipFigures {
  const operatingModel = "joint-organisation";
  const scenario = builtInScenario({ partnership: id, operatingModel, draws, gameDraws: draws });
  const run = prepare(scenario);
  const { summary, trusts, gainShare } = summarise(run, simulateBlocks(run, 0, run.blocks.length));
  if (!gainShare?.worth || !gainShare.stability) throw new Error(`${id}: not every coalition was simulated`);
  const game: Game = { players: gainShare.players, worth: Float64Array.from(gainShare.worth) };
  const own = trusts.map(({ npv }) => npv.mean);
  return {
    partnership: id,
    draws,
    worth: spreadOf(summary.npv),
    trusts: trusts.map(({ ods, name, npv, chanceWorseOff }) => ({
      ods,
      name,
      own: spreadOf(npv),
      chanceWorseOff: chanceWorseOff.share,
    })),
    rules: gainShare.rules.map(ruleFigures),
    stability: stabilityFigures(gainShare.stability),
    takeUp: takeUpFigures(game, own),
    signed: signedFigures(scenario, game),
    agreement: agreementFigures(gainShare.agreement),
  };
}

function stabilityFigures({
  coreExists,
  costOfStability,
  superadditive,
  convex,
}: GameStability): StabilityFigures {
  return { coreExists, costOfStability, superadditive, convex };
}

function ruleFigures(rule: RuleResult): RuleFigures {
  const { label, contract, refused, trusts, chanceAnyWorseOff, inCore, objection, takeUp: ends } = rule;
  return {
    label,
    contract,
    refused: refused.map(({ message }) => message),
    trusts: trusts.map(({ amount, chanceWorseOff }) => ({
      mean: amount.mean,
      chanceWorseOff: chanceWorseOff.share,
    })),
    chanceAnyWorseOff: chanceAnyWorseOff?.share ?? null,
    inCore: inCore === true,
    objection: objection && { members: objection.members, excess: objection.excess },
    stays: ends?.members ?? null,
  };
}

function takeUpFigures(game: Game, own: readonly number[]): TakeUpFigures {
  const { players } = game;
  const payoffs = shapleyPayoffs(game);
  const all = everyone(players.length);
  const pair = bestPair(game);
  const standing = standingOf(payoffs, Object.fromEntries(players.map((player) => [player, "agree"])));
  return {
    fromAll: takeUp(payoffs, all),
    fromPair: { pair: players.filter((_, i) => (pair >>> i) & 1), takeUp: takeUp(payoffs, pair) },
    without: standing.ifItChanges.map(({ effect }) => Array.from(effect)),
    toGain: transferFigures(
      transferToGain(
        own,
        players.map((_, i) => game.worth[1 << i]),
      ),
    ),
    toCore: transferFigures(transferToCore(game, own)),
  };
}

function shapleyPayoffs(game: Game): Payoffs {
  const shapley = rules.find(({ id }) => id === "shapley");
  if (!shapley) throw new Error("no rule is called shapley");
  const payoffs = payoffsUnderRule(game, shapley);
  if ("refused" in payoffs) throw new Error(payoffs.refused.map(({ message }) => message).join("; "));
  return payoffs;
}

function bestPair({ players, worth }: Game): number {
  const n = players.length;
  let best = 3;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const pair = (1 << i) | (1 << j);
      if (worth[pair] > worth[best]) best = pair;
    }
  }
  return best;
}

function transferFigures(transfer: Transfer | { readonly short: number } | null): TransferFigures {
  if (transfer === null || "short" in transfer) return transfer;
  return { moved: transfer.moved, transfers: Array.from(transfer.transfers) };
}

function agreementFigures(agreement: NonNullable<Results["gainShare"]>["agreement"]): AgreementFigures {
  const { of, years } = agreement.settlements[0];
  return {
    trusts: agreement.trusts.map(({ amount, chanceWorseOff }) => ({
      ...spreadOf(amount),
      chanceWorseOff: chanceWorseOff.share,
    })),
    chanceAnyWorseOff: agreement.chanceAnyWorseOff.share,
    settlement: {
      of,
      years: years.map(({ label, transfers, payments }) => ({ label, transfers, payments })),
    },
  };
}

function spreadOf({ mean, p5, p95 }: Spread): Spread {
  return { mean, p5, p95 };
}
