import type { Client } from "@shared-services/sdk";
import type { Choice } from "../state/state.ts";
import type { ImportedBaseline, Partnership } from "./records.ts";
import { remembered } from "./remembered.ts";

/**
 * One client with what it has been told: the reader's own partnerships and returns have other ids on the server
 * than in this browser.
 */
export interface House {
  readonly client: Client;
  /** The chosen partnership; trusts of the reader's own choice become one the first time they are asked for. */
  partnership(
    choice: Pick<Choice, "partnership" | "trusts">,
    builtIn: readonly Partnership[],
  ): Promise<Partnership>;
  /** The version of a baseline as this house calls it; undefined where it has never been told of it. */
  baseline(id: string): string | undefined;
  /** Takes in a return. */
  take(entry: ReturnEntry): Promise<ImportedBaseline>;
}

/** A return on its way in. */
export interface ReturnEntry {
  readonly partnership: Partnership;
  readonly text: string;
  /** The baseline that it is laid over, as the page calls it. */
  readonly from: string;
  /** How the page calls it, where another house has already named it. */
  readonly known?: string;
}

/** A house around a client; the main one calls baselines as the page does. */
export function house(client: Client, isMain: boolean): House {
  const names = new Map([["public", "public"]]);
  const baseline = (id: string) => names.get(id) ?? (isMain ? id : undefined);
  const own = remembered(async (members: readonly string[]) => {
    for await (const found of client.partnerships.list({ limit: 200 })) {
      if (!found.builtIn && found.members.join() === members.join()) return found;
    }
    return await client.partnerships.create({ name: `Own choice of ${members.length} trusts`, members });
  });
  return {
    client,
    partnership: async (choice, builtIn) => {
      if (choice.trusts.length > 0) return await own([...choice.trusts].sort());
      const found = builtIn.find(({ id }) => id === choice.partnership);
      return found ?? (await client.partnerships.get(choice.partnership));
    },
    baseline,
    take: async ({ partnership, text, from, known }) => {
      const draft = { partnership: partnership.id, name: "Own return", from: baseline(from) ?? from, text };
      const version = await client.baselines.create(draft);
      names.set(known ?? version.id, version.id);
      return version;
    },
  };
}
