// A process that simulates Norfolk and Waveney and prints the most memory that it held, in KiB.
//   chunks <draws>    block ranges one after the other, each thrown away
//   results <draws>   the whole run with its results
import { partnerships } from "@shared-services/public-data";
import { prepare, runScenario, simulateBlocks } from "@shared-services/simulation";
import { publicScenario } from "./public-scenario.ts";

const [, , what, draws] = process.argv;
const { trusts } = partnerships.find(({ id }) => id === "norfolk-and-waveney")!;
const scenario = publicScenario("joint-organisation", { trusts, draws: Number(draws) });
if (what === "results") runScenario(scenario);
else {
  const run = prepare(scenario);
  for (let at = 0; at < run.blocks.length; at += 16) {
    simulateBlocks(run, at, Math.min(at + 16, run.blocks.length));
  }
}
console.log(process.resourceUsage().maxRSS);
