// Runs a national platform of all trusts, with its gain share, and writes docs/method/national-game.md.
//   --words   simulate nothing: write the page again from the numbers that are there
import { parseArgs } from "node:util";
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION, runScenario } from "@shared-services/simulation";
import { readNumbers, writePage } from "../pages/repository-files.ts";
import { ALL_TRUSTS, publicScenario } from "../speed/public-scenario.ts";
import { type NationalGame, nationalGamePage } from "./national-page.ts";

const NAME = "national-game";
const DRAWS = 2_048;

/** Splits that the page shows. */
const RULES = ["shapley", "equal", "baseline-cost", "eansc"];

const { values } = parseArgs({ options: { words: { type: "boolean", default: false } } });
const numbers = values.words ? (readNumbers(NAME) as NationalGame) : runAll();
writePage(NAME, nationalGamePage(numbers), numbers);
console.log(`${numbers.seconds} s`);

function runAll(): NationalGame {
  const scenario = publicScenario("national", { trusts: ALL_TRUSTS, draws: DRAWS, gameDraws: DRAWS });
  const start = process.cpuUsage();
  const { gainShare } = runScenario(scenario);
  const seconds = Math.round(process.cpuUsage(start).user / 1e6);
  if (!gainShare?.sampled) throw new Error("The national run: expected a sampled game, got none");
  const { players, draws, sampled, rules } = gainShare;
  const { sets, orders, groups, everyone } = sampled;
  return {
    modelVersion: MODEL_VERSION,
    evidenceVersion,
    seconds,
    game: {
      players,
      draws,
      sets,
      orders,
      groups,
      worth: { mean: everyone.mean, se: everyone.se },
      splits: rules
        .filter(({ rule }) => RULES.includes(rule))
        .sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule))
        .map(({ rule, label, trusts, objection }) => ({
          rule,
          label,
          amounts: trusts.map(({ amount }) => ({ mean: amount.mean, se: amount.se })),
          objection: objection && {
            members: objection.members,
            mean: objection.excess,
            se: objection.se ?? 0,
          },
        })),
    },
  };
}
