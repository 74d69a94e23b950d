import { type Partnership, partnerships } from "@shared-services/public-data";
import { hashOf, OPERATING_MODELS } from "@shared-services/simulation";
import { chance, millions, page, percent, table } from "../pages/markdown.ts";
import type { ModelRow } from "./model-rows.ts";

/** The rows of the table, and the versions of what they were computed with. */
export interface EveryModel {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly rows: readonly ModelRow[];
}

/** The page that shows what every operating model would mean for every example partnership. */
export function everyModelPage({ modelVersion, evidenceVersion, rows }: EveryModel): string {
  const draws = rows[0].draws.toLocaleString("en-GB");
  return page("Every operating model for every example partnership", "every-model", [
    `All ${partnerships.length} example partnerships under all ${OPERATING_MODELS.length} operating models, ${draws} modelled futures each, with nothing changed: everybody joins in the first wave, the baseline is the [estimate from public totals](baseline.md), and every assumption is the [register's](parameters.md). Model ${modelVersion}, evidence of ${evidenceVersion}.`,
    "These are not forecasts for the trusts named. Their own returns would replace the estimates, and their plan the defaults; the table shows how the models differ on the same futures.",
    [
      "- **Net present value**, £m, for all members together: the middle of the futures, and the model range in which 9 in 10 of them lie. Ten years at 3.5 %, before gain share.",
      "- **Payback**: the financial year of the programme, counted from 1, in which the cumulative position turns positive for good in the middle future; a dash where half of the futures or more have none within ten years.",
      "- **Chance of loss**: share of futures with a net present value below nought.",
      "- **Run rate**: median position of the tenth year, £m a year, and as a percentage of what the operating services in scope would cost standing alone; where spend is in scope, the numerator holds what buying together saves and the denominator does not hold the spend.",
    ].join("\n"),
    ...partnerships.flatMap((partnership) => section(partnership, rows)),
    "## The same bits everywhere",
    `SHA-256 of the numbers behind these tables, as canonical JSON (RFC 8785): \`${hashOf(rows)}\``,
    [
      "It is the same wherever they are computed; each of these commands prints it:",
      "",
      "```sh",
      "pnpm --filter @shared-services/benchmarks every-model",
      "pnpm --filter @shared-services/benchmarks every-model --threads 2",
      "pnpm --filter @shared-services/benchmarks every-model --chromium",
      "```",
      "",
      "A test compares the three with fewer draws, and recomputes rows of the tables in full.",
    ].join("\n"),
  ]);
}

function section({ id, name, trusts }: Partnership, rows: readonly ModelRow[]): string[] {
  return [
    `## ${name}`,
    `${trusts.length} trusts: ${trusts.join(", ")}.`,
    table(
      [
        "Operating model",
        "Net present value",
        "9 in 10 futures",
        "Payback",
        "Chance of loss",
        "Run rate",
        "%",
      ],
      rows.filter((row) => row.partnership === id).map(cells),
    ),
  ];
}

function cells(row: ModelRow): string[] {
  const model = OPERATING_MODELS.find((candidate) => candidate.id === row.operatingModel);
  const label = model?.label ?? row.operatingModel;
  if (row.npv.p5 === 0 && row.npv.p95 === 0) return [label, "0", "", "", "", "0", ""];
  return [
    label,
    millions(row.npv.p50),
    `${millions(row.npv.p5)} to ${millions(row.npv.p95)}`,
    row.payback === null ? "–" : `year ${row.payback + 1}`,
    chance(row.chanceOfLoss),
    millions(row.runRate),
    percent(row.runRateShare),
  ];
}
