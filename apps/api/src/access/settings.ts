/** Who may use this server. */
export interface AccessSettings {
  /** True where whoever reaches the server is its one user: only on the machine itself. */
  readonly open: boolean;
  readonly oidc: OidcSettings | null;
}

/** Whose access tokens are believed, and where a token says what its holder may do. */
export interface OidcSettings {
  /** Exactly as in the token's `iss`. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's keys are; null asks the issuer. */
  readonly jwksUrl: string | null;
  /** Claim that names the workspace, e.g. an ODS code. */
  readonly workspaceClaim: string;
  /** Claim with one of the roles, or a list that holds one. */
  readonly roleClaim: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** True for the names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Reads ACCESS, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL, OIDC_WORKSPACE_CLAIM and OIDC_ROLE_CLAIM.
 *
 * A server on this machine is open unless ACCESS=closed. Any other HOST is closed.
 *
 * @throws Error with a sentence for each setting that contradicts another
 */
export function readAccessSettings(environment: Environment, host: string): AccessSettings {
  const { ACCESS, OIDC_ISSUER, OIDC_AUDIENCE } = environment;
  const faults = [
    ...(ACCESS && ACCESS !== "open" && ACCESS !== "closed"
      ? [`ACCESS: expected open or closed, got ${ACCESS}.`]
      : []),
    ...(ACCESS === "open" && !isLoopback(host)
      ? [
          `ACCESS=open is for this machine only, and HOST is ${host}: leave ACCESS out, or set HOST=127.0.0.1.`,
        ]
      : []),
    ...(Boolean(OIDC_ISSUER) !== Boolean(OIDC_AUDIENCE)
      ? ["OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or neither."]
      : []),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return {
    open: isLoopback(host) && ACCESS !== "closed",
    oidc: OIDC_ISSUER && OIDC_AUDIENCE ? oidcSettings(environment, OIDC_ISSUER, OIDC_AUDIENCE) : null,
  };
}

function oidcSettings(environment: Environment, issuer: string, audience: string): OidcSettings {
  return {
    issuer,
    audience,
    jwksUrl: environment.OIDC_JWKS_URL || null,
    workspaceClaim: environment.OIDC_WORKSPACE_CLAIM || "workspace",
    roleClaim: environment.OIDC_ROLE_CLAIM || "roles",
  };
}

/** What to say when a closed server would let nobody in. */
export function nobodySentence(host: string): string {
  return [
    `HOST is ${host}, so that others can reach this server, and nobody could sign in: there is no API key, and no identity provider is set.`,
    "Make a first key with `node apps/api/dist/create-key.js`, or set OIDC_ISSUER and OIDC_AUDIENCE, or set HOST=127.0.0.1 to work alone.",
  ].join("\n");
}
