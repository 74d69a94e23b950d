import { resolve } from "node:path";
import { startError } from "./start-error.ts";

/** Where the simulator listens and where its data is. */
export interface Settings {
  readonly host: string;
  /** 0 asks for any free one. */
  readonly port: number;
  readonly dataFolder: string;
  /** A PostgreSQL of the user's own; without it an embedded one runs in the data folder. */
  readonly databaseUrl: string | undefined;
}

/** What `npm start` uses when PORT is not set. */
export const DEFAULT_PORT = 4600;

/**
 * Reads HOST, PORT, DATA_DIR and DATABASE_URL; a variable that is empty counts as not set. A relative
 * DATA_DIR is taken from the folder of the checkout.
 *
 * @throws a start error that names every variable that is wrong
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  checkout: string,
): Settings {
  const { HOST, PORT, DATA_DIR, DATABASE_URL } = environment;
  const faults = [
    ...(PORT && !isPort(PORT)
      ? [`PORT: expected a whole number from 0 to 65535, got ${PORT}; leave it out for ${DEFAULT_PORT}.`]
      : []),
    ...(DATABASE_URL && !isDatabaseUrl(DATABASE_URL)
      ? [
          "DATABASE_URL: expected postgres://user:password@host:port/database; leave it out for the embedded PostgreSQL.",
        ]
      : []),
  ];
  if (faults.length > 0) throw startError(faults.join("\n"));
  return {
    host: HOST || "127.0.0.1",
    port: PORT ? Number(PORT) : DEFAULT_PORT,
    dataFolder: resolve(checkout, DATA_DIR || ".data"),
    databaseUrl: DATABASE_URL || undefined,
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}
