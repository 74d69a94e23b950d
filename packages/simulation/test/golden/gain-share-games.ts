import type { Game, RuleContext } from "../../src/gain-share/index.ts";
import { airportGame, bankruptcyGame, gameOf, savingsGame, votingGame } from "../../src/gain-share/index.ts";
import { keys } from "../../src/gain-share/keys/keys.ts";

/** A split that somebody else has published or computed, or that follows in a line. */
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
  readonly evidence: keyof typeof EVIDENCE;
  readonly source: string;
  /** Page, table or example of the source; left out where it has not been looked up, or there is none. */
  readonly where?: string;
}

/** How far an answer can be trusted, strongest first. */
export const EVIDENCE = {
  published: "printed with this answer, by somebody else",
  implementation: "computed by an independent implementation, in another language",
  "by hand": "follows from the source's definition or theorem in the line that is given",
  definition: "there is nothing to publish: the rule is a proportion",
} as const;

const AUMANN_MASCHLER = published(
  "Aumann and Maschler (1985), Game theoretic analysis of a bankruptcy problem from the Talmud, J. Economic Theory 36",
  "pp. 195–213",
);
const STRAFFIN_HEANEY = published(
  "Straffin and Heaney (1981), Game theory and the Tennessee Valley Authority, Int. J. Game Theory 10",
  "pp. 35–43",
);
const YOUNG = published(
  "Young, Okada and Hashimoto (1982), Cost allocation in water resources development, Water Resources Research 18",
  "pp. 463–475",
);
const YOUNG_PAPER = published(
  "Young, Okada and Hashimoto (1979), Cost allocation in water resources development: a case study of Sweden, IIASA WP-79-77",
  "table 7",
);
const PELEG = byHand(
  "Peleg (1968), On weights of constant-sum majority games, SIAM J. Applied Math. 16: the homogeneous weights, scaled",
);
const MEINHARDT = implementation("Meinhardt, MatTuGames (Matlab)", "doc/getting_started.out");
const COOPGAME = "Staudacher and Anwander, CoopGame (R)";
const PROPORTION = {
  evidence: "definition",
  source: "The whole of 12 in the proportion 1 to 2 to 3",
} as const;

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
const power = gameOf(["A", "B", "C"], [0, 0, 0, 1, 0, 2, 1, 3]);
const fourPlayers = worths({
  A: 0,
  B: 0,
  C: 0,
  D: 0,
  AB: 5,
  AC: 5,
  AD: 8,
  BC: 9,
  BD: 10,
  CD: 8,
  ABC: 13,
  ABD: 15,
  ACD: 16,
  BCD: 17,
  ABCD: 21,
});
const twelve = gameOf(["A", "B", "C"], (members) => (members.length === 3 ? 12 : 0));
const ONE_TWO_THREE = [1, 2, 3];
const COLUMNS = {
  baselineCost: ONE_TWO_THREE,
  operatingIncome: ONE_TWO_THREE,
  wte: ONE_TWO_THREE,
  volume: ONE_TWO_THREE,
  contribution: ONE_TWO_THREE,
  investment: ONE_TWO_THREE,
  need: ONE_TWO_THREE,
  weights: ONE_TWO_THREE,
};
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
    ...published("Mishnah, Baba Metzia 2a, in Aumann and Maschler (1985)", "pp. 195–213"),
  },
  {
    game: "Ibn Ezra's estate of 120: sons are willed a quarter, a third, half, all",
    table: gameOf(["quarter", "third", "half", "all"], (members) =>
      Math.max(...members.map((son) => ({ quarter: 30, third: 40, half: 60, all: 120 })[son] ?? 0)),
    ),
    rule: "shapley",
    published: [7.5, 65 / 6, 125 / 6, 485 / 6],
    tolerance: EXACT,
    ...published(
      "O'Neill (1982), A problem of rights arbitration from the Talmud, Mathematical Social Sciences 2; Aumann (2010), Some non-superadditive games, and their Shapley values, in the Talmud, Int. J. Game Theory 39",
      "pp. 345–371; pp. 3–10",
    ),
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "shapley",
    published: [23.5175, 18.7483, 6.495, 44.3008, 33.3317, 49.6067],
    tolerance: 5e-5,
    ...MEINHARDT,
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "nucleolus",
    published: [20, 16, 5.5, 48.35, 30, 56.15],
    tolerance: 5e-5,
    ...MEINHARDT,
  },
  {
    game: "Six claims of 292.35 on an estate of 176",
    table: claims,
    rule: "tau",
    published: [24.0807, 19.2646, 6.6222, 44.1279, 33.0809, 48.8237],
    tolerance: 5e-5,
    ...MEINHARDT,
  },
  {
    game: "Airport: runways of 8, 11, 13, 18",
    ...runway,
    rule: "shapley",
    published: [2, 3, 4, 9],
    tolerance: EXACT,
    ...byHand(
      "8/4; 8/4 + 3/3; 8/4 + 3/3 + 2/2; and 5 more: each section is shared by those who need it, Littlechild and Owen (1973), A simple expression for the Shapley value in a special case, Management Science 20",
    ),
  },
  {
    game: "Airport: runways of 8, 11, 13, 18",
    ...runway,
    rule: "nucleolus",
    published: [3.25, 3.25, 3.25, 8.25],
    tolerance: EXACT,
    ...byHand(
      "min(8/2, 11/3, 13/4) = 3.25 for the three smaller, by the formula of Littlechild (1974), A simple expression for the nucleolus in a special case, Int. J. Game Theory 3, 21–29",
    ),
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "scrb",
    published: [117_476, 99_157, 195_951],
    tolerance: 0.5,
    ...STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "gately",
    published: [117_476, 99_157, 195_951],
    tolerance: 0.5,
    ...STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "shapley",
    published: [117_829, 100_756.5, 193_998.5],
    tolerance: 0.5,
    ...STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "nucleolus",
    published: [116_234, 93_540, 202_810],
    tolerance: 0.5,
    ...STRAFFIN_HEANEY,
  },
  {
    game: "Tennessee Valley Authority",
    ...valley,
    rule: "eansc",
    published: [119_424, 107_973, 185_187],
    tolerance: 0.5,
    ...byHand(
      "Separable costs 45,214, 33,763 and 110,977 (Straffin and Heaney, 1981), and a third of the rest each",
    ),
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "shapley",
    published: [20.01, 10.71, 6.61, 10.37, 16.94, 19.18],
    tolerance: 0.01,
    ...YOUNG_PAPER,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "nucleolus",
    published: [20.35, 12.06, 5.0, 8.61, 18.32, 19.49],
    tolerance: 0.01,
    ...YOUNG,
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "per-capita-nucleolus",
    published: [20.03, 12.52, 3.94, 9.07, 18.54, 19.71],
    tolerance: 0.01,
    ...published(`${YOUNG.source} (weak nucleolus)`, "pp. 463–475"),
  },
  {
    game: "Skåne water supply",
    ...water,
    rule: "scrb",
    published: [19.54, 13.28, 5.62, 10.9, 16.66, 17.82],
    tolerance: 0.01,
    ...YOUNG_PAPER,
  },
  {
    game: "Electric power in southern India",
    table: tableOf(["Kerala and Mysore", "Tamil Nadu", "Andhra Pradesh"], [0, 0, 0, 1170, 0, 770, 210, 1530]),
    rule: "gately",
    published: [827.7049, 476.5574, 225.7377],
    tolerance: 5e-5,
    ...implementation(
      `${COOPGAME}; the game is that of Gately (1974), Sharing the gains from regional cooperation, Int. Economic Review 15, 195–208`,
      "gatelyValue, second example",
    ),
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "shapley",
    published: [350, 475, 175],
    tolerance: EXACT,
    ...byHand(
      "Mean of what each adds, over the six orders; the jazz band of textbooks, worths as in Wikiludia (University of Munich)",
    ),
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "tau",
    published: [1000 / 3, 1450 / 3, 550 / 3],
    tolerance: EXACT,
    ...byHand("Hopes 350, 500, 200 and claims 300, 450, 150, two thirds of the way: Tijs (1981)"),
  },
  {
    game: "Singer, pianist, drummer",
    table: jazz,
    rule: "nucleolus",
    published: [1000 / 3, 1450 / 3, 550 / 3],
    tolerance: EXACT,
    ...byHand("1-convex, so hopes less an equal part of what they exceed: Driessen (1985)"),
  },
  {
    game: "Four doctors' schedules",
    table: doctors,
    rule: "shapley",
    published: [10 / 3, 23 / 6, 23 / 6, 2],
    tolerance: EXACT,
    ...published("Barron (2013), Game Theory: An Introduction", "problem 5.19"),
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "shapley",
    published: [2 / 3, 1 / 6, 1 / 6],
    tolerance: EXACT,
    ...byHand(
      "The left glove is worth something in places 2 and 3, a right one only in place 2 after it; the game is that of Shapley and Shubik (1969), Pure competition, coalitional power, and fair division, Int. Economic Review 10",
    ),
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "nucleolus",
    published: [1, 0, 0],
    tolerance: EXACT,
    ...byHand("The only point of the core: either right glove alone is replaceable"),
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "tau",
    published: [1, 0, 0],
    tolerance: EXACT,
    ...byHand("Hopes and claims are both 1, 0, 0"),
  },
  {
    game: "United Nations Security Council",
    table: council,
    rule: "shapley",
    published: [...Array(5).fill(421 / 2145), ...Array(10).fill(4 / 2145)],
    tolerance: EXACT,
    ...published(
      "Gonit Sora, Is it me, or is “Veto” starting to sound really good (19.6 % and 4/2145; 84 · 6! · 8! of the 15! orders)",
      "paragraph 3",
    ),
  },
  {
    game: "United Nations Security Council",
    table: council,
    rule: "banzhaf",
    published: [...Array(5).fill(106 / 635), ...Array(10).fill(21 / 1270)],
    tolerance: EXACT,
    ...byHand(
      "848 swings of 5,080 for each permanent member (at least 4 of 10 elected agree), 84 for each elected (all five and 3 of the other 9)",
    ),
  },
  {
    game: "Council of the Six, 1958",
    table: six,
    rule: "shapley",
    published: [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0],
    tolerance: EXACT,
    ...byHand(
      "Of the ten orders of three 4s and two 2s a 4 is pivotal in seven, a 2 in three; Luxembourg never is",
    ),
  },
  {
    game: "Council of the Six, 1958",
    table: six,
    rule: "banzhaf",
    published: [5 / 21, 5 / 21, 5 / 21, 3 / 21, 3 / 21, 0],
    tolerance: EXACT,
    ...byHand("Swings 10, 10, 10, 6, 6, 0"),
  },
  {
    game: "Majority of [3; 2, 1, 1]",
    table: votingGame(3, { A: 2, B: 1, C: 1 }),
    rule: "banzhaf",
    published: [3 / 5, 1 / 5, 1 / 5],
    tolerance: EXACT,
    ...byHand("Swings 3, 1, 1"),
  },
  {
    game: "Majority of [5; 3, 2, 2, 1, 1]",
    table: votingGame(5, { A: 3, B: 2, C: 2, D: 1, E: 1 }),
    rule: "nucleolus",
    published: [3 / 9, 2 / 9, 2 / 9, 1 / 9, 1 / 9],
    tolerance: EXACT,
    ...PELEG,
  },
  {
    game: "Apex and four minor players",
    table: votingGame(4, { apex: 3, a: 1, b: 1, c: 1, d: 1 }),
    rule: "nucleolus",
    published: [3 / 7, 1 / 7, 1 / 7, 1 / 7, 1 / 7],
    tolerance: EXACT,
    ...PELEG,
  },
  {
    game: "Apex and four minor players",
    table: votingGame(4, { apex: 3, a: 1, b: 1, c: 1, d: 1 }),
    rule: "shapley",
    published: [3 / 5, 1 / 10, 1 / 10, 1 / 10, 1 / 10],
    tolerance: EXACT,
    ...byHand("The apex is pivotal in places 2, 3 and 4 of 5"),
  },
  {
    game: "Majority of three, two of one place",
    table: votingGame(2, { A: 1, B: 1, C: 1 }),
    rule: "owen",
    context: { unions: ["north", "north", "south"] },
    published: [1 / 2, 1 / 2, 0],
    tolerance: EXACT,
    ...byHand("The place of two wins by itself and shares equally inside: Owen (1977)"),
  },
  {
    game: "All three needed, weights 1, 2, 3",
    table: gameOf(["A", "B", "C"], (members) => (members.length === 3 ? 6 : 0)),
    rule: "weighted-shapley",
    context: { columns: { weights: [1, 2, 3] } },
    published: [1, 2, 3],
    tolerance: EXACT,
    ...byHand(
      "A unanimity game is shared by weight: Kalai and Samet (1987), On weighted Shapley values, Int. J. Game Theory 16, 205–222",
    ),
  },
  {
    game: "Two bargain over 10, alone 2 and 4",
    table: gameOf(["A", "B"], (members) => (members.length === 2 ? 10 : members[0] === "A" ? 2 : 4)),
    rule: "equal-surplus",
    published: [4, 6],
    tolerance: EXACT,
    ...byHand("Each its own and half of the other 4: Nash (1950), The bargaining problem, Econometrica 18"),
  },
  {
    game: "Gloves: one left, two right",
    table: glove,
    rule: "core-nearest",
    context: { mix: [{ key: "equal", share: 1 }] },
    published: [1, 0, 0],
    tolerance: EXACT,
    ...byHand("The core is one point"),
  },
  {
    game: "Two make 1, the third adds nothing",
    table: gameOf(["A", "B", "C"], (members) => (members.includes("A") && members.includes("B") ? 1 : 0)),
    rule: "least-core-centre",
    published: [1 / 2, 1 / 2, 0],
    tolerance: EXACT,
    ...byHand("C gets 0 in every core split; A and B are alike"),
  },
  {
    game: "A pair worth 10, all three worth 2",
    table: gameOf(["A", "B", "C"], (members) =>
      members.length === 3 ? 2 : pair(members, "A", "B") ? 10 : 0,
    ),
    rule: "prenucleolus",
    published: [3, 3, -4],
    tolerance: EXACT,
    ...published(
      `Peleg and Sudhölter (2007), Introduction to the theory of cooperative games, as quoted in ${COOPGAME}, prenucleolus`,
      "example 5.5.12, p. 96",
    ),
  },
  {
    game: "Four players, worths from 5 to 21",
    table: fourPlayers,
    rule: "prenucleolus",
    published: [3.5, 4.5, 5.5, 7.5],
    tolerance: EXACT,
    ...implementation(COOPGAME, "prenucleolus, third example"),
  },
  {
    game: "Four players, worths from 5 to 21",
    table: fourPlayers,
    rule: "nucleolus",
    published: [3.5, 4.5, 5.5, 7.5],
    tolerance: EXACT,
    ...implementation(COOPGAME, "nucleolus, second example"),
  },
  {
    game: "Costs of 15, 20 and 55, together 78",
    table: savings({ A: 15, B: 20, C: 55, AB: 35, AC: 61, BC: 65, ABC: 78 }).table,
    rule: "per-capita-nucleolus",
    published: [2 / 3, 7 / 6, 61 / 6],
    tolerance: EXACT,
    ...published(
      `Young (1985), Monotonic solutions of cooperative games, Int. J. Game Theory 14, as quoted in ${COOPGAME}, perCapitaNucleolus`,
      "p. 68",
    ),
  },
  {
    game: "Pairs worth 1, 2 and 1, all worth 3",
    table: power,
    rule: "tau",
    published: [1.2, 0.6, 1.2],
    tolerance: EXACT,
    ...published(
      `Stach (2011), Tijs value, in Encyclopedia of Power (Sage), as quoted in ${COOPGAME}, tauValue`,
      "pp. 667–670",
    ),
  },
  {
    game: "Pairs worth 1, 2 and 1, all worth 3",
    table: power,
    rule: "banzhaf",
    published: [15 / 13, 9 / 13, 15 / 13],
    tolerance: EXACT,
    ...published(
      `Gambarelli (2011), Banzhaf value, in Encyclopedia of Power (Sage), as quoted in ${COOPGAME}, normalizedBanzhafValue`,
      "pp. 53–54",
    ),
  },
  {
    game: "Majority of [9; 6, 4, 1, 1, 1]",
    table: votingGame(9, { A: 6, B: 4, C: 1, D: 1, E: 1 }),
    rule: "banzhaf",
    published: [0.47368421, 0.36842105, 0.05263158, 0.05263158, 0.05263158],
    tolerance: 5e-9,
    ...implementation(COOPGAME, "vignette, normalizedBanzhafIndex"),
  },
  {
    game: "Majority of [50; 10, 10, 20, 30]",
    table: votingGame(50, { A: 10, B: 10, C: 20, D: 30 }),
    rule: "shapley",
    published: [1 / 12, 1 / 12, 1 / 4, 7 / 12],
    tolerance: EXACT,
    ...published(
      `Stach (2011), Shapley–Shubik index, in Encyclopedia of Power (Sage), as quoted in ${COOPGAME}, shapleyShubikIndex`,
      "pp. 603–606",
    ),
  },
  {
    game: "Pairs worth 4, 0 and 3, all worth 6",
    table: gameOf(["A", "B", "C"], [0, 0, 0, 4, 0, 0, 3, 6]),
    rule: "gately",
    published: [18 / 11, 36 / 11, 12 / 11],
    tolerance: EXACT,
    ...implementation(COOPGAME, "gatelyValue, first example"),
  },
  {
    game: "A and B alone worth 8, A and C 6, all 9",
    table: worths({ A: 0, B: 0, C: 0, AB: 8, AC: 6, BC: 0, ABC: 9 }),
    rule: "core-nearest",
    context: { mix: [{ key: "equal", share: 1 }] },
    published: [5, 3, 1],
    tolerance: EXACT,
    ...byHand("From 3, 3, 3: C can have 1 at most, B 3 at most, and A has the rest"),
  },
  {
    game: "A alone worth 2, with B 8, all 9",
    table: worths({ A: 2, B: 0, C: 0, AB: 8, AC: 2, BC: 0, ABC: 9 }),
    rule: "least-core-centre",
    published: [5.25, 3.25, 0.5],
    tolerance: EXACT,
    ...byHand(
      "C gets ½, so that C and the pair object alike; A may have 2½ to 8, B ½ to 6, and the middles add up",
    ),
  },
  ...keys.map(
    ({ id }): Golden => ({
      game: "A key over 12",
      table: twelve,
      rule: id,
      context: { columns: COLUMNS },
      published: id === "equal" ? [4, 4, 4] : [2, 4, 6],
      tolerance: EXACT,
      ...PROPORTION,
      ...(id === "equal" && { source: "The whole of 12 in three equal parts" }),
    }),
  ),
  {
    game: "A key over 12",
    table: twelve,
    rule: "mix",
    context: {
      columns: COLUMNS,
      mix: [
        { key: "equal", share: 0.5 },
        { key: "baseline-cost", share: 0.5 },
      ],
    },
    published: [3, 4, 5],
    tolerance: EXACT,
    evidence: "definition",
    source: "Half of 12 equally, half in the proportion 1 to 2 to 3",
  },
  {
    game: "12 to share, the first is worse off by 3",
    table: twelve,
    rule: "compensation-first",
    context: { columns: { contribution: [-3, 7, 8] }, mix: [{ key: "equal", share: 1 }] },
    published: [6, 3, 3],
    tolerance: EXACT,
    evidence: "definition",
    source: "3 to the first, then the other 9 equally",
  },
];

