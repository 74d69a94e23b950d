/**
 * What each coalition adds beyond all smaller ones inside it (Harsanyi 1959): the Möbius transform of the worths, so
 * that `v(S)` is the sum of the dividends of all coalitions in `S`.
 */
export function dividendsOf(worth: Float64Array): Float64Array {
  const dividends = Float64Array.from(worth);
  for (let bit = 1; bit < dividends.length; bit *= 2) {
    for (let S = 0; S < dividends.length; S++) {
      if (S & bit) dividends[S] -= dividends[S - bit];
    }
  }
  return dividends;
}

/** The worths with these dividends: the inverse of {@link dividendsOf}. */
export function worthsOf(dividends: Float64Array): Float64Array {
  const worth = Float64Array.from(dividends);
  for (let bit = 1; bit < worth.length; bit *= 2) {
    for (let S = 0; S < worth.length; S++) {
      if (S & bit) worth[S] += worth[S - bit];
    }
  }
  return worth;
}
