// Replays plans of the past and writes docs/method/back-test.md.
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { writePage } from "../pages/repository-files.ts";
import { figures, missesOf } from "./figures.ts";
import { backTestPage } from "./page.ts";

const draws = 10_000;
const backTest = { modelVersion: MODEL_VERSION, evidenceVersion, draws, figures: figures(draws) };
writePage("back-test", backTestPage(backTest), backTest);
console.log(`Misses: ${missesOf(backTest.figures, "register").join(", ")}`);
