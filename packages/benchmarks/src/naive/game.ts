import { mostLikely } from "@shared-services/simulation";
import { coalitionOf, type Future } from "./coalition.ts";
import { sum } from "./people.ts";
import { positionsOf } from "./positions.ts";

/** Net present value of a coalition's positions in one draw, £; nought for nobody and for one trust alone. */
export function worthOf(future: Future, places: readonly number[]): number {
  if (places.length < 2) return 0;
  const rate = mostLikely(future.scenario.parameters.discountRate);
  const positions = positionsOf(coalitionOf(future, places));
  return sum(positions.map((years) => sum(years.map((position, y) => position / (1 + rate) ** y))));
}

/** The places of the trusts of a coalition's number: bit m stands for trust m. */
export function placesOf(coalition: number): number[] {
  return Array.from({ length: 32 }, (_, m) => m).filter((m) => ((coalition >>> m) & 1) === 1);
}
