import type { Catalogue } from "./catalogue.ts";
import type { Engines } from "./engines.ts";
import type { Outcome } from "./outcome.ts";
import type { Decision, TakeUp } from "./records.ts";

/** What is asked: what boards say that do not simply agree, and by which rule gains are split. */
export interface Asked {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly rule: string;
}

/** Asks what becomes of the partnership if boards decide so; null where there is no game. */
export async function takeUpOf(
  engines: Engines,
  catalogue: Catalogue,
  { outcome, asked }: { readonly outcome: Outcome; readonly asked: Asked },
): Promise<TakeUp | null> {
  const { gainShare, trusts } = outcome.results;
  const { decisions, rule } = asked;
  if (!gainShare) return null;
  const { players, worth } = gainShare;
  const { client } = await engines.main;
  const column = (value: (ods: string) => number | undefined) => players.map((ods) => value(ods) ?? 0);
  return await client.gainShare.takeUp({
    game: { players, worth },
    rule,
    context: {
      columns: {
        baselineCost: column((ods) => trusts.find((trust) => trust.ods === ods)?.baselineCost),
        operatingIncome: column((ods) => catalogue.trusts.get(ods)?.operatingIncome),
        wte: column((ods) => catalogue.trusts.get(ods)?.wte),
      },
    },
    decisions: Object.fromEntries(players.map((ods) => [ods, decisions[ods] ?? "agree"])),
  });
}
