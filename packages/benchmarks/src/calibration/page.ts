import { OPERATING_MODELS } from "@shared-services/simulation";
import { chance, page, table } from "../pages/markdown.ts";
import { CHECKS, type Check } from "./checks.ts";
import type { Measured } from "./measure.ts";
import { REASONS } from "./reasons.ts";
import { misses, SIZES, type Verdict, verdicts } from "./verdicts.ts";

/** What was measured, and with what. */
export interface Calibration {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly draws: number;
  readonly measured: readonly Measured[];
}

/** The page that holds the simulation against published ranges. */
export function calibrationPage(calibration: Calibration): string {
  const { modelVersion, evidenceVersion, draws, measured } = calibration;
  const all = verdicts(measured);
  const good = all.filter(({ inside, figures }) => inside === figures.length).length;
  return page("Calibration", "calibrate", [
    `Does the model say what has been seen elsewhere? Each operating model is simulated for the eight example partnerships, three pairs and five of four and more trusts, and held against what is published about that kind of arrangement. ${draws.toLocaleString("en-GB")} futures each, model ${modelVersion}, evidence of ${evidenceVersion}.`,
    "No parameter has been moved to bring a figure into its range. The ranges are wide, partly the authors' judgement, and for the most part about councils and departments; a figure inside one is a plausibility, not a proof. A figure outside is listed under [Misses](#misses) with what makes it so.",
    `**${good} of ${all.length}** comparisons of a model and a size of partnership lie in their range with every partnership; ${all.length - good} do not. [Back-test](back-test.md) compares plans with what became of them.`,
    ...CHECKS.flatMap((check) => section(check, all)),
    ...losses(measured),
    "## Misses",
    misses(measured)
      .map((verdict) => `- **${verdict.check.title}, ${named(verdict)}**: ${REASONS[verdict.id]}`)
      .join("\n"),
  ]);
}

function section(check: Check, all: readonly Verdict[]): string[] {
  const models = Object.keys(check.ranges).filter((model) =>
    all.some((verdict) => verdict.check === check && verdict.operatingModel === model),
  );
  const sources = new Map(models.map((model) => [check.ranges[model].source, model]));
  return [
    `## ${check.title}`,
    check.about,
    table(
      ["Operating model", "Range", ...SIZES.flatMap(({ label }) => [label, ""])],
      models.map((model) => [
        labelOf(model),
        rangeOf(check, model),
        ...SIZES.flatMap(({ id }) => {
          const verdict = all.find((one) => one.id === `${check.id}/${model}/${id}`);
          return verdict ? [ours(verdict), said(verdict)] : ["", ""];
        }),
      ]),
    ),
    [...sources]
      .map(([source, model]) =>
        sources.size === 1 ? `Range: ${source}.` : `- ${labelOf(model)}: ${source}.`,
      )
      .join("\n"),
  ];
}

function rangeOf({ ranges, show }: Check, model: string): string {
  const { low, mode, high } = ranges[model];
  return [low, mode, high]
    .filter((value) => value !== null)
    .map(show)
    .join(" – ");
}

/** From the lowest to the highest figure of the partnerships; those without a figure stand at the end. */
function ours({ figures, spread, check }: Verdict): string {
  const sorted = [...figures].sort((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
  const ends = [sorted[0], sorted[sorted.length - 1]].map(check.show);
  const middle = ends[0] === ends[1] ? ends[0] : ends.join(" to ");
  return spread ? `${middle} (${spread.map(check.show).join(" to ")})` : middle;
}

function said({ inside, figures }: Verdict): string {
  if (inside === figures.length) return "in";
  return inside === 0 ? "**out**" : `**${inside} of ${figures.length} in**`;
}

function named({ operatingModel, size }: Verdict): string {
  const label = SIZES.find(({ id }) => id === size)?.label ?? size;
  return `${labelOf(operatingModel)}, ${label.toLowerCase()}`;
}

function labelOf(model: string): string {
  return OPERATING_MODELS.find(({ id }) => id === model)?.label ?? model;
}

/** The chances that have no published range: said, not judged. */
function losses(measured: readonly Measured[]): string[] {
  const models = [...new Set(measured.map((one) => one.operatingModel))];
  const spread = (model: string, size: (typeof SIZES)[number], of: (one: Measured) => number) => {
    const figures = measured
      .filter((one) => one.operatingModel === model && size.holds(one.trusts))
      .map(of)
      .sort((a, b) => a - b);
    const ends = [figures[0], figures[figures.length - 1]].map(chance);
    return ends[0] === ends[1] ? ends[0] : ends.join(" to ");
  };
  return [
    "## Chance of a loss, and of a pair breaking up",
    "Share of futures in which the partnership's net present value over ten years is below nought: if nobody could leave, and as the model has it; and of those in which a pair has broken up by the tenth year. No range is published to hold these against: of the five centres of central government one had broken even when they were audited (National Audit Office, HC 1790, March 2012), with a horizon and a scope of their own.",
    table(
      [
        "Operating model",
        "Pairs, nobody leaves",
        "Pairs",
        "Four and more, nobody leaves",
        "Four and more",
        "A pair breaks up",
      ],
      models.map((model) => [
        labelOf(model),
        ...SIZES.flatMap((size) => [
          spread(model, size, (one) => one.lossIfNobodyLeaves),
          spread(model, size, (one) => one.loss),
        ]),
        spread(model, SIZES[0], (one) => one.breaksUp),
      ]),
    ),
    "That a pair of a voluntary model breaks up in more than two of five futures follows from the register's own hazards: with a readiness of 0.6, either of two trusts leaves with about 3 % a year for nine years. The columns before it show what that costs.",
  ];
}
