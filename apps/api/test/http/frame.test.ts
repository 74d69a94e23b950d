import { expect, test } from "vitest";
import { sayDeprecation } from "../../src/http/frame.ts";

test("an operation that is to go says since when, until when, and what to use instead", () => {
  const response = new Response();
  sayDeprecation(response, {
    id: "old.get",
    method: "GET",
    path: "/v1/old",
    summary: "Old",
    tag: "service",
    success: [200],
    role: "viewer",
    deprecated: { since: "2026-01-01T00:00:00Z", sunset: "2027-01-01T00:00:00Z", instead: "/v1/new" },
  });
  expect(response.headers.get("deprecation")).toBe("@1767225600");
  expect(response.headers.get("sunset")).toBe("Fri, 01 Jan 2027 00:00:00 GMT");
  expect(response.headers.get("link")).toBe('</v1/new>; rel="successor-version"');
});
