/** An error whose message is all that the person at the terminal needs: what is wrong, and what to do. */
export interface StartError extends Error {
  readonly name: "StartError";
}

/**
 * Makes the error that ends a start with a sentence instead of a stack.
 *
 * @example
 * throw startError("Port 4600 on 127.0.0.1 is taken by another program. Choose another: PORT=4700 npm start");
 */
export function startError(message: string, cause?: unknown): StartError {
  return Object.assign(new Error(message, { cause }), { name: "StartError" as const });
}

/** True for an error made by {@link startError}. */
export function isStartError(error: unknown): error is StartError {
  return error instanceof Error && error.name === "StartError";
}
