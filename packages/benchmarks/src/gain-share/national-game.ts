// Splits what a national platform for all trusts is worth and writes docs/method/national-game.md.
//   --words   sample nothing: write the page again from the numbers that are there
import { parseArgs } from "node:util";
import { evidenceVersion } from "@shared-services/public-data";
import { type GameSample, MODEL_VERSION, sampleGame } from "@shared-services/simulation";
import { readNumbers, writePage } from "../pages/repository-files.ts";
import { ALL_TRUSTS, publicScenario } from "../speed/public-scenario.ts";
import { type NationalGame, nationalGamePage } from "./national-page.ts";

const NAME = "national-game";
const SAMPLE: GameSample = { sets: 16, orders: 16, search: { starts: 4, rounds: 8 } };

const { values } = parseArgs({ options: { words: { type: "boolean", default: false } } });
const numbers = values.words ? (readNumbers(NAME) as NationalGame) : sampleAll();
writePage(NAME, nationalGamePage(numbers), numbers);
console.log(`${numbers.seconds} s`);

function sampleAll(): NationalGame {
  const scenario = publicScenario("national", { trusts: ALL_TRUSTS, draws: 100 });
  const start = process.cpuUsage();
  const game = sampleGame(scenario, SAMPLE);
  const seconds = Math.round(process.cpuUsage(start).user / 1e6);
  return { modelVersion: MODEL_VERSION, evidenceVersion, sample: SAMPLE, seconds, game };
}
