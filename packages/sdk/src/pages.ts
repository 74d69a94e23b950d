import type { Page } from "@shared-services/contracts/routes";

/** A collection that is fetched page by page, as far as it is read and no further. */
export interface Pages<Item, P extends Page<Item> = Page<Item>> extends AsyncIterable<Item> {
  /** The first page alone, with its cursor. */
  first(): Promise<P>;
  /** Page after page. */
  pages(): AsyncIterableIterator<P>;
  /** The first `limit` items. The limit must be said, so that no collection is pulled whole by accident. */
  toArray(options: { readonly limit: number }): Promise<Item[]>;
}

/**
 * Makes a collection of a function that fetches one page: the first without a cursor, each other with the cursor
 * of the one before.
 *
 * @example
 * for await (const trust of client.trusts.list()) console.log(trust.name);
 * const ten = await client.trusts.list({ region: "London" }).toArray({ limit: 10 });
 */
export function pages<Item, P extends Page<Item> = Page<Item>>(
  fetchPage: (cursor?: string) => Promise<P>,
): Pages<Item, P> {
  async function* all(): AsyncGenerator<P> {
    for (let cursor: string | undefined; ; ) {
      const page = await fetchPage(cursor);
      yield page;
      if (page.next === null || page.next === undefined) return;
      cursor = page.next;
    }
  }
  async function* items(): AsyncGenerator<Item> {
    for await (const page of all()) yield* page.items;
  }
  return {
    first: () => fetchPage(),
    pages: all,
    [Symbol.asyncIterator]: items,
    async toArray({ limit }) {
      const found: Item[] = [];
      if (limit <= 0) return found;
      for await (const item of items()) {
        found.push(item);
        if (found.length >= limit) break;
      }
      return found;
    },
  };
}
