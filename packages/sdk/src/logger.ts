/** Where messages go; `console` is one. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
}

/** `warn` says what is said once per client (other versions, operations that are to go); `debug` says every attempt. */
export type LogLevel = "off" | "warn" | "debug";

/** Values that must not stand in logs. */
const SECRET = new Set(["authorization", "cookie", "set-cookie", "proxy-authorization"]);

/** A logger that says nothing below its level, and everything that is to be said once, once. */
export interface Log {
  debug(message: string, details?: unknown): void;
  once(message: string): void;
}

/** Makes the log of a client. */
export function log(logger: Logger, level: LogLevel): Log {
  const said = new Set<string>();
  return {
    debug(message, details) {
      if (level === "debug") logger.debug(message, details);
    },
    once(message) {
      if (level === "off" || said.has(message)) return;
      said.add(message);
      logger.warn(message);
    },
  };
}

/** Headers as a plain record, with what is secret blotted out. */
export function redacted(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name, SECRET.has(name.toLowerCase()) ? "[redacted]" : value]),
  );
}
