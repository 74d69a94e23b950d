/** Lengths of columns that several lists of columns share, from the shape that they are made of. */

export function eachYear({ years }: { readonly years: number }): number {
  return years;
}

export function byMember({ members }: { readonly members: number }): number {
  return members;
}

export function byMemberYear({ positions }: { readonly positions: number }): number {
  return positions;
}

export function byLine({ lines }: { readonly lines: number }): number {
  return lines;
}

export function byPortion({ portions }: { readonly portions: number }): number {
  return portions;
}
