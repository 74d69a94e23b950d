import { isApiError } from "@shared-services/sdk";
import type { Engines } from "./engines.ts";
import type { ReturnEntry } from "./house.ts";
import type { BaselineVersion, ImportedBaseline, Partnership } from "./records.ts";

/** Where trusts' own returns are handed in, for one partnership. */
export interface Desk {
  /** CSV for one trust to fill, with the estimates in it. */
  template(ods: string): Promise<string>;
  /** Checks a return and takes it in over a baseline; null where it was refused, and then `state` says why. */
  submit(text: string, from: string): Promise<BaselineVersion | null>;
}

/** How the return that was handed in last stands. */
export type ReturnState =
  | { readonly state: "none" }
  | { readonly state: "checking" }
  | { readonly state: "taken"; readonly version: ImportedBaseline }
  | { readonly state: "refused"; readonly faults: readonly ReturnFault[] };

/** One thing that is wrong with a return. */
export interface ReturnFault {
  readonly cell: string;
  readonly message: string;
}

/** The desk of all partnerships. */
export interface OpenDesk {
  readonly state: ReturnState;
  listen(listener: () => void): void;
  at(partnership: Partnership): Desk;
  /** The version in use; null for the estimate. */
  version(id: string): Promise<BaselineVersion | null>;
}

/** Opens the desk: a return is checked and kept by whoever answers the page, and told to the workers beside it. */
export function openDesk(engines: Engines): OpenDesk {
  const listeners = new Set<() => void>();
  const versions = new Map<string, BaselineVersion>();
  let state: ReturnState = { state: "none" };

  function enter(next: ReturnState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function takeIn(entry: ReturnEntry): Promise<ImportedBaseline> {
    const { partnership, from } = entry;
    const main = await engines.main;
    const version = await main.take(entry);
    versions.set(version.id, version);
    const { partnerships } = await engines.catalogue;
    const others = [engines.preview, engines.background].filter((house) => house !== main);
    for (const house of others.filter((other) => other.baseline(from) !== undefined)) {
      const trusts = partnership.builtIn ? [] : partnership.members;
      const there = await house.partnership({ partnership: partnership.id, trusts }, partnerships);
      await house.take({ ...entry, partnership: there, known: version.id });
    }
    return version;
  }

  return {
    get state() {
      return state;
    },
    listen: (listener) => void listeners.add(listener),
    at: (partnership) => ({
      template: async (ods) => await (await engines.main).client.baselines.template(partnership.id, ods),
      submit: async (text, from) => {
        enter({ state: "checking" });
        try {
          const version = await takeIn({ partnership, text, from });
          enter({ state: "taken", version });
          return version;
        } catch (error) {
          enter({ state: "refused", faults: faultsOf(error) });
          return null;
        }
      },
    }),
    version: async (id) => {
      if (id === "public") return null;
      return versions.get(id) ?? (await (await engines.main).client.baselines.get(id));
    },
  };
}

function faultsOf(error: unknown): ReturnFault[] {
  if (isApiError(error) && error.faults.length > 0) {
    return error.faults.map(({ cell = "", message }) => ({ cell, message }));
  }
  return [{ cell: "", message: error instanceof Error ? error.message : String(error) }];
}
