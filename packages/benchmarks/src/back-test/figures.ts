import { type Outcome, PROGRAMMES, type Programme } from "./programmes.ts";
import { type EvidenceSetId, type ModelRange, planned, replay } from "./replay.ts";

/** One outcome of one programme, and the range of the replayed plan under each set of evidence. */
export interface Figure {
  readonly programme: string;
  readonly what: Outcome["what"];
  readonly planned: number;
  readonly ranges: Readonly<Record<SetName, ModelRange>>;
}

/** The sets that plans are replayed with, by the name that the page has for them. */
const SETS = {
  register: undefined,
  audited: "audited",
  vendor: "vendor",
} as const satisfies Record<string, EvidenceSetId>;

export type SetName = keyof typeof SETS;

/** Replays every programme of which enough is published. */
export function figures(draws: number): Figure[] {
  return PROGRAMMES.flatMap((programme) =>
    programme.outcomes.map((outcome) => figure(programme, outcome, draws)),
  );
}

function figure(programme: Programme, outcome: Outcome, draws: number): Figure {
  const range = (name: SetName) => replay(programme, outcome, { draws, set: SETS[name] });
  return {
    programme: programme.id,
    what: outcome.what,
    planned: planned(programme, outcome),
    ranges: { register: range("register"), audited: range("audited"), vendor: range("vendor") },
  };
}

/** The programme and the outcome that a figure is about. */
export function subjectOf({ programme, what }: Figure): { programme: Programme; outcome: Outcome } {
  const of = PROGRAMMES.find(({ id }) => id === programme);
  const outcome = of?.outcomes.find((one) => one.what === what);
  if (!of || !outcome) throw new Error(`no programme has ${programme}/${what}; replay the plans again`);
  return { programme: of, outcome };
}

/** Whether what was found lies in the range in which the replayed plan has nine in ten futures. */
export function isHit(figure: Figure, set: SetName): boolean {
  const { p5, p95 } = figure.ranges[set];
  const { found } = subjectOf(figure).outcome;
  return found >= p5 && found <= p95;
}

/** The figures that miss under a set, by `programme/what`. */
export function missesOf(all: readonly Figure[], set: SetName): string[] {
  return all.filter((figure) => !isHit(figure, set)).map(({ programme, what }) => `${programme}/${what}`);
}
