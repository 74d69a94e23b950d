/** What became of a plan, beside what the simulation makes of it. */
export interface Outcome {
  readonly what: "set-up" | "saving" | "net";
  /** Counted from the start of the programme to the end of this many financial years; of set-up, the whole of it. */
  readonly years: number;
  /** In the programme's millions. */
  readonly found: number;
  /** How far the figure can be trusted: an auditor's or inquiry's finding, a published count, or the provider's own claim. */
  readonly by: "audited" | "published" | "claimed";
  /** Parameters whose prior cites this very figure: then it is no independent test. */
  readonly citedBy: readonly string[];
}

/** A plan as its own documents give it, and what became of it. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly currency: "£" | "A$";
  readonly source: string;
  /** The operating model whose priors it is replayed with, and what the source says that decides it. */
  readonly operatingModel: string;
  readonly because: string;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** What would be needed for more, and is not in the sources. */
  readonly missing: string;
}

/** The plan's own numbers; what it does not say keeps the prior of the register. */
export interface Plan {
  readonly members: number;
  /** Millions, or the range that was planned. */
  readonly setUp?: number | readonly [low: number, high: number];
  /** Millions a year once all work has moved, or over so many years from the start, perhaps as a present value. */
  readonly saving?:
    | { readonly aYear: number }
    | { readonly total: number; readonly years: number; readonly presentValue?: true };
  /** Years from the start of the programme until work begins to move, and until all has moved after that. */
  readonly lead?: number;
  readonly transition?: number;
}

/** Programmes of which enough is published to replay the plan. To add one: a record here. */
export const PROGRAMMES: readonly Programme[] = [
  {
    id: "five-centres",
    name: "Five centres of central government",
    currency: "£",
    source:
      "National Audit Office, Efficiency and reform in government corporate functions through shared service centres, HC 1790, 7 March 2012, as reported by Civil Service World, 8 March 2012, and Supply Management, 7 March 2012",
    operatingModel: "joint-organisation",
    because: "joining was voluntary and services were tailored to each department",
    plan: { members: 5, setUp: 900 },
    outcomes: [{ what: "set-up", years: 3, found: 1400, by: "audited", citedBy: ["overrun"] }],
    missing:
      "The plan by centre, of which the Research Councils and the Department for Transport are two. £159m was to be saved by the end of 2010; three of the five did not keep count, and the other two reported a net cost of £255m, without their part of the plan.",
  },
  {
    id: "research-councils",
    name: "Research Councils’ centre",
    currency: "£",
    source:
      "National Audit Office, Shared services in the Research Councils, HC 1459, 21 October 2011, as reported by CIO and Times Higher Education, 21 October 2011",
    operatingModel: "joint-organisation",
    because: "a company owned by the seven councils, each with its say",
    plan: { members: 7, setUp: 79, saving: { total: 100, years: 5 }, lead: 0, transition: 3.25 },
    outcomes: [
      { what: "set-up", years: 5, found: 130, by: "audited", citedBy: ["overrun"] },
      { what: "saving", years: 5, found: 27, by: "audited", citedBy: ["realisation"] },
    ],
    missing:
      "The planned saving by year: £395m was planned for ten years; £100m by March 2011 is what was delivered (£27m) and the shortfall that the auditor named (£73m at least). Work is taken to move evenly between September 2006 and December 2009, the planned end.",
  },
  {
    id: "next-generation",
    name: "Next Generation: two independent centres",
    currency: "£",
    source:
      "National Audit Office, Shared service centres, HC 16, 20 May 2016 (press notice), and Update on the Next Generation Shared Services strategy, 31 March 2014 (press notice)",
    operatingModel: "national",
    because: "departments were required to move to one of two centres",
    plan: { members: 26, setUp: [44, 95], saving: { aYear: 128 }, lead: 0.5 },
    outcomes: [
      { what: "set-up", years: 3, found: 159, by: "audited", citedBy: [] },
      { what: "saving", years: 3, found: 90, by: "audited", citedBy: ["realisation"] },
    ],
    missing:
      "When which customer was to move, and how the £44m to £95m of the strategy divide between its parts. Ours: half a year before the centres’ first two and a half; set-up is the later forecast to 2023/24, of which £94m were spent when audited.",
  },
  {
    id: "transport",
    name: "Department for Transport",
    currency: "£",
    source:
      "National Audit Office, Shared services in the Department for Transport and its agencies, May 2008 (press notice); House of Commons Committee of Public Accounts, 57th report of 2007–08, 16 December 2008 (press notice)",
    operatingModel: "joint-organisation",
    because:
      "the department and its agencies could not agree on one set of processes, and two agencies moved",
    plan: { members: 8, setUp: 55, saving: { total: 112, years: 10 }, lead: 0, transition: 3 },
    outcomes: [
      { what: "set-up", years: 10, found: 121, by: "audited", citedBy: ["overrun"] },
      { what: "saving", years: 10, found: 40, by: "audited", citedBy: [] },
      { what: "net", years: 10, found: -81, by: "audited", citedBy: ["overrun"] },
    ],
    missing:
      "The outturn: the figures to March 2015 are the auditor’s forecast of May 2008. The register’s overrun cites a narrower count of the same set-up: £34.7m became £113.6m, without severance.",
  },
  {
    id: "western-australia",
    name: "Western Australia’s Office of Shared Services",
    currency: "A$",
    source:
      "Economic Regulation Authority, Inquiry into the Benefits and Costs Associated with the Provision of Shared Corporate Services in the Public Sector, final report, 10 June 2011, as reported by The West Australian, 7 and 8 July 2011, and Sydney Morning Herald, 7 July 2011",
    operatingModel: "national",
    because: "agencies were directed to move",
    plan: { members: 80, saving: { aYear: 57 }, lead: 0, transition: 2 },
    outcomes: [{ what: "saving", years: 6, found: 42, by: "audited", citedBy: [] }],
    missing:
      "Set-up by itself: A$82m was planned, and the inquiry’s A$444m holds the running of the office as well. Reports of the planned saving differ (A$41m to A$57m a year). The government ended the programme in 2011, with a third of the staff moved.",
  },
  {
    id: "southwest-one",
    name: "Southwest One",
    currency: "£",
    source:
      "Figures released by Somerset County Council under freedom of information, Computer Weekly, February 2013; plan: Computing, 2007",
    operatingModel: "joint-venture",
    because: "a company of two councils, a police authority and a private partner, which funded it",
    plan: { members: 3, saving: { total: 192, years: 10 } },
    outcomes: [{ what: "saving", years: 5, found: 16.2, by: "published", citedBy: [] }],
    missing:
      "Set-up, and the promise by year. The council says that the savings were not there, the partner that the council did not approve them.",
  },
  {
    id: "nhs-sbs",
    name: "NHS Shared Business Services",
    currency: "£",
    source:
      "National Audit Office, Improving corporate functions using shared services, HC 9, 29 November 2007, as reported by HFMA, 12 December 2007; outcome: Sopra Steria, NHS SBS success story",
    operatingModel: "joint-venture",
    because: "a company owned half by the Department of Health, half by a supplier",
    plan: {
      members: 270,
      saving: { total: 250, years: 11, presentValue: true },
      lead: 0,
      transition: 10,
    },
    outcomes: [{ what: "saving", years: 10, found: 224, by: "claimed", citedBy: [] }],
    missing:
      "Set-up, and an audited outcome: the £224m by 2014 are the supplier’s own count. The plan lets custom grow to 65 % of NHS bodies (of 416) by 2014/15; who joins is an input here, not a result, and so is taken as planned.",
  },
];

