import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** Brings what is kept of all members together, and of each what is kept of the last year alone. */
export function keepMembers(
  {
    reachable,
    movedOfAll,
    ownErrorsAvoided,
    ownFrontlineHours,
    reworkByYear,
    movedWte,
    effects,
    adopted,
    errorsAvoided,
    frontlineHours,
    reworkValue,
    redundancyCost,
    wteMoved,
    trustErrorsAvoided,
    trustFrontlineHours,
    alreadyBooked,
    alreadyAutomated,
  }: Columns,
  {
    members,
    years,
    redundancyAt,
    overlapAt,
    ownAutomationAt,
  }: Places<"members" | "years" | "redundancyAt" | "overlapAt" | "ownAutomationAt">,
): void {
  for (let y = 0; y < years; y++) {
    adopted[y] = reachable[y] > 0 ? movedOfAll[y] / reachable[y] : 0;
    errorsAvoided[y] = 0;
    frontlineHours[y] = 0;
  }
  const last = years - 1;
  reworkValue[0] = reworkByYear[last];
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const redundancies = own + redundancyAt;
    for (let y = 0; y < years; y++) {
      redundancyCost[own + y] = 0 - effects[redundancies + y];
      errorsAvoided[y] += ownErrorsAvoided[own + y];
      frontlineHours[y] += ownFrontlineHours[own + y];
    }
    wteMoved[m] = movedWte[own + last];
    trustErrorsAvoided[m] = ownErrorsAvoided[own + last];
    trustFrontlineHours[m] = ownFrontlineHours[own + last];
    alreadyBooked[m] = -effects[own + overlapAt + last];
    alreadyAutomated[m] = -effects[own + ownAutomationAt + last];
  }
}

/** Keeps by service what all its entries come to: the share of its cost that has moved, and what that saves. */
export function keepServices(
  { servicePlace, movedShare, movedSaving, serviceMoved, serviceSaving }: Columns,
  { services, planned }: Places<"services" | "planned">,
): void {
  for (let s = 0; s < planned; s++) {
    serviceMoved[s] = 0;
    serviceSaving[s] = 0;
  }
  for (let s = 0; s < services; s += 1) {
    const place = servicePlace[s];
    serviceMoved[place] += movedShare[s];
    serviceSaving[place] += movedSaving[s];
  }
}
