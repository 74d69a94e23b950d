import { simulationFailed } from "./simulator.ts";
import { threadPool } from "./thread-pool.ts";

/** Takes glances at scenarios, without keeping other requests waiting. */
export interface Glancer {
  /**
   * The first figures of a resolved scenario, both as JSON. `gone` says that nobody waits for them any more: then they
   * are given up.
   *
   * @throws a refusal where too many are waiting, or nobody is
   */
  glance(input: string, gone: AbortSignal): Promise<string>;
  stop(): Promise<void>;
}

/** A glancer with so many threads of its own; one that nobody waits for stops between two blocks of draws. */
export function threadGlancer(script: URL, threads: number): Glancer {
  const pool = threadPool(script, { name: "glance", threads, leftAlone: "flagged" });
  return {
    async glance(input, gone) {
      const answer = await pool.ask({ kind: "glance", input }, gone);
      if (answer.kind === "glance") return answer.glance;
      throw simulationFailed(`The thread answered ${answer.kind}`);
    },
    stop: pool.stop,
  };
}
