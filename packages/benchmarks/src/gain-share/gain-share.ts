// Splits the gain of every example partnership and writes docs/method/gain-share-of-partnerships.md.
//   --words   simulate nothing: write the page again from the numbers that are there
import { parseArgs } from "node:util";
import { evidenceVersion, partnerships } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { readNumbers, writePage } from "../pages/repository-files.ts";
import { figuresOf, type PartnershipFigures } from "./figures.ts";
import { type GainShareFigures, gainSharePage } from "./page.ts";

const NAME = "gain-share-of-partnerships";

const { values } = parseArgs({ options: { words: { type: "boolean", default: false } } });
const figures = values.words ? (readNumbers(NAME) as GainShareFigures) : simulateAll(1_000);
writePage(NAME, gainSharePage(figures), figures);

function simulateAll(draws: number): GainShareFigures {
  return { modelVersion: MODEL_VERSION, evidenceVersion, draws, partnerships: partnerships.map(timed) };

  function timed(partnership: (typeof partnerships)[number]): PartnershipFigures {
    const start = performance.now();
    const found = figuresOf(partnership.id, draws);
    const seconds = (performance.now() - start) / 1000;
    console.log(`${partnership.id.padEnd(30)} ${partnership.trusts.length} trusts, ${seconds.toFixed(1)} s`);
    return found;
  }
}
