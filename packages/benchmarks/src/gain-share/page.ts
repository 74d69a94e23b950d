import { type Partnership, partnerships } from "@shared-services/public-data";
import { chance, millions, page, poundsInMillions, table } from "../pages/markdown.ts";
import { signedParagraphs } from "./agreements.ts";
import type { PartnershipFigures, Spread } from "./figures.ts";
import { settlementParagraphs } from "./settlement.ts";
import { stabilityParagraphs, takeUpParagraphs } from "./stability.ts";

/** The figures of all partnerships, and the versions of what they were computed with. */
export interface GainShareFigures {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly draws: number;
  readonly partnerships: readonly PartnershipFigures[];
}

/** The page that shows who would get what in every example partnership, and what that would lead to. */
export function gainSharePage({
  modelVersion,
  evidenceVersion,
  draws,
  partnerships: all,
}: GainShareFigures): string {
  return page("Gain share of the example partnerships", "gain-share", [
    `All ${all.length} example partnerships under a joint shared-service organisation: what each trust would get by every rule and under the default agreement, whether that would hold, who would join, and the settlement to the penny. Every coalition is simulated, in ${draws.toLocaleString("en-GB")} modelled futures each, on the [estimate from public totals](baseline.md) with nothing changed. Model ${modelVersion}, evidence of ${evidenceVersion}.`,
    "These are not forecasts for the trusts named, and no advice to them: their own returns would replace the estimates, and their plan the defaults. [Gain share](gain-share.md) says how everything is found, [rules and clauses](gain-share-rules.md) what each rule means.",
    [
      "- Amounts are **£m of net present value**, ten years at 3.5 %, mean of the futures; in brackets the **chance of being worse off** than alone.",
      "- **Before gain share** is what a trust is better off by in its own books, as charges and costs fall.",
      "- Rules marked **·** are signed as fixed shares: what they give in the expected game, as a share of whatever comes. Where the partnership loses on average they are marked **†** and signed as fixed sums, and what is over or short of them falls to the trusts by baseline cost. The others are applied anew to every outturn.",
      "- **In the core**: no group of trusts would do better by itself than under this split of the expected game. **Biggest objection**: the group that would, and by how much.",
      "- **Would stay**: from an offer to all, each acting for itself; a dash where that is not worked out. By a rule the worth of every partnership is split anew; under the default agreement each partnership is simulated by itself, with all clauses.",
    ].join("\n"),
    ...partnerships.flatMap((partnership) => {
      const figures = all.find((one) => one.partnership === partnership.id);
      return figures ? section(partnership, figures) : [];
    }),
  ]);
}

function section({ name }: Partnership, figures: PartnershipFigures): string[] {
  const { mean, p5, p95 } = figures.worth;
  return [
    `## ${name}`,
    `${figures.trusts.length} trusts, together worth **${poundsInMillions(mean)}** on average; 9 in 10 futures lie between ${poundsInMillions(p5)} and ${poundsInMillions(p95)}.`,
    "### Rules side by side",
    table(
      ["Rule", "Any trust worse off", "In the core", "Biggest objection", "Would stay"],
      [
        ...figures.rules.map(ruleCells),
        [
          "**Default agreement**",
          chance(figures.agreement.chanceAnyWorseOff),
          "–",
          "–",
          staying(figures.signed[0].stays, figures.trusts.length),
        ],
      ],
    ),
    ...refusals(figures),
    "What each trust gets before gain share and under the default agreement:",
    ranges(figures),
    "By rule:",
    amounts(figures),
    "### Stability",
    ...stabilityParagraphs(figures),
    "### Who would join",
    ...takeUpParagraphs(figures),
    ...signedParagraphs(figures),
    "### Settlement",
    ...settlementParagraphs(figures),
  ];

  function ruleCells(rule: PartnershipFigures["rules"][number]): string[] {
    if (rule.refused.length > 0) return [labelOf(rule), "refused", "", "", ""];
    const { objection, stays, chanceAnyWorseOff } = rule;
    return [
      labelOf(rule),
      chanceAnyWorseOff === null ? "–" : chance(chanceAnyWorseOff),
      rule.inCore ? "yes" : "no",
      objection === null ? "none" : `${objection.members.join(", ")}: ${poundsInMillions(objection.excess)}`,
      stays === null ? "–" : staying(stays, figures.trusts.length),
    ];
  }
}

const MARKS = { "re-run": "", "fixed-shares": " ·", "fixed-sums": " †" } as const;

function labelOf({ label, contract }: PartnershipFigures["rules"][number]): string {
  return `${label}${MARKS[contract]}`;
}

function staying(members: readonly string[], all: number): string {
  if (members.length === all) return `all ${all}`;
  return members.length === 0 ? "nobody" : members.join(", ");
}

/** Rules refused for the same reason stand together. */
function refusals({ rules }: PartnershipFigures): string[] {
  const refused = rules.filter((rule) => rule.refused.length > 0);
  const reasons = [...new Set(refused.map(reasonOf))];
  const lines = reasons.map((reason) => {
    const labels = refused.filter((rule) => reasonOf(rule) === reason).map(({ label }) => label);
    return `- Refused: **${labels.join(", ")}**. ${reason}.`;
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** Reasons as sentences, with amounts as £m. */
function reasonOf({ refused }: PartnershipFigures["rules"][number]): string {
  return refused
    .map((message) =>
      message
        .replace(/^\/\w+: (?<first>.)/, (_, first: string) => first.toUpperCase())
        .replace(/-?\d{4,}(?:\.\d+)?/g, (amount) => poundsInMillions(Number(amount))),
    )
    .join(". ");
}

function ranges({ trusts, agreement }: PartnershipFigures): string {
  const cells = ({ mean, p5, p95 }: Spread, chanceWorseOff: number) => [
    millions(mean),
    `${millions(p5)} to ${millions(p95)}`,
    chance(chanceWorseOff),
  ];
  const heads = ["9 in 10 futures", "Worse off"];
  return table(
    ["Trust", "Before gain share", ...heads, "Default agreement", ...heads],
    trusts.map(({ ods, name, own, chanceWorseOff }, i) => [
      `${name} (${ods})`,
      ...cells(own, chanceWorseOff),
      ...cells(agreement.trusts[i], agreement.trusts[i].chanceWorseOff),
    ]),
  );
}

/** Trusts down, rules that answered across. */
function amounts({ trusts, rules }: PartnershipFigures): string {
  const answered = rules.filter((rule) => rule.refused.length === 0);
  return table(
    ["Trust", ...answered.map(labelOf)],
    trusts.map(({ ods }, i) => [
      ods,
      ...answered.map(
        ({ trusts: split }) => `${millions(split[i].mean)} (${chance(split[i].chanceWorseOff)})`,
      ),
    ]),
  );
}
