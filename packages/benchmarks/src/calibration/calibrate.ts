// Measures every operating model against published ranges and writes docs/method/calibration.md.
//   --words   measure nothing: write the page again from the numbers that are there
import { parseArgs } from "node:util";
import { evidenceVersion, partnerships } from "@shared-services/public-data";
import { MODEL_VERSION, OPERATING_MODELS } from "@shared-services/simulation";
import { readNumbers, writePage } from "../pages/repository-files.ts";
import { measure } from "./measure.ts";
import { type Calibration, calibrationPage } from "./page.ts";
import { misses } from "./verdicts.ts";

const { values } = parseArgs({ options: { words: { type: "boolean", default: false } } });
const calibration = values.words ? (readNumbers("calibration") as Calibration) : calibrate(10_000);
writePage("calibration", calibrationPage(calibration), calibration);
for (const { id, figures } of misses(calibration.measured)) console.log(`miss: ${id}: ${figures.join(", ")}`);

function calibrate(draws: number): Calibration {
  const models = OPERATING_MODELS.filter((model) => model.id !== "stand-alone");
  const measured = models.flatMap(({ id }) =>
    partnerships.map((partnership) => {
      console.log(`${id}, ${partnership.name}`);
      return measure({ partnership: partnership.id, operatingModel: id }, draws);
    }),
  );
  return { modelVersion: MODEL_VERSION, evidenceVersion, draws, measured };
}
