import type { Identity } from "@shared-services/contracts/routes";
import { generateKeyPair, SignJWT } from "jose";
import { expect, test } from "vitest";
import { testService } from "../service.ts";
import { identityProvider } from "./identity-provider.ts";

const stranger = await generateKeyPair("ES256");
const { settings, token, jwk } = await identityProvider();
const service = await testService({ access: { open: false, oidc: settings } });

const asked = (bearer: string) => ({ headers: { authorization: `Bearer ${bearer}` } });

test("a token of the configured issuer says who somebody is, where and what they may do", async () => {
  const me = await service.get<Identity>("/v1/me", asked(await token()));
  expect(me).toEqual({ workspace: "org_RM1", actor: "a.person", role: "analyst", via: "claims" });
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
      iss: settings.issuer,
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
