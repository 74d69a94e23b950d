/** What is known of a line's quality today, by measure: a share, or days. */
export type Figures = Readonly<Record<string, number | undefined>>;

/**
 * A measure of quality: what a line may say of itself today, which moves to the pool's target as far as its work has
 * moved and the pool delivers, and dips while work moves. One record a measure: from it follow the field of a line and
 * its column in a return, what is checked at the door, the series that a run keeps, results, screen and documents.
 *
 * Every measure is a mean over a service's units: over a partnership and over trusts it is weighted by volume.
 */
export interface Measure {
  readonly id: string;
  /** What a reader calls it. */
  readonly label: string;
  /** What it counts, in a sentence. */
  readonly help: string;
  readonly unit: string;
  readonly holds: Holds;
  readonly better: "lower" | "higher";
  /** The services that have it; `ordinary`: every transactional and expert service. A figure of another counts for nothing. */
  readonly services: "ordinary" | readonly string[];
  /** The parameter that says what the pool reaches. */
  readonly target: string;
  readonly dip: Dip;
  /** Where today's figure comes from, in a sentence. */
  readonly source: string;
  /** What today's figure is where a line gives none, from its other figures. */
  readonly otherwise?: (figures: Figures) => number | undefined;
  /** Figures outside of this are taken, with a warning. */
  readonly usual: readonly [low: number, high: number];
  /** Its column in a return. */
  readonly column: {
    readonly header: string;
    readonly unit: string;
    readonly aliases: readonly string[];
  };
}

/** What a figure may be: the least and the most of it, in words. */
export const HOLDS = {
  share: { least: 0, most: 1, expected: "a share between 0 and 1" },
  days: { least: 0, most: 400, expected: "days between 0 and 400" },
} as const;

export type Holds = keyof typeof HOLDS;

/**
 * What becomes of the units that have just moved and are hit by the dip: what is added to the measure for each, as a
 * multiple of the unit itself and of today's figure.
 */
export const DIPS = {
  "goes-wrong": { ofUnit: 1, ofToday: -1, help: "of the units that were right, this share goes wrong" },
  "falls-short": { ofUnit: 0, ofToday: -1, help: "of the units that did well, this share no longer does" },
  "takes-longer": { ofUnit: 0, ofToday: 1, help: "each takes longer by this share" },
} as const;

export type Dip = keyof typeof DIPS;

/** True where a service of this kind and id has the measure. */
export function appliesTo(
  { services }: Pick<Measure, "services">,
  { id, kind }: { readonly id: string; readonly kind: string },
): boolean {
  if (services === "ordinary") return kind === "transactional" || kind === "expert";
  return services.includes(id);
}

/**
 * A line's figure of today: its own, or what follows from its others; undefined where nobody knows.
 *
 * @example
 * figureOf(payrollAccuracy, { errorRate: 0.02 }); // 0.98
 */
export function figureOf(
  measure: Pick<Measure, "id" | "otherwise">,
  figures: Figures = {},
): number | undefined {
  return figures[measure.id] ?? measure.otherwise?.(figures);
}
