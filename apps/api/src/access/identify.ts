import type { Identity, OperationRecord, WorkspaceRole } from "@shared-services/contracts/routes";
import { refusal } from "../http/refusal.ts";
import type { Database } from "../storage/database.ts";
import { holderOf, SECRET } from "./api-keys.ts";
import { workspacesOf } from "./memberships.ts";
import { type TokenHolder, tokenReader } from "./oidc.ts";
import { type AccessSettings, isLoopback } from "./settings.ts";

/** The workspace of whoever works alone on this machine. */
export const LOCAL_WORKSPACE = "local";

const LOCAL: Identity = { workspace: LOCAL_WORKSPACE, actor: "local", role: "administrator", via: "open" };

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
    const wanted = request.headers.get("workspace");
    if (authorization === null) {
      if (!settings.open) throw unauthenticated();
      refuseStrangers(request);
      return inOwn(LOCAL, wanted);
    }
    const [, credential = ""] = /^Bearer ([^\s]{1,8000})$/i.exec(authorization) ?? [];
    if (SECRET.test(credential)) return inOwn(await byKey(database, credential, now()), wanted);
    if (readToken && credential.split(".").length === 3) {
      const holder = await readToken(credential);
      return identityIn(wanted, holder, await workspacesOf(database, holder.subject));
    }
    throw unauthenticated();
  };
}

async function byKey(database: Database, secret: string, now: Date): Promise<Identity> {
  const holder = await holderOf(database, secret, now);
  if (holder === undefined) throw unauthenticated();
  if (holder.expired) throw refusal("ACCESS_TOKEN_EXPIRED", { headers: CHALLENGE });
  return { workspace: holder.workspace, actor: holder.id, role: holder.role, via: "key" };
}

/** Who is in one workspace only, and may name no other. */
function inOwn(identity: Identity, wanted: string | null): Identity {
  if (wanted === null || wanted === identity.workspace) return identity;
  throw noWorkspace(wanted);
}

/**
 * What the holder of a token is in the workspace asked for: left out, the one that the token names, or the only one of
 * which they are a member. A membership says more than the claims.
 */
function identityIn(
  wanted: string | null,
  { subject, claimed }: TokenHolder,
  memberships: readonly WorkspaceRole[],
): Identity {
  const [only, ...others] = memberships;
  if (wanted === null && claimed === null && others.length > 0) {
    const expected = memberships.map((one) => one.workspace).join(" or ");
    const message = `Workspace: you are in several, expected ${expected}, got nothing`;
    throw refusal("INVALID_HEADER", {
      errors: [{ parameter: "Workspace", code: "MISSING_HEADER", expected, message }],
    });
  }
  const workspace = wanted ?? claimed?.workspace ?? only?.workspace;
  if (workspace === undefined) {
    throw refusal("ACCESS_DENIED", {
      detail:
        "The access token names no workspace or no role, and you are not a member of any; ask who runs this server.",
    });
  }
  const member = memberships.find((one) => one.workspace === workspace);
  if (member) return { ...member, actor: subject, via: "membership" };
  if (claimed?.workspace === workspace) return { ...claimed, actor: subject, via: "claims" };
  throw noWorkspace(workspace);
}

function noWorkspace(id: string) {
  return refusal("NOT_FOUND", { detail: `There is no workspace ${id.slice(0, 100)} of yours.` });
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
