import type { GainShareResult } from "../service/records.ts";
import { groupWithin, type Named } from "./groups.ts";
import { money } from "./money.ts";
import { capital, counted, listed, percent } from "./quantity.ts";

type Stability = NonNullable<GainShareResult["stability"]>;

/** One thing that holds of a partnership whatever the split: a question, its answer and the groups that show it. */
export interface Point {
  readonly question: string;
  readonly answer: string;
  /** The groups that show it, one sentence each. */
  readonly shownBy: readonly string[];
}

/** A partnership by name, with what all together are worth, £. */
export interface Whole extends Named {
  readonly total: number;
}

/** What holds of the partnership whatever the split, on the average of futures, with the groups that show it. */
export function wholeGame(stability: Stability, named: Whole): readonly Point[] {
  return [coreOf(stability, named), apartOf(stability, named), joiningOf(stability, named)];
}

/** Whether some split keeps every group, how much room there is, and the groups that stand against more. */
function coreOf({ coreExists, costOfStability, leastCore }: Stability, named: Whole): Point {
  const { excess, against } = leastCore;
  const { coalitions, claim } = against;
  const groups = coalitions.map(
    ({ members, weight }) =>
      `${groupWithin(members, named)}${weight < 1 - 1e-9 ? ` (at ${percent(weight)})` : ""}`,
  );
  const counting = coalitions.some(({ weight }) => weight < 1 - 1e-9)
    ? ", counted so that every trust counts once"
    : "";
  const whose =
    groups.length === 1
      ? `The group that stands in the way: ${listed(groups)}`
      : `The ${counted(groups.length)} groups that stand in the way${counting}: ${groups.join("; ")}`;
  const question = "Is there a split that would keep every group?";
  if (!coreExists) {
    return {
      question,
      answer: `No: whatever is agreed, some group is short of at least ${money(excess)}, and it would take ${money(costOfStability)} from outside to hold all together.`,
      shownBy: [
        `${whose}. By themselves they would be worth ${money(claim)}; all together are worth ${money(named.total)}.`,
      ],
    };
  }
  const room = -excess;
  const shownBy =
    groups.length === 0 || room < 1
      ? []
      : [
          `${whose.replace("stand in the way", "leave no more room").replace("stands in the way", "leaves no more room")}.`,
        ];
  return {
    question,
    answer:
      room < 1
        ? "Yes, but with no room to spare: under any such split some group gains nothing by staying."
        : `Yes: at best every smaller group has at least ${money(room)} more than it could make by itself.`,
    shownBy,
  };
}

/** Whether any two groups would do better apart, and the two that would gain most by it. */
function apartOf({ superadditive }: Stability, named: Named): Point {
  const question = "Would any two groups be better off apart?";
  if (superadditive.holds === true)
    return { question, answer: "No: no two groups are worth more apart than together.", shownBy: [] };
  if (superadditive.holds === null) return { question, answer: notKnown(superadditive.reason), shownBy: [] };
  const { first, second, apart, together } = superadditive.witness;
  return {
    question,
    answer: `Yes, by up to ${money(apart - together)}.`,
    shownBy: [
      `${capital(groupWithin(first, named))} on one side, ${groupWithin(second, named)} on the other: worth ${money(apart)} apart and ${money(together)} together.`,
    ],
  };
}

/** Whether a trust always adds more to a larger group, and the pair that shows it does not. */
function joiningOf({ convex }: Stability, named: Named): Point {
  const question = "Does a trust add more, the larger the group it joins?";
  if (convex.holds === true)
    return {
      question,
      answer:
        "Always: so there is room for agreement, and the Shapley value is a split that keeps every group.",
      shownBy: [],
    };
  if (convex.holds === null) return { question, answer: notKnown(convex.reason), shownBy: [] };
  const {
    group,
    players: [one, other],
    fall,
  } = convex.witness;
  const pair = `${named.name(one)} and ${named.name(other)}`;
  const to = group.length === 0 ? "With nobody else there" : `To ${groupWithin(group, named)}`;
  return {
    question,
    answer: "Not always: two trusts can stand in each other’s way.",
    shownBy: [
      group.length === 0
        ? `${to}, ${pair} together add ${money(fall)} less than the two of them one by one.`
        : `${to}, ${pair} add ${money(fall)} less when both join than the two of them one by one.`,
    ],
  };
}

function notKnown(reason: string): string {
  return `Not known: ${reason}.`;
}
