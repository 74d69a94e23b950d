import { glanceOf } from "@shared-services/simulation";
import type { Glancer } from "../src/runs/glancer.ts";

/** A glancer on the calling thread. */
export const inlineGlancer: Glancer = {
  glance: async (input) => JSON.stringify(glanceOf(JSON.parse(input))),
  stop: async () => undefined,
};
