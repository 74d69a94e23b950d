import type { Page, Partnership } from "@shared-services/contracts/routes";
import type { Trust } from "@shared-services/simulation";
import { expect, test } from "vitest";
import { testService } from "../service.ts";

const service = await testService();

async function all<Item>(path: string, headers = {}): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = path;
  while (next !== null) {
    const response = await service.ask(next, { headers });
    items.push(...((await response.json()) as Page<Item>).items);
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
  }
  return items;
}

test("following the next page gives every item once, whatever the size of a page", async () => {
  const whole = await all<Trust>("/v1/trusts?limit=200");
  const byTwenty = await all<Trust>("/v1/trusts?limit=20");
  expect(whole.length).toBeGreaterThan(200);
  expect(byTwenty).toEqual(whole);
  expect(new Set(whole.map((trust) => trust.ods)).size).toBe(whole.length);
});

test("built-in items come first, then one's own, also across a page", async () => {
  const builtIn = await all<Partnership>("/v1/partnerships");
  for (const name of ["One", "Two", "Three"]) {
    await service.get("/v1/partnerships", { body: { name, members: ["RGP", "RM1"] } });
  }
  for (const limit of [1, 2, builtIn.length, 200]) {
    const listed = await all<Partnership>(`/v1/partnerships?limit=${limit}`);
    expect(listed.slice(0, builtIn.length)).toEqual(builtIn);
    expect(listed.slice(builtIn.length).map((one) => one.name)).toEqual(["One", "Two", "Three"]);
  }
});

test("a cursor is good for its own list, filter and workspace, and nothing else", async () => {
  const { next } = await service.get<Page<Trust>>("/v1/trusts?limit=1&region=London");
  expect(next).not.toBeNull();
  const refused = async (path: string, headers = {}) =>
    expect(await service.refused(path, { headers })).toMatchObject({ code: "INVALID_CURSOR", status: 400 });
  await refused(`/v1/trusts?limit=1&cursor=${next}`);
  await refused(`/v1/services?limit=1&cursor=${next}`);
  await refused(`/v1/trusts?region=London&cursor=${next}`, await service.holder("elsewhere"));
  await refused("/v1/trusts?cursor=nonsense");
  await service.get(`/v1/trusts?limit=5&region=London&cursor=${next}`);
});
