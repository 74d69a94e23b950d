/**
 * What a rule can promise. A rule lists the promises it keeps on every game it does not refuse, and the contract
 * suite tests exactly those.
 */
export const AXIOMS = {
  efficiency: "All that everyone together is worth is given out, no more and no less.",
  anonymity: "Names do not matter: reordering the players reorders the amounts and changes none.",
  symmetry: "Two players who add the same to every coalition get the same.",
  nullPlayer: "A player who adds nothing to any coalition gets nothing.",
  dummyPlayer: "A player who adds to every coalition exactly its own worth gets its own worth.",
  additivity: "Splitting two games and adding the amounts is splitting their sum.",
  scaling: "Counting in pence instead of pounds multiplies every amount by 100.",
  covariance: "Adding a sum of its own to a player's worth in every coalition adds that sum to what it gets.",
  individualRationality: "Nobody gets less than its own worth, in superadditive games.",
  coreSelection: "The split is in the core whenever the core is not empty.",
  aggregateMonotonicity: "When only everyone's joint worth rises, nobody gets less.",
  coalitionalMonotonicity: "When only one coalition's worth rises, no member of it gets less.",
  strongMonotonicity:
    "A player whose contributions all rise, or stay, does not get less, whatever else changes.",
  selfDuality: "Splitting what coalitions gain and splitting what they leave to others is the same.",
} as const satisfies Record<string, string>;

/** The id of a promise in {@link AXIOMS}. */
export type Axiom = keyof typeof AXIOMS;
