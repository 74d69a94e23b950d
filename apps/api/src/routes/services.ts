import type { ServiceItem } from "@shared-services/contracts/routes";
import { sourcedServices } from "@shared-services/public-data";
import type { Handlers } from "../http/handler.ts";
import { listSource, pageOf } from "../http/paging.ts";

const keyOf = (service: ServiceItem) => service.id;

/** The catalogue of corporate services. */
export const serviceHandlers: Handlers<"services.list"> = {
  async "services.list"({ query }, context) {
    const found = sourcedServices.filter(
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
