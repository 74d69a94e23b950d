/** What a scenario document takes for granted. */
export const SCENARIO_DEFAULTS = {
  chargingKey: "cost-share",
  horizon: 10,
  seed: "1",
  sampler: "latin",
  draws: 10_000,
} as const;
