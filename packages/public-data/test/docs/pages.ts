import {
  DIPS,
  EVIDENCE_CLASSES,
  KINDS,
  MEASURES,
  OPERATING_MODELS,
  PARAMETERS,
  type Provenance,
} from "@shared-services/simulation";
import {
  evidence,
  evidenceSets,
  evidenceVersion,
  functions,
  serviceEvidence,
  serviceFacts,
  services,
} from "../../src/index.ts";
import { figure, page, shown, table } from "./markdown.ts";

/** Every parameter with its value, meaning and source, and the named sets of evidence. */
export function parametersPage(): string {
  const entryOf = new Map(evidence.map((entry) => [entry.id, entry]));
  const sections = [...new Set(PARAMETERS.map(({ equation }) => equation.split(": ")[0]))];
  return page("Parameters", [
    `Evidence version ${evidenceVersion}. Values are low – most likely – high (drawn as a PERT distribution), or one fixed number. Classes of evidence:`,
    Object.entries(EVIDENCE_CLASSES)
      .map(([name, meaning]) => `- **${name}**: ${meaning}`)
      .join("\n"),
    "Parameters of an operating model show what an arrangement between public bodies works with; [each model](operating-models.md) states its own. Shares and elasticities of single services stand in [services](services.md).",
    ...sections.flatMap((section) => [
      `## ${section}`,
      table(
        ["Parameter", "Value", "Unit", "What it means", "Enters", "Class", "Source", "Where in it"],
        PARAMETERS.filter(({ equation }) => equation.startsWith(`${section}: `)).map(
          ({ id, label, unit, equation }) => {
            const { prior, help, ...provenance } = entryOf.get(id)!;
            const enters = equation.slice(section.length + 2);
            return [`${label} \`${id}\``, shown(prior), unit, help, enters, ...sourced(provenance)];
          },
        ),
      ),
    ]),
    "## Sets of evidence",
    "A scenario names one of these sets to see what its values would mean; all other values stay.",
    ...evidenceSets.flatMap((set) => [
      `### ${set.label} \`${set.id}\``,
      set.summary,
      table(
        ["Parameter", "In the register", "In this set", "Class", "Source", "Where in it"],
        set.entries.map((entry) => [
          `\`${entry.id}\``,
          shown(entryOf.get(entry.id)!.prior),
          shown(entry.prior),
          ...sourced(entry),
        ]),
      ),
    ]),
  ]);
}

/** The measures of quality, as the page on productivity shows them. */
export function measuresTable(): string {
  const entryOf = new Map(evidence.map((entry) => [entry.id, entry]));
  const labelOf = new Map(services.map(({ id, label }) => [id, label]));
  return table(
    [
      "Measure",
      "What it is",
      "Better",
      "Of",
      "Today's figure",
      "The pool reaches",
      "Class",
      "What the dip does",
    ],
    MEASURES.map((measure) => {
      const { prior, class: ofClass } = entryOf.get(measure.target)!;
      const reaches = `${shown(prior)} \`${measure.target}\``;
      const of =
        measure.services === "ordinary"
          ? "transactional and expert services"
          : measure.services.map((id) => labelOf.get(id)).join(", ");
      const name = `${measure.label} \`${measure.id}\`, ${measure.unit}`;
      return [
        name,
        measure.help,
        measure.better,
        of,
        measure.source,
        reaches,
        ofClass,
        DIPS[measure.dip].help,
      ];
    }),
  );
}

