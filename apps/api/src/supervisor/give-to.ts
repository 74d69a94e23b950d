import { lchownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ServerUser } from "./server-user.ts";
import { startError } from "./start-error.ts";

/**
 * Makes the account the owner of a file, or of a folder and all that is in it. Without an account nothing changes.
 *
 * @throws a start error where the system does not let even root do so, as some containers and network drives do
 */
export function giveTo(path: string, user: ServerUser | undefined): void {
  if (!user) return;
  try {
    lchownSync(path, user.uid, user.gid);
  } catch (error) {
    throw startError(
      `PostgreSQL refuses to run as root, and ${path} cannot be given to the account ${user.name} ` +
        `(${(error as NodeJS.ErrnoException).code}). Start as another user, choose another DATA_DIR, or set DATABASE_URL.`,
      error,
    );
  }
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), user);
}
