/** Colours of the Government Analysis Function, each at least 3:1 against white and its neighbours. */
export const PALETTE = {
  blue: "#12436D",
  teal: "#28A197",
  plum: "#801650",
  orange: "#F46A25",
  grey: "#3D3D3D",
  lilac: "#A285D1",
} as const;

/** For up to four series, in the order in which they are given out. */
export const SERIES: readonly string[] = [PALETTE.blue, PALETTE.orange, PALETTE.teal, PALETTE.plum];

/** The light and the middle blue of ranges. */
export const BANDS = { wide: "#C9DEF2", half: "#6BACE6", edge: "#2073BC" } as const;

/** Gains and losses, told apart by side and by words as well; a dark line shows on both. */
export function signColour(value: number): string {
  return value < 0 ? PALETTE.orange : BANDS.edge;
}
