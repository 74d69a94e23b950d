import {
  type AccessDeniedError,
  type ApiError,
  BRAND,
  type ConflictError,
  type ConnectionError,
  type IncompatibleVersionError,
  type InvalidInputError,
  type MissingFeatureError,
  type NotAvailableLocallyError,
  type NotFoundError,
  type RateLimitedError,
  type RunEndedError,
  type ServerError,
  type SharedServicesError,
  type StaleVersionError,
  type SupersededError,
  type TimeoutError,
  type UnauthenticatedError,
} from "./errors.ts";

// `instanceof` that also knows errors of another copy of this package: by brand and by the names of their classes.

/** True for every error that the client throws of its own. */
export const isSharedServicesError = guard<SharedServicesError>("SharedServicesError");
export const isConnectionError = guard<ConnectionError>("ConnectionError");
export const isTimeoutError = guard<TimeoutError>("TimeoutError");
/** True for every refusal by the server, whatever its status. */
export const isApiError = guard<ApiError>("ApiError");
export const isInvalidInputError = guard<InvalidInputError>("InvalidInputError");
export const isUnauthenticatedError = guard<UnauthenticatedError>("UnauthenticatedError");
export const isAccessDeniedError = guard<AccessDeniedError>("AccessDeniedError");
export const isNotFoundError = guard<NotFoundError>("NotFoundError");
export const isConflictError = guard<ConflictError>("ConflictError");
export const isStaleVersionError = guard<StaleVersionError>("StaleVersionError");
export const isRateLimitedError = guard<RateLimitedError>("RateLimitedError");
export const isServerError = guard<ServerError>("ServerError");
export const isMissingFeatureError = guard<MissingFeatureError>("MissingFeatureError");
export const isNotAvailableLocallyError = guard<NotAvailableLocallyError>("NotAvailableLocallyError");
export const isIncompatibleVersionError = guard<IncompatibleVersionError>("IncompatibleVersionError");
export const isRunEndedError = guard<RunEndedError>("RunEndedError");
export const isSupersededError = guard<SupersededError>("SupersededError");

function guard<E extends SharedServicesError>(name: string) {
  return (error: unknown): error is E => {
    if (!(error instanceof Error) || !(BRAND in error)) return false;
    for (let type = Object.getPrototypeOf(error); type !== null; type = Object.getPrototypeOf(type)) {
      if (Object.hasOwn(type, "name") && type.name === name) return true;
    }
    return false;
  };
}
