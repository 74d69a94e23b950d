import type { Adoption } from "./adoption.ts";
import type { Draws } from "./draws.ts";
import type { Plan } from "./plan.ts";
import type { Years } from "./years.ts";

/** What a block of draws has in common for all services, members and coalitions. */
export interface Block {
  readonly plan: Plan;
  readonly draws: Draws;
  readonly years: Years;
  readonly adoption: Adoption;
}
