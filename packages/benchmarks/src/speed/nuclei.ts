import { fillUniform, type Game, isRefusal, rules, stream } from "@shared-services/simulation";
import { kohlberg } from "@shared-services/simulation/gain-share";
import { medianTime } from "./median-time.ts";
import { type SpeedRow, short } from "./row.ts";

const TARGETS: Readonly<Record<number, string>> = { 8: "10 ms", 12: "25 ms", 16: "100 ms" };
const GAMES = 5;
const nucleolus = rules.find(({ id }) => id === "nucleolus")!;

/** Nucleoli of games without any pattern, each certified by Kohlberg's criterion where that is quick. */
export async function nuclei(sizes: readonly number[]): Promise<SpeedRow[]> {
  const rows: SpeedRow[] = [];
  for (const n of sizes) {
    const games = Array.from({ length: GAMES }, (_, k) => anyGame(n, k));
    const all = await medianTime(() => games.map(nucleolusOf), { rounds: 3 });
    if (n <= 12) for (const game of games) certify(game);
    const ms = all / GAMES;
    rows.push({
      what: `nucleolus of ${n}`,
      size: `${(2 ** n).toLocaleString("en-GB")} coalitions, mean of ${GAMES} games`,
      ms,
      figure: `${short(ms)} ms`,
      target: TARGETS[n] ?? "",
    });
  }
  return rows;
}

/** A game in which larger groups gain more than in proportion, give or take a tenth, and one alone gains nothing. */
function anyGame(n: number, k: number): Game {
  const noise = new Float64Array(2 ** n);
  fillUniform(stream("nuclei", `${n}/${k}`, "random"), 0, noise);
  const players = Array.from({ length: n }, (_, i) => `T${i}`);
  const worth = noise.map((u, S) => {
    const size = players.reduce((count, _, i) => count + ((S >>> i) & 1), 0);
    return size < 2 ? 0 : size ** 1.5 * (1 + (u - 0.5) / 5);
  });
  return { players, worth };
}

function nucleolusOf(game: Game): Float64Array {
  const outcome = nucleolus.allocate(game, {});
  if (isRefusal(outcome)) throw new Error("the nucleolus of this game is refused");
  return outcome.amounts;
}

function certify(game: Game): void {
  const { holds } = kohlberg(game, nucleolusOf(game), { excess: "plain", imputations: true });
  if (!holds) throw new Error("this is not the nucleolus");
}
