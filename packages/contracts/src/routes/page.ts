/** Part of a list, in a stable order. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null on the last. Only valid with the same filter and workspace. */
  readonly next: string | null;
}

/** What every list can be asked. */
export interface PageQuery {
  /** Most items of one page: 1 to 200; left out: 50. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Names of the query parameters of {@link PageQuery}. */
export const PAGE_QUERY = ["limit", "cursor"] as const;