/** Rules for which no published answer has been found, and why; the table in the documentation says so. */
export const UNPUBLISHED: Readonly<Record<string, string>> = {
  "core-nearest":
    "the point is this library's choice; only what it must be near to, and the core, are in the literature",
  "least-core-centre": "the set is in the literature, the point in it is this library's choice",
  owen: "published examples were found without their games in full",
  "weighted-shapley": "none was found",
  eansc: "computed from the separable costs that are published",
  "equal-surplus": "two players decide it",
  ...Object.fromEntries(
    [...keys.map(({ id }) => id), "mix", "compensation-first"].map((id) => [id, "a proportion"]),
  ),
};

function published(source: string, where: string) {
  return { evidence: "published", source, where } as const;
}

function implementation(source: string, where: string) {
  return { evidence: "implementation", source, where } as const;
}

function byHand(source: string) {
  return { evidence: "by hand", source } as const;
}

function pair(members: readonly string[], ...both: readonly string[]): boolean {
  return members.length === 2 && both.every((one) => members.includes(one));
}

function talmud(estate: number, published: readonly number[]): Golden[] {
  const game = `Talmud: claims of 100, 200, 300 on an estate of ${estate}`;
  const table = bankruptcyGame(estate, TALMUD);
  return [{ game, table, rule: "nucleolus", published, tolerance: EXACT, ...AUMANN_MASCHLER }];
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
