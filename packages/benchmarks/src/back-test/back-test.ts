// Replays plans of the past and writes docs/method/back-test.md.
//   --words   replay nothing: write the page again from the numbers that are there
import { parseArgs } from "node:util";
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { readNumbers, writePage } from "../pages/repository-files.ts";
import { figures, missesOf } from "./figures.ts";
import { type BackTest, backTestPage } from "./page.ts";

const { values } = parseArgs({ options: { words: { type: "boolean", default: false } } });
const backTest = values.words ? (readNumbers("back-test") as BackTest) : replayAll(10_000);
writePage("back-test", backTestPage(backTest), backTest);
console.log(`misses: ${missesOf(backTest.figures, "register").join(", ")}`);

function replayAll(draws: number): BackTest {
  return { modelVersion: MODEL_VERSION, evidenceVersion, draws, figures: figures(draws) };
}
