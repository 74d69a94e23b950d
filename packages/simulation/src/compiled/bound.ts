/** Loops that have been given their columns: each takes its places, and its numbers if it has any. */
export type Bound<Loops> = {
  readonly [Name in keyof Loops]: Loops[Name] extends (
    columns: infer _Columns,
    ...given: infer Given
  ) => infer Result
    ? (...given: Given) => Result
    : never;
};

/** Gives loops their columns as they stand, for where they cannot be compiled. */
export function bindLoops<Loops extends object>(loops: Loops, columns: unknown): Bound<Loops> {
  const bound = Object.entries(loops).map(([name, loop]) => [
    name,
    (places: unknown, numbers: unknown) => loop(columns, places, numbers),
  ]);
  return Object.fromEntries(bound) as Bound<Loops>;
}
