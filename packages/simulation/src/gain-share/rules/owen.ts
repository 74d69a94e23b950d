import { membersOf } from "../coalitions.ts";
import { dividendsOf } from "../dividends.ts";
import { unionsInput } from "./inputs.ts";
import { gameRule } from "./rule.ts";

/** Shapley value between unions first, and inside each union second. */
export const owen = gameRule(
  {
    id: "owen",
    label: "Owen value",
    help: "Trusts of one place or system stand together: the gain is shared between places first, then inside each by what its trusts bring. For partnerships that cross systems.",
    formula: "Ow_i = Σ_{S∋i} d(S) / (number of unions in S · |S ∩ union of i|), d the dividends of v",
    source:
      "Owen, G. (1977), Values of games with a priori unions, in Henn and Moeschlin (eds), Essays in Mathematical Economics and Game Theory, 76–88",
    axioms: [
      "efficiency",
      "anonymity",
      "nullPlayer",
      "dummyPlayer",
      "additivity",
      "scaling",
      "covariance",
      "individualRationality",
      "aggregateMonotonicity",
      "coalitionalMonotonicity",
      "strongMonotonicity",
      "selfDuality",
    ],
    inputs: [unionsInput],
    exactUpTo: 20,
    commutesWithExpectation: true,
  },
  ({ players, worth }, { unions = [] }) => {
    const names = [...new Set(unions)];
    const unionOf = players.map((_, i) => names.indexOf(unions[i]));
    const amounts = new Float64Array(players.length);
    const inUnion = new Int32Array(names.length);
    dividendsOf(worth).forEach((dividend, S) => {
      if (dividend === 0) return;
      const members = membersOf(S);
      inUnion.fill(0);
      for (const i of members) inUnion[unionOf[i]] = inUnion[unionOf[i]] + 1;
      const present = inUnion.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
      for (const i of members) {
        amounts[i] += dividend / (present * inUnion[unionOf[i]]);
      }
    });
    return { amounts };
  },
);
