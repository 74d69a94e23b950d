import { OPERATING_MODELS } from "@shared-services/simulation";
import { number, page, table } from "../pages/markdown.ts";
import { type Figure, isHit, missesOf, type SetName, subjectOf } from "./figures.ts";
import { NOT_ENOUGH, type Plan, PROGRAMMES, type Programme } from "./programmes.ts";
import { REASONS } from "./reasons.ts";

/** The replayed plans, and what they were replayed with. */
export interface BackTest {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly draws: number;
  readonly figures: readonly Figure[];
}

const WHAT = { "set-up": "set-up", saving: "saving", net: "net" } as const;
const BY = { audited: "audited", published: "published", claimed: "supplier’s claim" } as const;

/** The page that holds plans against what became of them. */
export function backTestPage({ modelVersion, evidenceVersion, draws, figures }: BackTest): string {
  return page("Back-test", "back-test", [
    `Would the model have warned? Programmes of the past are replayed with the numbers of their own plans, and the range of modelled futures is held against what auditors found. ${draws.toLocaleString("en-GB")} futures each, model ${modelVersion}, evidence of ${evidenceVersion}.`,
    "## How a plan is replayed",
    "The plan’s set-up, saving, members and timetable go into a scenario: equal members whose whole cost is one service, a saving by redesign of just the planned amount, no scale, convergence or automation, and nothing that plans and audits leave out (client side, dual running, stranded cost, people waiting, governance). With nothing going wrong the scenario gives the plan’s own numbers; a test says so. What is left to chance is what this model says of any plan: overrun of set-up, delay, the share of the promise that is delivered, and members who leave. What a source does not say keeps the register’s prior. The size of the members’ whole cost, which no source gives, changes nothing; a test says that too.",
    "Each plan is replayed three times: with the register’s own values, with the set **audited outcomes**, and with the set **suppliers’ claims** ([parameters](parameters.md)). A figure is a hit where it lies within 9 in 10 futures.",
    "## Planned, found, and simulated",
    "Millions, over the years in brackets; found over planned in per cent. An asterisk marks a figure that the prior of a parameter of the register cites: a hit there is no independent test.",
    table(
      ["Programme", "Figure", "Planned", "Found", "%", "Register", "Audited outcomes", "Suppliers’ claims"],
      figures.map(cells),
    ),
    "## What it says",
    summary(figures),
    "## Misses of the register’s own values",
    missesOf(figures, "register")
      .map((id) => `- **${titleOf(figures, id)}** ${REASONS[id]}`)
      .join("\n"),
    "## Inputs, and what is missing",
    ...PROGRAMMES.flatMap(inputs),
    "## Not enough published",
    table(
      ["Programme or study", "Published", "Missing", "Source"],
      NOT_ENOUGH.map(({ name, published, missing, source }) => [name, published, missing, source]),
    ),
  ]);
}

function cells(figure: Figure): string[] {
  const { programme, outcome } = subjectOf(figure);
  const cited = outcome.citedBy.length > 0 ? " \\*" : "";
  const by = outcome.by === "audited" ? "" : ` (${BY[outcome.by]})`;
  return [
    programme.name,
    `${WHAT[outcome.what]}${outcome.what === "set-up" ? "" : ` (${outcome.years})`}${cited}`,
    money(programme, figure.planned),
    `${money(programme, outcome.found)}${by}`,
    figure.planned > 0 && outcome.found > 0 ? number((outcome.found / figure.planned) * 100, 0) : "",
    ...(["register", "audited", "vendor"] as const).map((set) => simulated(figure, set)),
  ];
}

function simulated(figure: Figure, set: SetName): string {
  const { p5, p95 } = figure.ranges[set];
  return `${number(p5, 0)} to ${number(p95, 0)}: ${isHit(figure, set) ? "hit" : "**miss**"}`;
}

function money({ currency }: Programme, amount: number): string {
  const text = number(Math.abs(amount), Number.isInteger(amount) || Math.abs(amount) >= 50 ? 0 : 1);
  return `${amount < 0 ? "−" : ""}${currency}${text}m`;
}