/** A programme of which too little is published. */
export interface Unreplayed {
  readonly name: string;
  readonly published: string;
  readonly missing: string;
  readonly source: string;
}

/** Programmes and studies that were looked at and cannot be replayed. */
export const NOT_ENOUGH: readonly Unreplayed[] = [
  {
    name: "Government shared services strategy of 2021 (five clusters)",
    published:
      "17 departments; cloud platforms moved from 2025 to 2028; £1.15bn of funding, £459m spent, about £1bn of net lifetime savings expected",
    missing: "savings, planned by year or delivered: it is under way",
    source:
      "House of Commons Committee of Public Accounts, HC 734, May 2023; National Audit Office, March 2026, as reported by Think Digital Partners, 17 March 2026",
  },
  {
    name: "HM Prison Service centre",
    published:
      "net £120m over nine years from 2006, 30 % of gross cost, break-even in year 6, all as planned",
    missing:
      "what became of it: it went into the Ministry of Justice’s centre, one of those that did not keep count",
    source:
      "Improvement Service, Review of major shared services initiatives; Information Age, March 2012, on National Audit Office, HC 1790",
  },
  {
    name: "NHS Greater Manchester, ten primary care trusts on one finance system",
    published:
      "first year planned at £4.55m for £1.49m of existing cost, and back to £1.49m or less the year after",
    missing: "an outcome: both figures are the plan, and primary care trusts were abolished in April 2013",
    source: "Computerworld, NHS Greater Manchester: the shared services gamble, 2012",
  },
  {
    name: "LGSS (two county councils)",
    published:
      "£83m base; £3.3m invested; £9.5m a year forecast for 2012/13 (11 %); £11m “banked” by August 2011; £6.5m in the first year as told later; closed in December 2020",
    missing:
      "a plan to hold the forecast against and an outturn for the year that it was made for; the accounts of the first year differ",
    source:
      "Local Government Association, Services shared: costs spared?, August 2012, as reported by Computerworld UK and Room 151; HR Magazine, August 2011; Supply Management, 9 June 2017",
  },
  {
    name: "Four further councils’ and fire authorities’ arrangements",
    published: "with LGSS £30m saved, set-up repaid within two years, 18 to 59 % of two years’ saving",
    missing: "planned figures by arrangement, and an audit",
    source: "Local Government Association, August 2012, as reported by Government Computing, 14 August 2012",
  },
  {
    name: "Finance directors on NHS SBS",
    published: "in the first year 25 % found it better, 68 % worse; after two years 55 % better, 27 % worse",
    missing: "money: the shape of the dip is in the register, its size is judgement",
    source: "HFMA, 12 December 2007, on National Audit Office, HC 9",
  },
  {
    name: "NHS Scotland’s shared support services",
    published: "hub and spoke given up for five consortia before it ran",
    missing: "planned and delivered figures",
    source: "HFMA, 2007 and 2008",
  },
  {
    name: "Mergers of NHS trusts",
    published: "1 to 3 % of turnover, service developments 18 months late or more",
    missing: "plans: the range is held against the merger model under calibration",
    source: "Monitor, Benefits from mergers; Fulop and others, BMJ 2002;325:246",
  },
  {
    name: "NHS Wales Shared Services Partnership",
    published: "a single shared services body since 2011",
    missing: "planned and delivered savings: none were found",
    source: "Minister for Health and Social Services, statement of October 2010",
  },
];
