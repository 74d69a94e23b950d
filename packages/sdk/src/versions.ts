import { API_VERSION } from "@shared-services/contracts/routes";
import { IncompatibleVersionError } from "./errors.ts";
import type { Log } from "./logger.ts";

/** Version of this package. */
export const SDK_VERSION = "0.1.0";

/**
 * Looks at who answered. Another major version of the API is refused; another minor one is warned of once and
 * works, since versions only add. An operation that is to go is warned of once.
 */
export function checkVersions(headers: Headers, operation: string, log: Log): void {
  const served = headers.get("API-Version");
  if (served !== null && served !== API_VERSION) {
    const [major, minor] = served.split(".");
    const [ours, known] = API_VERSION.split(".");
    if (major !== ours) {
      const message = `The server speaks API ${served} and this client (${SDK_VERSION}) API ${API_VERSION}: use the client that came with the server`;
      throw new IncompatibleVersionError(served, message);
    }
    if (minor !== known) {
      log.once(
        `The server speaks API ${served} and this client (${SDK_VERSION}) API ${API_VERSION}; what both know works`,
      );
    }
  }
  if (headers.has("Deprecation")) {
    const sunset = headers.get("Sunset");
    log.once(`${operation} is deprecated${sunset ? ` and ends on ${sunset}` : ""}; see its documentation`);
  }
}
