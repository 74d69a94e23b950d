import type { Role, WorkspaceRole } from "@shared-services/contracts/routes";
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { refusal } from "../http/refusal.ts";
import type { OidcSettings } from "./settings.ts";

/** Signatures that are believed: never a shared secret, never none. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

/** From what may do most down to what may do least. */
const ROLES: readonly Role[] = ["administrator", "analyst", "board-member", "viewer"];

/** Who holds an access token. */
export interface TokenHolder {
  /** Who this is for the issuer. */
  readonly subject: string;
  /** The workspace and the role that the token itself names; null where it does not name both. */
  readonly claimed: WorkspaceRole | null;
}

/** Tells who holds an access token. */
export type TokenReader = (token: string) => Promise<TokenHolder>;

/**
 * Makes a reader of access tokens of one issuer, whose keys are fetched when they are first needed.
 *
 * The reader throws UNAUTHENTICATED or ACCESS_TOKEN_EXPIRED.
 */
export function tokenReader(settings: OidcSettings): TokenReader {
  const { issuer, audience } = settings;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (token) => {
    keys ??= keysOf(settings);
    try {
      const { payload } = await jwtVerify(token, await keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: 5,
        requiredClaims: ["sub", "exp"],
      });
      return holderOf(payload, settings);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refusal("ACCESS_TOKEN_EXPIRED");
      if (error instanceof errors.JOSEError)
        throw refusal("UNAUTHENTICATED", { detail: "The access token is not valid here." });
      keys = undefined;
      throw error;
    }
  };
}

async function keysOf({ issuer, jwksUrl }: OidcSettings): Promise<JWTVerifyGetKey> {
  return createRemoteJWKSet(new URL(jwksUrl ?? (await discoveredUrl(issuer))));
}

async function discoveredUrl(issuer: string): Promise<string> {
  const place = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(place, { signal: AbortSignal.timeout(5_000) });
    const { jwks_uri } = (await answer.json()) as { jwks_uri?: string };
    if (typeof jwks_uri === "string") return jwks_uri;
  } catch {
    // The sentence below says it.
  }
  throw refusal("UNAVAILABLE", { detail: `The identity provider does not answer at ${place}.` });
}

function holderOf(payload: JWTPayload, { workspaceClaim, roleClaim }: OidcSettings): TokenHolder {
  const workspace = payload[workspaceClaim];
  const given: readonly unknown[] = [payload[roleClaim]].flat();
  const role = ROLES.find((one) => given.includes(one));
  const isNamed = typeof workspace === "string" && /^[\w.-]{1,80}$/.test(workspace);
  const claimed = isNamed && role !== undefined ? { workspace: `org_${workspace}`, role } : null;
  return { subject: String(payload.sub).slice(0, 200), claimed };
}
