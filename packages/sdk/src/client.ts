import type { Request } from "./call.ts";
import { caller } from "./caller.ts";
import type { Reply } from "./reply.ts";
import { type Access, type ApiKeys, type Audit, access, apiKeys, audit } from "./resources/access.ts";
import { type Agreements, agreements } from "./resources/agreements.ts";
import { type Baselines, baselines } from "./resources/baselines.ts";
import { type Comparisons, comparisons } from "./resources/comparisons.ts";
import { type Evidence, evidence } from "./resources/evidence.ts";
import { type GainShare, gainShare } from "./resources/gain-share.ts";
import { type Glances, glances } from "./resources/glances.ts";
import { type Memberships, memberships } from "./resources/memberships.ts";
import { type OperatingModels, operatingModels } from "./resources/operating-models.ts";
import { type Partnerships, partnerships } from "./resources/partnerships.ts";
import { type Results, results } from "./resources/results.ts";
import { type Runs, runs } from "./resources/runs.ts";
import { type Scenarios, scenarios } from "./resources/scenarios.ts";
import { type Service, service } from "./resources/service.ts";
import { type Services, services } from "./resources/services.ts";
import { type Trusts, trusts } from "./resources/trusts.ts";
import { sender } from "./send.ts";
import { type ClientOptions, settings } from "./settings.ts";

/** The whole API, by resource. The same whether a server answers, the engine in this process, or a mock. */
export interface Client {
  readonly trusts: Trusts;
  readonly partnerships: Partnerships;
  readonly services: Services;
  readonly evidence: Evidence;
  readonly operatingModels: OperatingModels;
  readonly baselines: Baselines;
  readonly scenarios: Scenarios;
  readonly glances: Glances;
  readonly runs: Runs;
  readonly results: Results;
  readonly comparisons: Comparisons;
  readonly gainShare: GainShare;
  readonly agreements: Agreements;
  readonly access: Access;
  readonly memberships: Memberships;
  readonly apiKeys: ApiKeys;
  readonly audit: Audit;
  readonly service: Service;
  /** A request that this version has no method for, with the same retries, limits and errors. */
  request<Data = unknown>(request: Request): Reply<Data>;
}

/**
 * Makes a client of the service at `baseUrl`.
 *
 * @example
 * const client = createClient({ baseUrl: "http://127.0.0.1:4000" });
 * const { results } = await client.runs.createAndWait({
 *   document: { name: "Joint", partnership: "norfolk-and-waveney", operatingModel: "joint" },
 * });
 * console.log(results.summary.npv.p50);
 */
export function createClient(options: ClientOptions): Client {
  const filled = settings(options);
  const calls = caller(sender(filled));
  return {
    trusts: trusts(calls),
    partnerships: partnerships(calls),
    services: services(calls),
    evidence: evidence(calls),
    operatingModels: operatingModels(calls),
    baselines: baselines(calls),
    scenarios: scenarios(calls),
    glances: glances(calls),
    runs: runs(calls, filled),
    results: results(calls),
    comparisons: comparisons(calls),
    gainShare: gainShare(calls),
    agreements: agreements(calls),
    access: access(calls),
    memberships: memberships(calls),
    apiKeys: apiKeys(calls),
    audit: audit(calls),
    service: service(calls),
    request: calls.request,
  };
}
