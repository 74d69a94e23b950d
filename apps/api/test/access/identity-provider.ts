import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll } from "vitest";
import type { OidcSettings } from "../../src/access/settings.ts";

/** An identity provider of one test file, on a port of its own, that signs whatever it is asked to. */
export async function identityProvider() {
  const pair = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256" };
  const place = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    const body = request.url?.startsWith("/.well-known")
      ? { issuer: place(), jwks_uri: `${place()}/keys` }
      : { keys: [jwk] };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => server.close());
  const settings: OidcSettings = {
    issuer: place(),
    audience: "simulator",
    jwksUrl: null,
    workspaceClaim: "ods",
    roleClaim: "roles",
  };
  return {
    settings,
    jwk,
    /** The access token of an analyst of RM1, but for the claims given. */
    async token(claims: JWTPayload = {}, { key = pair.privateKey, expires = "5m" } = {}): Promise<string> {
      const payload = { iss: place(), aud: "simulator", sub: "a.person", ods: "RM1", roles: ["analyst"] };
      return new SignJWT({ ...payload, ...claims })
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .setExpirationTime(expires)
        .sign(key);
    },
  };
}
