import type { Game, RuleContext } from "../../src/gain-share/index.ts";
import { airportGame, bankruptcyGame, gameOf, savingsGame, votingGame } from "../../src/gain-share/index.ts";

/** A split that somebody else has published, or that follows in a line. */
export interface Golden {
  readonly game: string;
  readonly table: Game;
  readonly rule: string;
  readonly context?: RuleContext;
  /** In the order of the players; what each pays where `costs` are given, else what each gets. */
  readonly published: readonly number[];
  /** What each would pay alone, for a game of savings whose answers are published as costs. */
  readonly costs?: readonly number[];
  /** Half a unit of the last digit that is published. */
  readonly tolerance: number;
  readonly source: string;
}

const AUMANN_MASCHLER =
  "Aumann and Maschler (1985), Game theoretic analysis of a bankruptcy problem from the Talmud";
const STRAFFIN_HEANEY =
  "Straffin and Heaney (1981), Game theory and the Tennessee Valley Authority, Int. J. Game Theory 10";
const YOUNG =
  "Young, Okada and Hashimoto (1982), Cost allocation in water resources development, Water Resources Research 18";
const STRAFFIN =
  "Standard textbook answer, by counting orders and swings: Straffin (1993), Game Theory and Strategy";
const MEINHARDT = "Meinhardt, MatTuGames (Matlab), doc/getting_started.out, an independent implementation";
const JAZZ = "The jazz band of textbooks (worths as in Wikiludia, University of Munich), by hand";

const TALMUD = { A: 100, B: 200, C: 300 };
const EXACT = 1e-9;

const water = savings({
  A: 21.95,
  H: 17.08,
  K: 10.91,
  L: 15.88,
  M: 20.81,
  T: 21.98,
  AH: 34.69,
  AK: 32.86,
  AL: 37.83,
  AM: 42.76,
  AT: 43.93,
  HK: 22.96,
  HL: 25.0,
  HM: 37.89,
  HT: 39.06,
  KL: 26.79,
  KM: 31.45,
  KT: 32.89,
  LM: 31.1,
  LT: 37.86,
  MT: 39.41,
  AHK: 40.74,
  AHL: 43.22,
  AHM: 55.5,
  AHT: 56.67,
  AKL: 48.74,
  AKM: 53.4,
  AKT: 54.84,
  ALM: 53.05,
  ALT: 59.81,
  AMT: 61.36,
  HKL: 27.26,
  HKM: 42.55,
  HKT: 44.94,
  HLM: 45.81,
  HLT: 46.98,
  HMT: 56.49,
  KLM: 42.01,
  KLT: 48.77,
  KMT: 50.32,
  LMT: 51.46,
  AHKL: 48.95,
  AHKM: 60.25,
  AHKT: 62.72,
  AHLM: 64.03,
  AHLT: 65.2,
  AHMT: 74.1,
  AKLM: 63.96,
  AKLT: 70.72,
  AKMT: 72.27,
  ALMT: 73.41,
  HKLM: 48.07,
  HKLT: 49.24,
  HKMT: 59.35,
  HLMT: 64.41,
  KLMT: 56.61,
  AHKLM: 69.76,
  AHKLT: 70.93,
  AHKMT: 77.42,
  AHLMT: 83.0,
  AKLMT: 73.97,
  HKLMT: 66.46,
  AHKLMT: 83.82,
});
const valley = savings({
  N: 163_520,
  F: 140_826,
  P: 250_096,
  NF: 301_607,
  NP: 378_821,
  FP: 367_370,
  NFP: 412_584,
});
const runway = { costs: [8, 11, 13, 18], table: airportGame({ A: 8, B: 11, C: 13, D: 18 }) };
const claims = bankruptcyGame(176, { "1": 40, "2": 32, "3": 11, "4": 73.3, "5": 54.95, "6": 81.1 });
const jazz = worths({ S: 200, P: 300, D: 0, SP: 800, SD: 500, PD: 650, SPD: 1000 });
const doctors = worths({
  M: 0,
  L: 0,
  C: 0,
  S: 0,
  ML: 4,
  MC: 4,
  LC: 6,
  MS: 3,
  LS: 2,
  CS: 2,
  MLC: 10,
  MCS: 7,
  LCS: 8,
  MLS: 7,
  MLCS: 13,
});
const glove = gameOf(["left", "right", "right too"], (members) =>
  members.includes("left") && members.length > 1 ? 1 : 0,
);
const council = votingGame(39, {
  ...Object.fromEntries(["CN", "FR", "RU", "UK", "US"].map((name) => [name, 7])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`elected ${i + 1}`, 1])),
});
const six = votingGame(12, { France: 4, Germany: 4, Italy: 4, Belgium: 2, Netherlands: 2, Luxembourg: 1 });