function titleOf(figures: readonly Figure[], id: string): string {
  const figure = figures.find(({ programme, what }) => `${programme}/${what}` === id);
  if (!figure) throw new Error(`no figure is called ${id}`);
  return `${subjectOf(figure).programme.name}, ${WHAT[figure.what]}:`;
}

/** How often each set holds what was found, by what the figures are. */
function summary(all: readonly Figure[]): string {
  const groups: readonly { readonly label: string; readonly holds: (figure: Figure) => boolean }[] = [
    { label: "Set-up", holds: ({ what }) => what === "set-up" },
    {
      label: "Saving and net, audited or published",
      holds: (figure) => figure.what !== "set-up" && subjectOf(figure).outcome.by !== "claimed",
    },
    {
      label: "of these, cited by no prior",
      holds: (figure) => {
        const { outcome } = subjectOf(figure);
        return outcome.what !== "set-up" && outcome.by !== "claimed" && outcome.citedBy.length === 0;
      },
    },
    { label: "Saving, supplier’s claim", holds: (figure) => subjectOf(figure).outcome.by === "claimed" },
  ];
  const hits = table(
    ["Hits", "Register", "Audited outcomes", "Suppliers’ claims"],
    groups.map(({ label, holds }) => {
      const group = all.filter(holds);
      return [
        label,
        ...(["register", "audited", "vendor"] as const).map(
          (set) => `${group.filter((figure) => isHit(figure, set)).length} of ${group.length}`,
        ),
      ];
    }),
  );
  return [
    hits,
    [
      "- **Set-up** that was found lies in the range of the register’s own values every time. Most of it is cited by the prior of overrun, so that this tests the arithmetic more than the belief.",
      "- **Delivered savings** lie below that range more often than not, also those that no prior cites; under the audited set all of them lie within. Auditors look where things went wrong, so that their cases are no fair sample; but a business case that is to survive an audit should be run with the audited set as well.",
      "- **Suppliers’ claims** hold a supplier’s claim, and nothing that was audited.",
    ].join("\n"),
    "The register’s values have not been moved to make hits of misses. Its most likely realisation of 0.70 is the authors’ judgement between plans and audits; this page shows what that costs.",
  ].join("\n\n");
}

function inputs(programme: Programme): string[] {
  const model = OPERATING_MODELS.find(({ id }) => id === programme.operatingModel);
  return [
    `### ${programme.name}`,
    [
      `- Plan: ${planned(programme)}.`,
      `- Replayed as: ${model?.label ?? programme.operatingModel}, because ${programme.because}.`,
      ...citations(programme),
      `- Missing: ${programme.missing}`,
      `- Source: ${programme.source}.`,
    ].join("\n"),
  ];
}

function planned({ plan, currency }: Programme): string {
  return [
    `${plan.members} members`,
    ...(plan.setUp === undefined
      ? []
      : [
          `set-up ${[plan.setUp]
            .flat()
            .map((amount) => `${currency}${amount}m`)
            .join(" to ")}`,
        ]),
    ...saving(plan, currency),
    ...timetable(plan),
  ].join("; ");
}

function timetable({ lead, transition }: Plan): string[] {
  return [
    lead === undefined
      ? "start as the register has it"
      : `work moves ${lead === 0 ? "from the start" : `after ${lead} years`}`,
    transition === undefined ? "pace as the register has it" : `all has moved in ${transition} years`,
  ];
}

function saving({ saving: wanted }: Plan, currency: string): string[] {
  if (!wanted) return [];
  if ("aYear" in wanted) return [`saving ${currency}${wanted.aYear}m a year`];
  const value = wanted.presentValue ? ", as a net present value" : "";
  return [`saving ${currency}${wanted.total}m in ${wanted.years} years${value}`];
}

function citations({ outcomes }: Programme): string[] {
  const cited = outcomes.filter(({ citedBy }) => citedBy.length > 0);
  if (cited.length === 0) return [];
  const each = cited.map(({ what, citedBy }) => `${WHAT[what]} by \`${citedBy.join("`, `")}\``);
  return [`- Cited by the register: ${each.join(", ")}.`];
}
