import type { Fault } from "../lib/errors.ts";
import type { Scenario } from "./scenario.ts";

/** Most trusts that join × services × years × draws that a glance looks at: about a second's work on one core. */
export const GLANCE_LIMIT = 150_000_000;

/** How much a glance looks at: trusts that join × services × years × draws. */
export function glanceWork({ members, baseline, horizon, draws }: Scenario): number {
  return members.filter(({ joins }) => joins).length * baseline.services.length * horizon * draws;
}

/**
 * What is wrong with taking a glance at a scenario: too much to be looked at while somebody waits.
 *
 * @example
 * glanceFaults(scenario)[0]?.expected; // "at most 30241 draws for 8 trusts over 10 years"
 */
export function glanceFaults(scenario: Scenario): Fault[] {
  const { draws, horizon, members } = scenario;
  const work = glanceWork(scenario);
  if (work <= GLANCE_LIMIT) return [];
  const trusts = members.filter(({ joins }) => joins).length;
  const most = Math.floor((GLANCE_LIMIT * draws) / work);
  const expected = `at most ${most} draws for ${trusts} trusts over ${horizon} years`;
  const message = `/draws: expected ${expected}, got ${draws}; look at fewer, or start a run`;
  return [{ code: "TOO_LARGE_FOR_A_GLANCE", path: "/draws", expected, received: draws, message }];
}
