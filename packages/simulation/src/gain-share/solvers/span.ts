import { type Coalition, indicatorOf } from "../coalitions.ts";

import { NEGLIGIBLE } from "./column-simplex.ts";

/**
 * The coalitions whose joint amount follows from those already settled: the span of their 0–1 columns, kept as
 * reduced rows with the place of their leading 1.
 */
export interface Span {
  readonly n: number;
  readonly rows: readonly { readonly row: Float64Array; readonly lead: number }[];
}

/** The span of nothing. */
export function emptySpan(n: number): Span {
  return { n, rows: [] };
}

/** True if the joint amount of these players follows from what is settled. */
export function spans(span: Span, S: Coalition): boolean {
  return leadOf(reduce(span, S)) < 0;
}

/** The span with one more coalition; the same one if it was in it already. */
export function extend(span: Span, S: Coalition): Span {
  const row = reduce(span, S);
  const lead = leadOf(row);
  if (lead < 0) return span;
  const pivot = row[lead];
  return { n: span.n, rows: [...span.rows, { row: row.map((entry) => entry / pivot), lead }] };
}

function reduce({ n, rows }: Span, S: Coalition): Float64Array {
  const rest = indicatorOf(S, n);
  for (const { row, lead } of rows) {
    const times = rest[lead];
    if (times === 0) continue;
    for (let i = 0; i < n; i++) rest[i] -= times * row[i];
  }
  return rest;
}

function leadOf(row: Float64Array): number {
  let lead = -1;
  let size = NEGLIGIBLE;
  row.forEach((entry, i) => {
    if (Math.abs(entry) <= size) return;
    size = Math.abs(entry);
    lead = i;
  });
  return lead;
}
