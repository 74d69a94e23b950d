import type { AnswerOf } from "@shared-services/contracts/routes";
import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Outcome } from "./outcome.ts";

/** Each rule's split of the expected game, with what speaks against it. */
export type Stability = AnswerOf<"gainShare.evaluate">;
export type Split = Stability["splits"][number];

/** Asks which splits would hold; null without a table of groups, and for a preview, whose game is too rough to say. */
export async function stabilityOf(
  engines: Engines,
  catalogue: Catalogue,
  { results, depth }: Outcome,
): Promise<Stability | null> {
  const { gainShare, trusts } = results;
  if (!gainShare?.worth || depth === "preview") return null;
  const { players, worth, rules } = gainShare;
  const column = (value: (ods: string) => number | undefined) => players.map((ods) => value(ods) ?? 0);
  const { client } = await engines.main;
  return await client.gainShare.evaluate({
    game: { players, worth },
    rules: rules.filter(({ refused }) => refused.length === 0).map(({ rule }) => rule),
    context: {
      columns: {
        baselineCost: column((ods) => trusts.find((trust) => trust.ods === ods)?.baselineCost),
        operatingIncome: column((ods) => catalogue.trusts.get(ods)?.operatingIncome),
        wte: column((ods) => catalogue.trusts.get(ods)?.wte),
      },
    },
  });
}
