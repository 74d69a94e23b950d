/** The oldest PostgreSQL that knows everything that is asked of it. */
export const LEAST_VERSION = 15;

/**
 * Why a database could not be had, in a sentence that says what to do next; undefined where it is none of the reasons
 * that are known. The password is not in it.
 */
export function connectionFault(databaseUrl: string, error: unknown): string | undefined {
  const { place, user, name } = addressOf(databaseUrl);
  const { code = "", message } = error as { readonly code?: string; readonly message: string };
  const after = "and start again; or leave DATABASE_URL out for the embedded PostgreSQL.";
  switch (code) {
    case "ECONNREFUSED":
      return `DATABASE_URL: no PostgreSQL answers at ${place}. Start it there, or correct the address, ${after}`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `DATABASE_URL: there is no host of the name in ${place}, as far as this machine knows. Correct it, ${after}`;
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `DATABASE_URL: ${place} cannot be reached. Correct the address, or let the firewall pass it, ${after}`;
    case "28P01":
    case "28000":
      return `DATABASE_URL: PostgreSQL at ${place} does not let ${user} in. Correct user and password (special characters as %40 and the like) ${after}`;
    case "3D000":
      return `DATABASE_URL: there is no database ${name} at ${place}. Make it (createdb ${name}) ${after}`;
    case "53300":
      return `DATABASE_URL: PostgreSQL at ${place} has no connection left. Raise its max_connections or stop another program, and start again.`;
    case "57P03":
      return `DATABASE_URL: PostgreSQL at ${place} is starting or stopping. Start again in a moment.`;
    case "42501":
      return `DATABASE_URL: ${user} may not do at ${place} what is needed (${message}). Let it own the database ${name} and create a role: ALTER ROLE ${user} CREATEROLE; then start again.`;
    default:
      return /timeout/i.test(message)
        ? `DATABASE_URL: ${place} does not answer. Correct the address, or let the firewall pass it, ${after}`
        : undefined;
  }
}

function addressOf(databaseUrl: string) {
  try {
    const { hostname, port, username, pathname } = new URL(databaseUrl);
    const user = decodeURIComponent(username) || "the user";
    return {
      place: `${hostname}:${port || 5432}`,
      user,
      name: decodeURIComponent(pathname.slice(1)) || user,
    };
  } catch {
    return { place: "the address given", user: "the user", name: "named" };
  }
}
