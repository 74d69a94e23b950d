import type { Choice } from "../state/state.ts";
import type { Catalogue } from "./catalogue.ts";
import type { House } from "./house.ts";
import type { Glance, Results, ScenarioDocument } from "./records.ts";
import { scenarioOf } from "./scenario.ts";

/** What is to be simulated, and by whom. */
export interface Order {
  readonly house: House;
  readonly catalogue: Catalogue;
  readonly choice: Choice;
  readonly draws: number;
  /** Changes of the document that are no choice of the reader's, such as another model for a glance. */
  readonly change?: Partial<ScenarioDocument>;
  readonly signal?: AbortSignal;
  readonly onShare?: (share: number) => void;
}

/** A finished simulation, and the id of the run that made it. */
export interface Simulated {
  readonly results: Results;
  readonly run: string;
}

/** True where a house has been told of everything that a choice refers to. */
export function knows(house: House, choice: Choice): boolean {
  return house.baseline(choice.baseline) !== undefined;
}

/** Looks at the first figures of a choice; an abort gives them up. */
export async function glance(order: Order): Promise<Glance> {
  const { house, signal } = order;
  return await house.client.glances.take({ document: await documentOf(order) }, signal ? { signal } : {});
}

/** Simulates a choice and waits for it; an abort cancels the run. */
export async function simulate(order: Order): Promise<Simulated> {
  const { house, signal, onShare } = order;
  const document = await documentOf(order);
  const { run, results } = await house.client.runs.createAndWait(
    { document },
    {
      cancelOnAbort: true,
      ...(signal ? { signal } : {}),
      onProgress: ({ done, total }) => onShare?.(total > 0 ? done / total : 0),
    },
  );
  return { results, run: run.id };
}

async function documentOf({ house, catalogue, choice, draws, change }: Order): Promise<ScenarioDocument> {
  const partnership = await house.partnership(choice, catalogue.partnerships);
  const baseline = house.baseline(choice.baseline) ?? choice.baseline;
  return { ...scenarioOf({ ...choice, baseline }, partnership, draws), ...change };
}
