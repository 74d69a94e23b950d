import type { Coalition } from "./coalition.ts";
import { sum } from "./people.ts";
import { clamp } from "./stand-alone.ts";

/** What member m pays for leaving in year y, £; negative where it receives from those who leave. */
export function leavingOf({ draw, members, operating, shares }: Coalition, m: number, y: number): number {
  if (sum(shares[y]) === 0) return 0;
  const charges = members.map(({ stay }, leaver) => {
    if (stay.exit !== y) return 0;
    const moved = operating.map((cells) => {
      const { here, line } = cells[y - 1].parts[leaver];
      return line ? here * line.reach * line.before[y] : 0;
    });
    return draw.value("exitCharge") * sum(moved);
  });
  return charges[m] - shares[y][m] * sum(charges);
}

/** Member m's part of the pooled cost that leavers left behind, £. */
export function stuckOf({ draw, members, operating, shares }: Coalition, m: number, y: number): number {
  const behind = members.map(({ stay: { exit } }, leaver) => {
    if (exit > y) return 0;
    const cost = operating.map((cells) => cells[exit - 1].pooled.pooled * cells[exit - 1].keys[leaver]);
    const held = clamp(draw.value("releaseYears") - (y - exit), 0, 1);
    return draw.value("fixedShare") * held * sum(cost);
  });
  return shares[y][m] * sum(behind);
}
