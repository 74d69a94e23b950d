import type { OperationId, Page, PageQuery } from "@shared-services/contracts/routes";
import { PAGE_DEFAULT } from "@shared-services/contracts/schemas";
import { type CursorScope, readCursor, writeCursor } from "./cursor.ts";
import type { Context } from "./handler.ts";

/** Gives up to `limit` items that come after a key, in the order of their keys. */
export type Source<Item> = (
  after: string | undefined,
  limit: number,
) => Promise<readonly Item[]> | readonly Item[];

/** A list to be given in pages. */
export interface Listing<Item> {
  readonly operation: OperationId;
  readonly query: PageQuery;
  readonly source: Source<Item>;
  /** The key by which an item is found again; unique, and in order. */
  readonly keyOf: (item: Item) => string;
}

/** One page of a list, and the cursor of the next. */
export async function pageOf<Item>(listing: Listing<Item>, { identity }: Context): Promise<Page<Item>> {
  const { limit = PAGE_DEFAULT, cursor, ...filter } = listing.query;
  const scope: CursorScope = { workspace: identity.workspace, operation: listing.operation, filter };
  const found = await listing.source(readCursor(scope, cursor), limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last !== undefined ? writeCursor(scope, listing.keyOf(last)) : null;
  return { items, next };
}

/** A source over a list that is all in memory, in its own order. */
export function listSource<Item>(items: readonly Item[], keyOf: (item: Item) => string): Source<Item> {
  return (after, limit) => {
    const from = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
    return items.slice(from, from + limit);
  };
}

/** One source after another; keys of the first are told from those of the second by not being among them. */
export function chained<Item>(
  first: readonly Item[],
  second: Source<Item>,
  keyOf: (item: Item) => string,
): Source<Item> {
  return async (after, limit) => {
    const inFirst = after === undefined || first.some((item) => keyOf(item) === after);
    const head = inFirst ? await listSource(first, keyOf)(after, limit) : [];
    const rest = limit - head.length;
    return rest === 0 ? head : [...head, ...(await second(inFirst ? undefined : after, rest))];
  };
}
