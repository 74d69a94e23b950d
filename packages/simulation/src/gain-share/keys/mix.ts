import type { Fault } from "../../lib/errors.ts";
import { perPlace } from "../../lib/per-place.ts";
import type { KeyShare, RuleContext, RuleInput } from "../rules/inputs.ts";
import { isRefusal, type Outcome } from "../rules/rule.ts";
import { sharesOf } from "./key.ts";
import { keys } from "./keys.ts";

/** The shares of one part of a mix: its key's, else its fallback's, else why neither can be used. */
export function partShares(
  part: KeyShare,
  players: readonly string[],
  weightsOf: (key: string) => ArrayLike<number>,
): Outcome {
  const one = (id: string): Outcome => {
    const raw = weightsOf(id);
    const weights = perPlace(players.length, (i) => {
      const weight = raw[i] ?? 0;
      return part.negatives === "nought" ? Math.max(0, weight) : weight;
    });
    return sharesOf(weights, { id, label: keys.find((key) => key.id === id)?.label ?? id }, players);
  };
  const first = one(part.key);
  return isRefusal(first) && part.fallback !== undefined ? one(part.fallback) : first;
}

/** One share per player from a mix of keys; they add up to 1. Refused with the reasons of every part that fails. */
export function mixShares({ mix = [], ...context }: RuleContext, players: readonly string[]): Outcome {
  const outcomes = mix.map((part) =>
    partShares(
      part,
      players,
      (id) => keys.find((key) => key.id === id)?.weigh(context, players.length) ?? [],
    ),
  );
  const refused = outcomes.flatMap((outcome) => (isRefusal(outcome) ? outcome.refused : []));
  if (refused.length > 0) return { refused };
  const amounts = new Float64Array(players.length);
  outcomes.forEach((outcome, p) => {
    if (isRefusal(outcome)) return;
    for (let i = 0; i < amounts.length; i++) {
      amounts[i] += mix[p].share * outcome.amounts[i];
    }
  });
  return { amounts };
}

/** The keys that a rule follows, and their shares. */
export const mixInput: RuleInput = {
  id: "mix",
  label: "Keys and their shares",
  unit: "shares that add up to 1",
  shape: "keys with shares",
  check: ({ mix = [], ...context }, players) => {
    const sum = mix.reduce((total, { share }) => total + share, 0);
    const shares = Math.abs(sum - 1) <= 1e-9 && mix.every(({ share }) => share >= 0);
    const message = `/mix: expected keys with shares of at least 0 that add up to 1, got ${mix.length} keys adding up to ${sum}`;
    const wrong: Fault[] = shares
      ? []
      : [{ code: "SHARES_DO_NOT_ADD_UP", path: "/mix", message, received: sum }];
    const named = mix.flatMap(({ key, fallback }) => (fallback === undefined ? [key] : [key, fallback]));
    return [...wrong, ...named.flatMap((id) => keyFaults(id, context, players))];
  },
};

function keyFaults(id: string, context: RuleContext, players: readonly string[]): readonly Fault[] {
  const key = keys.find((candidate) => candidate.id === id);
  if (key !== undefined) return key.inputs.flatMap((input) => input.check(context, players));
  const expected = `one of ${keys.map((one) => one.id).join(", ")}`;
  return [
    {
      code: "UNKNOWN_KEY",
      path: "/mix",
      expected,
      received: id,
      message: `/mix: expected ${expected}, got ${id}`,
    },
  ];
}
