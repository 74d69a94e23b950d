import { z } from "zod";

/** Most items of one page. */
export const PAGE_LIMIT = 200;

/** Items of one page where the query does not say. */
export const PAGE_DEFAULT = 50;

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).optional(),
  cursor: z.string().min(1).max(1024).optional(),
};

/** A page of items. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).max(PAGE_LIMIT), next: z.string().max(1024).nullable() });
}
