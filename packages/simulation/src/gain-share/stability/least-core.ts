import { namesOf } from "../coalitions.ts";
import { type Game, scaleOf } from "../game.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { firstStage, type Stage, type StageAnswer, solveStage } from "../solvers/stage.ts";

/** Coalitions with weights that hold every player equally often, once in all. */
export interface BalancedCollection {
  readonly coalitions: readonly { readonly members: readonly string[]; readonly weight: number }[];
  /** The weighted sum of their worths: what everyone together would have to be worth to satisfy them all. */
  readonly claim: number;
}

/** How small the largest objection can be made, and the coalitions that stand against making it smaller. */
export interface LeastCore {
  /** Above 0: the core is empty, and every split leaves some coalition short by at least this. */
  readonly excess: number;
  readonly coreIsEmpty: boolean;
  readonly against: BalancedCollection;
}

/** The value of the least core, with its proof: Maschler, Peleg and Shapley (1979). */
export function leastCore(game: Game): LeastCore {
  const { excess, objections } = solveStage(leastCoreStage(game));
  return {
    excess,
    coreIsEmpty: excess > ROUNDING * scaleOf(game),
    against: balancedCollection(game, objections),
  };
}

/** The programme of the least core; warm from the answer for the same players with other worths, if there is one. */
export function leastCoreStage(game: Game, warm?: StageAnswer): Stage {
  const stage = firstStage({
    n: game.players.length,
    worth: game.worth,
    excess: "plain",
    floors: null,
    tolerance: ROUNDING * scaleOf(game),
  });
  if (warm === undefined) return stage;
  const tight = warm.objections.map(({ coalition }) => ({ coalition, kind: "objection" as const }));
  return { ...stage, start: [...tight, ...warm.idle] };
}

function balancedCollection(
  { players, worth }: Game,
  objections: StageAnswer["objections"],
): BalancedCollection {
  const times = objections.reduce((sum, { coalition, weight }) => sum + (coalition & 1 ? weight : 0), 0);
  const coalitions = objections.map(({ coalition, weight }) => ({ coalition, weight: weight / times }));
  return {
    coalitions: coalitions.map(({ coalition, weight }) => ({ members: namesOf(coalition, players), weight })),
    claim: coalitions.reduce((sum, { coalition, weight }) => sum + weight * worth[coalition], 0),
  };
}
