import { services } from "@shared-services/public-data";
import type { Service } from "@shared-services/simulation";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";

const keyOf = (service: Service) => service.id;

/** The catalogue of corporate services. */
export const serviceHandlers: Handlers<"services.list"> = {
  async "services.list"({ query }, context) {
    const found = services.filter(
      (service) =>
        (query.function === undefined || service.function === query.function) &&
        (query.kind === undefined || service.kind === query.kind),
    );
    return {
      body: await pageOf(
        { operation: "services.list", query, source: listSource(found, keyOf), keyOf },
        context,
      ),
    };
  },
};
