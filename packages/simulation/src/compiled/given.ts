/** Numbers that a loop is given, by name. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** Whole numbers that a loop is given, by name: how many, and where in a column to begin. */
export type Places<Name extends string> = Readonly<Record<Name, number>>;