/** The built-in operating models side by side, then each with its sources. */
export function operatingModelsPage(): string {
  const yes = (flag: boolean) => (flag ? "yes" : "no");
  return page("Operating models", [
    "Scope is the share of the standard work of each kind of service that moves into the pool.",
    table(
      ["", ...OPERATING_MODELS.map((model) => model.label)],
      [
        ...KINDS.map((kind) => [
          `scope: ${kind}`,
          ...OPERATING_MODELS.map((model) => shown(model.scope[kind])),
        ]),
        ...PARAMETERS.filter((parameter) => parameter.level === "model").map(({ id, label }) => [
          label,
          ...OPERATING_MODELS.map((model) => shown(model.parameters[id as keyof typeof model.parameters])),
        ]),
        ["redesign before technology", ...OPERATING_MODELS.map((model) => yes(model.redesignFirst))],
        ["provider pays for set-up", ...OPERATING_MODELS.map((model) => yes(model.providerFunds))],
        ["leaving", ...OPERATING_MODELS.map((model) => model.exit)],
        ["employer", ...OPERATING_MODELS.map((model) => model.employer)],
        ["joint governance", ...OPERATING_MODELS.map((model) => yes(model.governed))],
        [
          "members' share of cost of people",
          ...OPERATING_MODELS.map((model) => figure(model.peopleCostShare)),
        ],
      ],
    ),
    ...OPERATING_MODELS.flatMap((model) => [
      `## ${model.label}`,
      `${model.summary} ${model.governance}`,
      `Stands for: ${model.standsFor}`,
      table(
        ["Setting", "Value", "Class", "Source", "Where in it"],
        Object.entries(model.provenance).map(([id, provenance]) => {
          const prior = id.startsWith("scope.")
            ? model.scope[id.slice("scope.".length) as keyof typeof model.scope]
            : model.parameters[id as keyof typeof model.parameters];
          return [`\`${id}\``, shown(prior), ...sourced(provenance)];
        }),
      ),
    ]),
  ]);
}

/** The functions and services with their ratios, benchmarks, boundaries and sources. */
export function servicesPage(): string {
  const range = ({ low, mode, high }: { low: number; mode: number; high: number }) =>
    [low, mode, high].map(figure).join(" – ");
  return page("Services", [
    "National ratios per £100m of turnover, in prices of 2025/26. How they become a trust's baseline: [baseline](baseline.md).",
    "## Functions",
    table(
      ["Function", "£ a year per £100m", "Class", "Source", "Where in it"],
      functions.map((one) => [one.label, range(one.costPer100m), ...sourced(one)]),
    ),
    ...functions.flatMap((one) => {
      const facts = serviceFacts.filter((service) => service.function === one.id);
      return [
        `## ${one.label}`,
        table(
          [
            "Service",
            "Kind",
            "Cost",
            "Pay",
            "Driver",
            "Volume",
            "Follows",
            "Elasticity",
            "Standard",
            "Automatable",
            "Benchmark",
          ],
          facts.map((service) => [
            `${service.label} \`${service.id}\``,
            service.kind,
            `£${figure(service.costPer100m)}`,
            figure(service.payShare),
            service.driver,
            service.volumePer100m === null ? "1 per trust" : figure(service.volumePer100m),
            service.basis,
            range(service.elasticity),
            range(service.standard),
            figure(service.automatable),
            `£${figure(services.find((other) => other.id === service.id)!.bench)}`,
          ]),
        ),
        "What stays with each trust:",
        facts.map((service) => `- **${service.label}.** ${service.boundary}`).join("\n"),
      ];
    }),
    "## Where the figures come from",
    table(["Figure", "Class", "Source", "Where in it", "Services"], sourcesByFigure()),
  ]);
}

/** One row per figure and source, with the services that it holds for: all but the exceptions first. */
function sourcesByFigure(): string[][] {
  const rows = new Map<string, { cells: string[]; ids: string[] }>();
  for (const { id } of serviceFacts) {
    for (const [field, provenance] of Object.entries(serviceEvidence[id])) {
      const cells = [field, ...sourced(provenance)];
      const row = rows.get(cells.join()) ?? { cells, ids: [] };
      row.ids.push(id);
      rows.set(cells.join(), row);
    }
  }
  return [...rows.values()]
    .sort((a, b) => a.cells[0].localeCompare(b.cells[0]) || b.ids.length - a.ids.length)
    .map(({ cells, ids }) => [...cells, ids.length > 10 ? `${ids.length} services` : ids.join(", ")]);
}

function sourced({ class: ofClass, source, where, date }: Provenance): [string, string, string] {
  return [ofClass, `${source} (${date})`, where ?? ""];
}
