import { CHECKS, type Check, type PublishedRange } from "./checks.ts";
import type { Measured } from "./measure.ts";

/** Partnerships by size: the published ranges are the same for both. */
export const SIZES = [
  { id: "pair", label: "Pairs", holds: (trusts: number) => trusts === 2 },
  { id: "four-and-more", label: "Four and more", holds: (trusts: number) => trusts >= 4 },
] as const;

/** How a model's figures for partnerships of one size stand to a published range. */
export interface Verdict {
  readonly id: string;
  readonly check: Check;
  readonly operatingModel: string;
  readonly size: string;
  readonly range: PublishedRange;
  readonly figures: readonly (number | null)[];
  /** The lowest and the highest end of what nine in ten futures of any partnership hold, where that is known. */
  readonly spread: readonly [low: number, high: number] | undefined;
  /** How many of the figures lie in the range. */
  readonly inside: number;
}

/** Every check that applies, by model and size of partnership. */
export function verdicts(measured: readonly Measured[]): Verdict[] {
  return CHECKS.flatMap((check) =>
    Object.entries(check.ranges).flatMap(([operatingModel, range]) =>
      SIZES.flatMap((size) => {
        const cases = measured.filter(
          (one) => one.operatingModel === operatingModel && size.holds(one.trusts),
        );
        const figures = cases.map((one) => check.figure(one)).filter((figure) => figure !== undefined);
        const spread = widest(cases.map((one) => check.spread?.(one)));
        if (figures.length === 0) return [];
        const inside = figures.filter((figure) => liesIn(range, figure)).length;
        const id = `${check.id}/${operatingModel}/${size.id}`;
        return [{ id, check, operatingModel, size: size.id, range, figures, spread, inside }];
      }),
    ),
  );
}

/** The verdicts in which some partnership lies outside of the published range. */
export function misses(measured: readonly Measured[]): Verdict[] {
  return verdicts(measured).filter(({ inside, figures }) => inside < figures.length);
}

function widest(
  spreads: readonly (readonly [number, number] | undefined)[],
): readonly [number, number] | undefined {
  const known = spreads.filter((spread) => spread !== undefined);
  if (known.length === 0) return undefined;
  return [Math.min(...known.map(([low]) => low)), Math.max(...known.map(([, high]) => high))];
}

function liesIn({ low, high }: PublishedRange, figure: number | null): boolean {
  return figure !== null && figure >= low && figure <= high;
}