/** Published answers, in the order of the table in the documentation. */
export const goldens: readonly Golden[] = [
  ...talmud(100, [100 / 3, 100 / 3, 100 / 3]),
  ...talmud(200, [50, 75, 75]),
  ...talmud(300, [50, 100, 150]),
  {
    game: "Contested garment: all and half of it claimed",
    table: bankruptcyGame(100, { all: 100, half: 50 }),
    rule: "nucleolus",
    published: [75, 25],
    tolerance: EXACT,
    source: "Mishnah, Baba Metzia 2a, in Aumann and Maschler (1985)",
  },
  {
    game: "Ibn Ezra's estate of 120: sons are willed a quarter, a third, half, all",
    table: gameOf(["quarter", "third", "half", "all"], (members) =>
      Math.max(...members.map((son) => ({ quarter: 30, third: 40, half: 60, all: 120 })[son] ?? 0)),
    ),
    rule: "shapley",
    published: [7.5, 65 / 6, 125 / 6, 485 / 6],
    tolerance: EXACT,
    source: "O'Neill (1982), A problem of rights arbitration from the Talmud, Mathematical Social Sciences 2",
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "shapley",
    published: [23.5175, 18.7483, 6.495, 44.3008, 33.3317, 49.6067],
    tolerance: 5e-5,
    source: MEINHARDT,
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "nucleolus",
    published: [20, 16, 5.5, 48.35, 30, 56.15],
    tolerance: 5e-5,
    source: MEINHARDT,
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "tau",
    published: [24.0807, 19.2646, 6.6222, 44.1279, 33.0809, 48.8237],
    tolerance: 5e-5,
    source: MEINHARDT,
  },
  {
    game: "Airport: runways of 8, 11, 13, 18",
    ...runway,
    rule: "shapley",
    published: [2, 3, 4, 9],
    tolerance: EXACT,
    source:
      "Littlechild and Owen (1973), A simple expression for the Shapley value in a special case, Management Science 20: each section shared by those who need it",
  },
  {
    game: "Airport: runways of 8, 11, 13, 18",
    ...runway,
    rule: "nucleolus",
    published: [3.25, 3.25, 3.25, 8.25],
    tolerance: EXACT,
    source:
      "Littlechild (1974), A simple expression for the nucleolus in a special case, Int. J. Game Theory 3, by his formula",
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "scrb",
    published: [117_476, 99_157, 195_951],
    tolerance: 0.5,
    source: STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "gately",
    published: [117_476, 99_157, 195_951],
    tolerance: 0.5,
    source: STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "shapley",
    published: [117_829, 100_756.5, 193_998.5],
    tolerance: 0.5,
    source: STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "nucleolus",
    published: [116_234, 93_540, 202_810],
    tolerance: 0.5,
    source: STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "eansc",
    published: [119_424, 107_973, 185_187],
    tolerance: 0.5,
    source: `${STRAFFIN_HEANEY} (separable costs, the rest equally)`,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "shapley",
    published: [20.01, 10.71, 6.61, 10.37, 16.94, 19.18],
    tolerance: 0.01,
    source: YOUNG,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "nucleolus",
    published: [20.35, 12.06, 5.0, 8.61, 18.32, 19.49],
    tolerance: 0.01,
    source: YOUNG,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "per-capita-nucleolus",
    published: [20.03, 12.52, 3.94, 9.07, 18.54, 19.71],
    tolerance: 0.01,
    source: `${YOUNG} (weak nucleolus)`,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "scrb",
    published: [19.54, 13.28, 5.62, 10.9, 16.66, 17.82],
    tolerance: 0.01,
    source: YOUNG,
  },
  {
    game: "Electric power in southern India",
    table: tableOf(["Kerala and Mysore", "Tamil Nadu", "Andhra Pradesh"], [0, 0, 0, 1170, 0, 770, 210, 1530]),
    rule: "gately",
    published: [827.7049, 476.5574, 225.7377],
    tolerance: 5e-5,
    source:
      "Gately (1974), Sharing the gains from regional cooperation, Int. Economic Review 15; digits from CoopGame (R), gatelyValue",
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "shapley",
    published: [350, 475, 175],
    tolerance: EXACT,
    source: JAZZ,
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "tau",
    published: [1000 / 3, 1450 / 3, 550 / 3],
    tolerance: EXACT,
    source: "Hopes 350, 500, 200 and claims 300, 450, 150, two thirds of the way: Tijs (1981), by hand",
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "nucleolus",
    published: [1000 / 3, 1450 / 3, 550 / 3],
    tolerance: EXACT,
    source: "1-convex, so hopes less an equal part of what they exceed: Driessen (1985), by hand",
  },
  {
    game: "Four doctors' schedules",
    table: doctors,
    rule: "shapley",
    published: [10 / 3, 23 / 6, 23 / 6, 2],
    tolerance: EXACT,
    source: "Barron (2013), Game Theory: An Introduction, problem 5.19",
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "shapley",
    published: [2 / 3, 1 / 6, 1 / 6],
    tolerance: EXACT,
    source:
      "Shapley and Shubik (1969), Pure competition, coalitional power, and fair division, Int. Economic Review 10",
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "nucleolus",
    published: [1, 0, 0],
    tolerance: EXACT,
    source: "The only point of the core: either right glove alone is replaceable",
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "tau",
    published: [1, 0, 0],
    tolerance: EXACT,
    source: "Hopes and claims are both 1, 0, 0",
  },
  {
    game: "United Nations Security Council",
    table: council,
    rule: "shapley",
    published: [...Array(5).fill(421 / 2145), ...Array(10).fill(4 / 2145)],
    tolerance: EXACT,
    source: STRAFFIN,
  },
  {
    game: "United Nations Security Council",
    table: council,
    rule: "banzhaf",
    published: [...Array(5).fill(106 / 635), ...Array(10).fill(21 / 1270)],
    tolerance: EXACT,
    source: `${STRAFFIN}: 848 swings of 5,080 for each permanent member, 84 for each elected`,
  },
  {
    game: "Council of the Six, 1958",
    table: six,
    rule: "shapley",
    published: [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0],
    tolerance: EXACT,
    source: STRAFFIN,
  },
  {
    game: "Council of the Six, 1958",
    table: six,
    rule: "banzhaf",
    published: [5 / 21, 5 / 21, 5 / 21, 3 / 21, 3 / 21, 0],
    tolerance: EXACT,
    source: STRAFFIN,
  },
  {
    game: "Majority of [3; 2, 1, 1]",
    table: votingGame(3, { A: 2, B: 1, C: 1 }),
    rule: "banzhaf",
    published: [3 / 5, 1 / 5, 1 / 5],
    tolerance: EXACT,
    source: "Swings 3, 1, 1, by hand",
  },
  {
    game: "Majority of [5; 3, 2, 2, 1, 1]",
    table: votingGame(5, { A: 3, B: 2, C: 2, D: 1, E: 1 }),
    rule: "nucleolus",
    published: [3 / 9, 2 / 9, 2 / 9, 1 / 9, 1 / 9],
    tolerance: EXACT,
    source:
      "Peleg (1968), On weights of constant-sum majority games, SIAM J. Applied Math. 16: the homogeneous weights, scaled",
  },
  {
    game: "Apex and four minor players",
    table: votingGame(4, { apex: 3, a: 1, b: 1, c: 1, d: 1 }),
    rule: "nucleolus",
    published: [3 / 7, 1 / 7, 1 / 7, 1 / 7, 1 / 7],
    tolerance: EXACT,
    source: "Peleg (1968): the homogeneous weights, scaled",
  },
  {
    game: "Apex and four minor players",
    table: votingGame(4, { apex: 3, a: 1, b: 1, c: 1, d: 1 }),
    rule: "shapley",
    published: [3 / 5, 1 / 10, 1 / 10, 1 / 10, 1 / 10],
    tolerance: EXACT,
    source: "The apex is pivotal in places 2, 3 and 4 of 5, by hand",
  },
  {
    game: "Majority of three, two of one place",
    table: votingGame(2, { A: 1, B: 1, C: 1 }),
    rule: "owen",
    context: { unions: ["north", "north", "south"] },
    published: [1 / 2, 1 / 2, 0],
    tolerance: EXACT,
    source: "The place of two wins by itself and shares equally inside: Owen (1977), by hand",
  },
  {
    game: "All three needed, weights 1, 2, 3",
    table: gameOf(["A", "B", "C"], (members) => (members.length === 3 ? 6 : 0)),
    rule: "weighted-shapley",
    context: { columns: { weights: [1, 2, 3] } },
    published: [1, 2, 3],
    tolerance: EXACT,
    source:
      "Kalai and Samet (1987), On weighted Shapley values, Int. J. Game Theory 16: the value of a unanimity game",
  },
  {
    game: "Two bargain over 10, alone 2 and 4",
    table: gameOf(["A", "B"], (members) => (members.length === 2 ? 10 : members[0] === "A" ? 2 : 4)),
    rule: "equal-surplus",
    published: [4, 6],
    tolerance: EXACT,
    source: "Nash (1950), The bargaining problem, Econometrica 18, with side payments",
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "core-nearest",
    context: { mix: [{ key: "equal", share: 1 }] },
    published: [1, 0, 0],
    tolerance: EXACT,
    source: "The core is one point",
  },
  {
    game: "Two make 1, the third adds nothing",
    table: gameOf(["A", "B", "C"], (members) => (members.includes("A") && members.includes("B") ? 1 : 0)),
    rule: "least-core-centre",
    published: [1 / 2, 1 / 2, 0],
    tolerance: EXACT,
    source: "C gets 0 in every core split; A and B are alike",
  },
];

function talmud(estate: number, published: readonly number[]): Golden[] {
  const game = `Talmud: claims of 100, 200, 300 on an estate of ${estate}`;
  const table = bankruptcyGame(estate, TALMUD);
  return [{ game, table, rule: "nucleolus", published, tolerance: EXACT, source: AUMANN_MASCHLER }];
}

/** Savings of a cost game with one letter per player, and what each pays alone. */
function savings(costs: Readonly<Record<string, number>>): {
  readonly table: Game;
  readonly costs: readonly number[];
} {
  const players = Object.keys(costs).filter((name) => name.length === 1);
  return {
    table: savingsGame(players, (members) => costs[members.join("")]),
    costs: players.map((player) => costs[player]),
  };
}

function worths(worth: Readonly<Record<string, number>>): Game {
  return gameOf(
    Object.keys(worth).filter((name) => name.length === 1),
    (members) => worth[members.join("")],
  );
}

function tableOf(players: readonly string[], worth: readonly number[]): Game {
  return gameOf(players, worth);
}
