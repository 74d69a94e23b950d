import { number, percent } from "../pages/markdown.ts";
import type { Measured } from "./measure.ts";

/** What is published about a figure, from low to high, with who says so. */
export interface PublishedRange {
  readonly low: number;
  /** Null where only the ends are published. */
  readonly mode: number | null;
  readonly high: number;
  readonly source: string;
}

/** A figure of the simulation that something published can be held against. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** What is compared, and how it is counted. */
  readonly about: string;
  readonly ranges: Readonly<Record<string, PublishedRange>>;
  /** The figure of a case; null where it has none, which lies in no range. Undefined where it does not apply. */
  readonly figure: (measured: Measured) => number | null | undefined;
  /** Where nine in ten futures of the case lie, where the figure is the middle of them. */
  readonly spread?: (measured: Measured) => readonly [low: number, high: number] | undefined;
  readonly show: (figure: number | null) => string;
}

/** The figures that are held against published ranges, in the order of the page. To add one: a line here. */
export const CHECKS: readonly Check[] = [
  {
    id: "promise",
    title: "Saving before realisation",
    about:
      "What scale, convergence, redesign and automation would save of the operating services' whole cost in scope in the tenth year, if all of it were delivered, nobody left, and nothing stood against it. Per cent, the median, with 9 in 10 futures of any of the partnerships in brackets; of a merger the mean, per cent of turnover, with what is bought together, because that is how mergers are reported.",
    ranges: {
      group: {
        low: 0.02,
        mode: 0.05,
        high: 0.09,
        source:
          "authors' judgement: board and executive posts of a Group, within the early management savings of the Local Government Association, Services shared: costs spared?, August 2012",
      },
      "lead-provider": {
        low: 0.04,
        mode: 0.09,
        high: 0.15,
        source:
          "Local Government Association, Services shared: costs spared?, August 2012 (one arrangement forecast £9.5m on £83m, 11 %); ends: judgement",
      },
      "joint-organisation": {
        low: 0.05,
        mode: 0.12,
        high: 0.2,
        source:
          "House of Commons Committee of Public Accounts, Government Shared Services, HC 734, May 2023 (target of 10 to 15 %); National Audit Office, Shared service centres, HC 16, May 2016 (20 % and more in private and local bodies); low end: judgement",
      },
      "joint-venture": {
        low: 0.1,
        mode: 0.18,
        high: 0.3,
        source:
          "before margin and tax: NHS SBS contract, at least 20 % at first (HFMA, 12 December 2007, on National Audit Office, HC 9, November 2007); supplier's average of 30 % (Sopra Steria); low end: judgement",
      },
      national: {
        low: 0.05,
        mode: 0.12,
        high: 0.2,
        source:
          "House of Commons Committee of Public Accounts, Government Shared Services, HC 734, May 2023 (target of 10 to 15 %); ends: judgement",
      },
      merger: {
        low: 0.005,
        mode: 0.01,
        high: 0.015,
        source:
          "half of the 1 to 3 % of turnover that Monitor, Benefits from mergers, found for corporate and clinical support together; see also Fulop and others, BMJ 2002;325:246",
      },
    },
    figure: (measured) =>
      measured.operatingModel === "merger" ? measured.grossOfTurnover : measured.gross.p50,
    spread: ({ operatingModel, gross }) => (operatingModel === "merger" ? undefined : [gross.p5, gross.p95]),
    show: (figure) => (figure === null ? "–" : percent(figure)),
  },
  {
    id: "set-up",
    title: "Set-up over yearly saving",
    about:
      "Set-up whoever pays for it, with its overrun, dual running and the dip while work moves, over the saving delivered by all services in the tenth year, nobody leaving; both in the mean. Times.",
    ranges: forAll({
      low: 1.5,
      mode: 2.5,
      high: 4,
      source:
        "National Audit Office, Shared services in the Research Councils, HC 1459, October 2011 (planned: £79m for £395m in ten years, 2.0), and Shared service centres, HC 16, May 2016 (£159m for £484m in all); ends: judgement",
    }),
    figure: (measured) => measured.setUpRatio,
    show: (figure) => (figure === null ? "–" : number(figure, 1)),
  },
  {
    id: "break-even",
    title: "Break-even",
    about:
      "Financial year of the programme, counted from 1, in which the middle future has paid back for good, discounted, nobody leaving. A dash: half of the futures or more have not paid back within ten years.",
    ranges: forAll({
      low: 2,
      mode: 5,
      high: 8,
      source:
        "Improvement Service, Review of major shared services initiatives (NHS SBS in year 5, HM Prison Service in year 6, seldom before year 5); Local Government Association, August 2012 (two years); National Audit Office, HC 16, May 2016 (less than five in private and local bodies); high end: judgement",
    }),
    figure: (measured) => measured.breakEven,
    show: (figure) => (figure === null ? "–" : number(figure, 0)),
  },
  {
    id: "buying",
    title: "Buying together's part of the saving",
    about:
      "What spend services save through the pool's price over what all services save through it, tenth year, nobody leaving, both in the mean, where spend is in scope. Per cent.",
    ranges: forAll({
      low: 0.3,
      mode: 0.6,
      high: 0.85,
      source:
        "NHS Shared Business Services, Futureproofing the NHS, June 2026 (in sectors outside public healthcare often about 60 % of all cost reductions of organisations that work together, citing Deloitte); National Audit Office, HC 1459, October 2011 (85 % of the planned gross saving); low end: judgement",
    }),
    figure: (measured) => measured.spendShare ?? undefined,
    show: (figure) => (figure === null ? "–" : percent(figure)),
  },
];

function forAll(range: PublishedRange): Readonly<Record<string, PublishedRange>> {
  const models = ["group", "lead-provider", "joint-organisation", "joint-venture", "national", "merger"];
  return Object.fromEntries(models.map((model) => [model, range]));
}
