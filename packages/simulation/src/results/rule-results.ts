import { isRefusal, type Refusal } from "../gain-share/rules/rule.ts";
import type { Contract } from "../gain-share/uncertainty/contracts.ts";
import { worseOffChances } from "../gain-share/uncertainty/worse-off.ts";
import { type Range, rangeOf } from "../summaries/range.ts";
import type { DrawnGame, OwnPositions } from "./drawn-game.ts";
import type { RuleResult } from "./gain-share-result.ts";
import { type Agreed, signedCentral, signedSplit } from "./signed-split.ts";

/** Splits a game by a rule under its usual contract: what each trust ends up with, how often it is worse off, who objects. */
export function ruleResult(agreed: Agreed, game: DrawnGame, own: OwnPositions): RuleResult {
  const { rule } = agreed;
  const { players, draws, setSize } = game;
  const contract = usualContract(agreed, game);
  const named = { rule: rule.id, label: rule.label, contract } as const;
  if (isRefusal(agreed.expected)) return nothing(named, agreed.expected);
  const split = signedSplit(agreed, { contract, draws }, game);
  const central = signedCentral(agreed, contract, game);
  if (isRefusal(split)) return nothing(named, split);
  if (isRefusal(central)) return nothing(named, central);
  const { amounts } = split;
  const expected = agreed.expected.amounts;
  const chances = worseOffChances({ players, draws, amounts });
  const errors = game.errorsOf(rule);
  return {
    ...named,
    refused: [],
    trusts: players.map((ods, i) => {
      const column = amounts.subarray(i * draws, (i + 1) * draws);
      const transfer = column.map((amount, d) => amount - own.npv[i * draws + d]);
      const told = {
        amount: rangeOf({ central: central.amounts[i], column, setSize }),
        transfer: rangeOf({
          central: central.amounts[i] - own.centralNpv[i],
          column: transfer,
          setSize,
        }),
      };
      return {
        ods,
        expected: expected[i],
        ...(errors === null ? told : withError(told, errors[i])),
        chanceWorseOff: chances.trusts[i].worseOff,
      };
    }),
    chanceAnyWorseOff: chances.any,
    ...game.standing(rule, { expected, amounts }),
    takeUp: game.takeUp(rule),
  };
}

/**
 * What a rule is shown under first: re-run where that is known, and the same on average as splitting the average game;
 * else its shares of the gain that is expected; else, where a loss is, its sums.
 */
function usualContract({ rule }: Agreed, { expectedTotal, onAverage }: DrawnGame): Contract {
  if (rule.commutesWithExpectation && !onAverage(rule)) return "re-run";
  return expectedTotal > 0 ? "fixed-shares" : "fixed-sums";
}

/**
 * The error of an amount where what was agreed is an estimate itself; what that adds to the error of the amount counts
 * in the transfer too.
 */
function withError({ amount, transfer }: { readonly amount: Range; readonly transfer: Range }, se: number) {
  const added = Math.max(0, se * se - amount.se * amount.se);
  return {
    amount: { ...amount, se },
    transfer: { ...transfer, se: Math.sqrt(transfer.se * transfer.se + added) },
  };
}

function nothing(named: Pick<RuleResult, "rule" | "label" | "contract">, { refused }: Refusal): RuleResult {
  return {
    ...named,
    refused,
    trusts: [],
    chanceAnyWorseOff: null,
    inCore: null,
    objection: null,
    objections: [],
    objectionsPerHead: [],
    certified: null,
    takeUp: null,
  };
}
