/** Lengths of columns that several lists of columns share, from the shape that they are made of. */

/** Of columns with an entry a service: they stand side by side in sheets, alone, for every member and for every pool. */
export const byService = "serviceSheet";
export const byLine = "lineSheet";
export const byPool = "poolSheet";

export function eachYear({ years }: { readonly years: number }): number {
  return years;
}

export function byMember({ members }: { readonly members: number }): number {
  return members;
}

export function byMemberYear({ positions }: { readonly positions: number }): number {
  return positions;
}

export function byPortion({ portions }: { readonly portions: number }): number {
  return portions;
}
