import type { OperatingModel } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** An operating model as the API keeps it. */
export interface StoredOperatingModel extends OperatingModel {
  readonly builtIn: boolean;
  /** Null where it is built in. */
  readonly createdAt: string | null;
}

/** An operating model of your own: all of it but the id, which the API gives. */
export type OperatingModelDraft = Omit<OperatingModel, "id">;

export const listOperatingModels = operation<{ query: PageQuery; answer: Page<StoredOperatingModel> }>()({
  id: "operatingModels.list",
  method: "GET",
  path: "/v1/operating-models",
  summary: "List operating models",
  description: "The built-in ones first, then your workspace's own, oldest first.",
  tag: "operating models",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "viewer",
});

export const getOperatingModel = operation<{ answer: StoredOperatingModel }>()({
  id: "operatingModels.get",
  method: "GET",
  path: "/v1/operating-models/{operatingModel}",
  summary: "Get an operating model",
  tag: "operating models",
  success: [200],
  role: "viewer",
});

export const createOperatingModel = operation<{ body: OperatingModelDraft; answer: StoredOperatingModel }>()({
  id: "operatingModels.create",
  method: "POST",
  path: "/v1/operating-models",
  summary: "Create an operating model of your own",
  description:
    "It never changes afterwards, so that runs made with it can be made again. To vary one, create another.",
  tag: "operating models",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});
