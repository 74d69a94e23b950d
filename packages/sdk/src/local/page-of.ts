import type { Page, PageQuery } from "@shared-services/contracts/routes";
import { PAGE_DEFAULT } from "@shared-services/contracts/schemas";
import { problem } from "../in-process/problems.ts";

/** The page of a list that a query asks for; its cursor is the number of the item to start from. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit = PAGE_DEFAULT, cursor = "0" }: PageQuery,
): Page<Item> {
  if (!/^\d{1,9}$/.test(cursor)) throw problem("INVALID_CURSOR");
  const end = Number(cursor) + limit;
  return { items: items.slice(Number(cursor), end), next: end < items.length ? String(end) : null };
}
