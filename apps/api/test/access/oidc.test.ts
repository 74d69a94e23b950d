import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Identity } from "@shared-services/contracts/routes";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, expect, test } from "vitest";
import { testService } from "../service.ts";

const pair = await generateKeyPair("ES256");
const stranger = await generateKeyPair("ES256");
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256" };

const provider = createServer((request, response) => {
  const place = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const body = request.url?.startsWith("/.well-known")
    ? { issuer: place, jwks_uri: `${place}/keys` }
    : { keys: [jwk] };
  response.setHeader("content-type", "application/json").end(JSON.stringify(body));
});
await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
afterAll(() => provider.close());
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;

const service = await testService({
  access: {
    open: false,
    oidc: { issuer, audience: "simulator", jwksUrl: null, workspaceClaim: "ods", roleClaim: "roles" },
  },
});

async function token(
  claims: JWTPayload = {},
  { key = pair.privateKey, expires = "5m" } = {},
): Promise<string> {
  const payload = {
    iss: issuer,
    aud: "simulator",
    sub: "a.person",
    ods: "RM1",
    roles: ["analyst"],
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "ES256", kid: "one" })
    .setExpirationTime(expires)
    .sign(key);
}

const asked = (bearer: string) => ({ headers: { authorization: `Bearer ${bearer}` } });

test("a token of the configured issuer says who somebody is, where and what they may do", async () => {
  const me = await service.get<Identity>("/v1/me", asked(await token()));
  expect(me).toEqual({ workspace: "org_RM1", actor: "a.person", role: "analyst" });
});

test("of several roles the one that may do most counts, and names that are none do not", async () => {
  const me = await service.get<Identity>(
    "/v1/me",
    asked(await token({ roles: ["root", "viewer", "administrator"] })),
  );
  expect(me.role).toBe("administrator");
  expect(await service.refused("/v1/me", asked(await token({ roles: ["root"] })))).toMatchObject({
    code: "ACCESS_DENIED",
  });
});

test("a token for somebody else, of somebody else, or signed by somebody else is refused", async () => {
  for (const bad of [
    await token({ aud: "other" }),
    await token({ iss: "https://other.example" }),
    await token({}, { key: stranger.privateKey }),
    `${(await token()).split(".").slice(0, 2).join(".")}.`,
    `${Buffer.from('{"alg":"none"}').toString("base64url")}.${(await token()).split(".")[1]}.x`,
    await new SignJWT({
      iss: issuer,
      aud: "simulator",
      sub: "x",
      ods: "RM1",
      roles: ["administrator"],
      exp: 9e9,
    })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(JSON.stringify(jwk))),
  ]) {
    expect(await service.refused("/v1/me", asked(bad))).toMatchObject({
      code: "UNAUTHENTICATED",
      status: 401,
    });
  }
});

test("a token that has run out says so", async () => {
  expect(await service.refused("/v1/me", asked(await token({}, { expires: "-1m" })))).toMatchObject({
    code: "ACCESS_TOKEN_EXPIRED",
  });
});

test("a token that names no workspace opens none", async () => {
  for (const ods of [undefined, "", 7, "a b", "x".repeat(90)]) {
    expect(await service.refused("/v1/me", asked(await token({ ods })))).toMatchObject({
      code: "ACCESS_DENIED",
      status: 403,
    });
  }
});

test("no token opens the workspace of whoever works alone, nor one that a key was made for", async () => {
  const me = await service.get<Identity>("/v1/me", asked(await token({ ods: "local" })));
  expect(me.workspace).toBe("org_local");
});
