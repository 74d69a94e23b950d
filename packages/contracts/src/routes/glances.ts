import type { Glance } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import type { RunRequest } from "./runs.ts";

export const takeGlance = operation<{ body: RunRequest; answer: Glance }>()({
  id: "glances.take",
  method: "POST",
  path: "/v1/glances",
  summary: "See the first figures of a scenario at a glance",
  description:
    "What a run of the same scenario says of the partnership, its trusts and its years, the same to the last bit, in one request and a fraction of the time: without the game, the bridge, services, productivity and the ways to count. Nothing is stored. Up to 150 million trusts × services × years × draws, about 30,000 draws of eight trusts over ten years; start a run for more.",
  tag: "runs",
  success: [200],
  takes: "application/json",
  role: "viewer",
});
