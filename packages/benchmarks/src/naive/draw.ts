import { drawsOf, type Scenario } from "@shared-services/simulation";

/** One modelled future: the value of every uncertain number. */
export interface Draw {
  /** A parameter, `scope/<kind>`, `elasticity/<service>` or `standard/<service>`. */
  readonly value: (id: string) => number;
  /** Multiple of a line's cost; trusts that join and services by their place in the scenario. */
  readonly error: (trust: number, service: number) => number;
  /** The uniform that decides whether a trust leaves in a year, 1 or later. */
  readonly exit: (trust: number, year: number) => number;
}

/** Draws `first` to `first + count − 1` of a scenario, one by one; draw 0 comes alone. */
export function readDraws(scenario: Scenario, first: number, count: number): Draw[] {
  const { of, errors, exits } = drawsOf(scenario, first, count);
  const services = scenario.baseline.services.length;
  const years = scenario.horizon - 1;
  return Array.from({ length: count }, (_, d) => ({
    value: (id) => {
      const column = of[id];
      if (!column) throw new Error(`no column of draws is called ${id}`);
      return column[d];
    },
    error: (trust, service) => errors[trust * services + service][d],
    exit: (trust, year) => exits[trust * years + year - 1][d],
  }));
}
