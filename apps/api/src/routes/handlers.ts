import type { Handlers } from "../http/handler.ts";
import { accessHandlers } from "./access.ts";
import { agreementHandlers } from "./agreements.ts";
import { baselineHandlers } from "./baselines.ts";
import { comparisonHandlers } from "./comparisons.ts";
import { evidenceHandlers } from "./evidence.ts";
import { gainShareHandlers } from "./gain-share.ts";
import { glanceHandlers } from "./glances.ts";
import { membershipHandlers } from "./memberships.ts";
import { operatingModelHandlers } from "./operating-models.ts";
import { partnershipHandlers } from "./partnerships.ts";
import { resultHandlers } from "./results.ts";
import { runHandlers } from "./runs.ts";
import { scenarioHandlers } from "./scenarios.ts";
import { serviceHandlers } from "./service.ts";
import { serviceHandlers as corporateServiceHandlers } from "./services.ts";
import { trustHandlers } from "./trusts.ts";

/** What does each operation of the contract; the compiler sees to it that none is missing. */
export const handlers: Handlers = {
  ...trustHandlers,
  ...partnershipHandlers,
  ...corporateServiceHandlers,
  ...evidenceHandlers,
  ...operatingModelHandlers,
  ...baselineHandlers,
  ...scenarioHandlers,
  ...glanceHandlers,
  ...runHandlers,
  ...resultHandlers,
  ...comparisonHandlers,
  ...gainShareHandlers,
  ...agreementHandlers,
  ...accessHandlers,
  ...membershipHandlers,
  ...serviceHandlers,
};
