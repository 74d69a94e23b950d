import { requestedFaults } from "@shared-services/contracts/documents";
import { glanceFaults, glanceWork, refuse } from "@shared-services/simulation";
import type { Handlers } from "../http/handler.ts";
import { scenarioRequested } from "../runs/requested.ts";

/** Work that one unit of the allowance pays for: as much as for runs, about 50 milliseconds of a processor. */
const UNIT = 5_000_000;

/** First figures of scenarios. */
export const glanceHandlers: Handlers<"glances.take"> = {
  async "glances.take"({ body }, context) {
    const { parts, transaction, gone } = context;
    const { scenario } = await scenarioRequested(body, transaction);
    refuse(requestedFaults(body, glanceFaults(scenario)));
    await context.charge(Math.ceil(glanceWork(scenario) / UNIT));
    const input = JSON.stringify(scenario);
    return { afterCommit: async () => ({ text: await parts.glancer.glance(input, gone) }) };
  },
};
