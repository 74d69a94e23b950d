import rows from "../../data/partnerships.json" with { type: "json" };

/** A real partnership of trusts that a source document describes. */
export interface Partnership {
  /** Slug, e.g. `norfolk-and-waveney`. */
  readonly id: string;
  readonly name: string;
  /** ODS codes of its provider trusts as they were in 2018/19. */
  readonly trusts: readonly string[];
  /** What it is, in one plain sentence. */
  readonly summary: string;
  /** Title, date and page of the document that describes it. */
  readonly source: string;
  /** What is inferred or has changed since; null if nothing. */
  readonly note: string | null;
}

/** Eight real partnerships, from two trusts to thirteen. */
export const partnerships: readonly Partnership[] = rows;
