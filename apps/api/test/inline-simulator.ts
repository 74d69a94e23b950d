import { isCancelled } from "@shared-services/simulation";
import type { Engine } from "../src/runs/engine.ts";
import { type Simulator, simulationFailed } from "../src/runs/simulator.ts";

/** A simulator on the calling thread, with any engine. */
export function inlineSimulator(engine: Engine): Simulator {
  let cancelled = "";
  const attempt = <Outcome>(work: () => Outcome): Outcome => {
    try {
      return work();
    } catch (error) {
      throw isCancelled(error) ? error : simulationFailed((error as Error).message);
    }
  };
  return {
    async simulate({ run, input, blocks }) {
      try {
        return attempt(() => engine.simulate(JSON.parse(input), blocks, () => cancelled === run));
      } catch (error) {
        if (isCancelled(error)) return undefined;
        throw error;
      }
    },
    summarise: async ({ input, data }) => attempt(() => engine.summarise(JSON.parse(input), data)),
    takeUp: async ({ input, game, decisions }) =>
      attempt(() => engine.takeUp(JSON.parse(input), { game, decisions })),
    cancel(run) {
      cancelled = run;
    },
    stop: async () => undefined,
  };
}
