import { type Client, createClient } from "@shared-services/sdk";
import type { Catalogue, Where } from "./catalogue.ts";

/** Longest that the page waits to hear whether there is a server, ms. */
const PATIENCE = 4000;

/** Who answers the page: the server that it came from, or this browser where no server answers. */
export interface Connection {
  readonly client: Client;
  readonly where: Where;
}

/** Asks the server that the page came from; falls back to the client that works in this browser. */
export async function connect(local: Client): Promise<Connection> {
  const server = createClient({ baseUrl: "", logLevel: "off" });
  try {
    const { model } = await server.service.version({
      timeout: PATIENCE,
      totalTimeout: PATIENCE,
      maxRetries: 0,
    });
    if (typeof model === "string") return { client: server, where: "server" };
  } catch {
    // No server, or something else than ours: the browser does the work.
  }
  return { client: local, where: "browser" };
}

/** Reads all that can be chosen from. */
export async function readCatalogue({ client, where }: Connection): Promise<Catalogue> {
  const all = { limit: 1000 };
  const [
    version,
    partnerships,
    trusts,
    operatingModels,
    services,
    evidence,
    readiness,
    rules,
    clauses,
    agreements,
  ] = await Promise.all([
    client.service.version(),
    client.partnerships.list({ limit: 200 }).toArray(all),
    client.trusts.list({ limit: 200 }).toArray(all),
    client.operatingModels.list({ limit: 200 }).toArray(all),
    client.services.list({ limit: 200 }).toArray(all),
    client.evidence.list({ limit: 200 }).first(),
    client.evidence.readiness(),
    client.gainShare.rules({ limit: 200 }).toArray(all),
    client.gainShare.clauses({ limit: 200 }).toArray(all),
    client.agreements.list({ limit: 200 }).toArray(all),
  ]);
  return {
    version,
    partnerships,
    trusts: new Map(trusts.map((trust) => [trust.ods, trust])),
    operatingModels,
    services: new Map(services.map((service) => [service.id, service])),
    evidence: evidence.items,
    evidenceSets: evidence.sets,
    optimismBiases: evidence.optimismBiases.items,
    readiness,
    structureNote: evidence.structureNote,
    rules,
    clauses,
    agreements: agreements.filter(({ builtIn }) => builtIn),
    where,
  };
}
