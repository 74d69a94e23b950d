import type { Identity, OperationRecord } from "@shared-services/contracts/routes";
import { refusal } from "../http/refusal.ts";
import type { Database } from "../storage/database.ts";
import { holderOf, SECRET } from "./api-keys.ts";
import { tokenReader } from "./oidc.ts";
import { type AccessSettings, isLoopback } from "./settings.ts";

/** The workspace of whoever works alone on this machine. */
export const LOCAL_WORKSPACE = "local";

const LOCAL: Identity = { workspace: LOCAL_WORKSPACE, actor: "local", role: "administrator" };

/** Tells who makes a request. */
export type Identify = (request: Request) => Promise<Identity>;

/**
 * Makes the one place that decides who somebody is: by API key, by access token, or, on an open server, because only
 * this machine can reach it.
 *
 * It throws UNAUTHENTICATED, ACCESS_TOKEN_EXPIRED or ACCESS_DENIED.
 */
export function identifier(settings: AccessSettings, database: Database, now: () => Date): Identify {
  const readToken = settings.oidc && tokenReader(settings.oidc);
  return async (request) => {
    const authorization = request.headers.get("authorization");
    if (authorization === null) {
      if (!settings.open) throw unauthenticated();
      refuseStrangers(request);
      return LOCAL;
    }
    const [, credential = ""] = /^Bearer ([^\s]{1,8000})$/i.exec(authorization) ?? [];
    if (SECRET.test(credential)) return byKey(database, credential, now());
    if (readToken && credential.split(".").length === 3) return readToken(credential);
    throw unauthenticated();
  };
}

async function byKey(database: Database, secret: string, now: Date): Promise<Identity> {
  const holder = await holderOf(database, secret, now);
  if (holder === undefined) throw unauthenticated();
  if (holder.expired) throw refusal("ACCESS_TOKEN_EXPIRED", { headers: CHALLENGE });
  return { workspace: holder.workspace, actor: holder.id, role: holder.role };
}

/**
 * An open server trusts whoever reaches it, so a web page elsewhere must not be able to: neither under a name that it
 * points at this machine, nor by having the browser send a form here.
 */
function refuseStrangers(request: Request): void {
  const { hostname } = new URL(request.url);
  const isForeign = request.headers.get("sec-fetch-site") === "cross-site";
  if (isLoopback(hostname) && !isForeign) return;
  throw refusal("ACCESS_DENIED", {
    detail:
      "This server is open to its own machine only; address it as 127.0.0.1 or localhost, and not from another site.",
  });
}

const CHALLENGE = { "www-authenticate": 'Bearer realm="shared-services"' };

function unauthenticated() {
  return refusal("UNAUTHENTICATED", { headers: CHALLENGE });
}

/** Who may do what a role of an operation asks for. */
const ALLOWED: Readonly<Record<OperationRecord["role"], ReadonlySet<string>>> = {
  anyone: new Set(["viewer", "board-member", "analyst", "administrator"]),
  viewer: new Set(["viewer", "board-member", "analyst", "administrator"]),
  "board-member": new Set(["board-member", "administrator"]),
  analyst: new Set(["analyst", "administrator"]),
  administrator: new Set(["administrator"]),
};

/**
 * Refuses what somebody's role does not allow.
 *
 * @throws ACCESS_DENIED
 */
export function allow({ role }: Identity, record: OperationRecord): void {
  if (ALLOWED[record.role].has(role)) return;
  throw refusal("ACCESS_DENIED", { detail: `${record.id} needs the role ${record.role}; yours is ${role}.` });
}
