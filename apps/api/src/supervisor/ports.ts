import { createServer } from "node:net";
import { startError } from "./start-error.ts";

/** A TCP port on which nothing listened at the moment of asking. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  return tryPort(host, 0);
}

/**
 * The port to listen on: the one that was asked for, or any free one for 0.
 *
 * @throws a start error when the port is taken, not allowed, or the host is not an address of this machine
 */
export async function claimPort(host: string, port: number): Promise<number> {
  try {
    return await tryPort(host, port);
  } catch (error) {
    throw startError(refusal((error as NodeJS.ErrnoException).code, host, port), error);
  }
}

function refusal(code: string | undefined, host: string, port: number): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} on ${host} is taken by another program. Choose another: PORT=${port + 100} npm start`;
  }
  if (code === "EACCES")
    return `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=4600 npm start`;
  return `HOST=${host} is not an address of this machine (${code}). Leave it out for 127.0.0.1.`;
}

function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
