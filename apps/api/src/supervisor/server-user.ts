import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { startError } from "./start-error.ts";

/** The account under which PostgreSQL runs when this process is root, which the server refuses. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts without rights of their own, in order of preference. initdb takes none that the system has no name for. */
const CANDIDATES = ["postgres", "nobody"];

/**
 * The account to run PostgreSQL as, or undefined where it can simply run as whoever this is. Data that an account
 * owns already stays with it.
 *
 * @throws a start error when this is root and the machine has none of the usual accounts
 */
export function serverUser(data: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map(parseAccount);
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  const usual = CANDIDATES.map((name) => accounts.find((account) => account.name === name));
  const chosen = [accounts.find((account) => account.uid === owner), ...usual].find(
    (account) => account?.uid,
  );
  if (chosen) return chosen;
  throw startError(
    "PostgreSQL refuses to run as root, and this machine has no account named postgres or nobody to run it as. " +
      "Start as another user, or point DATABASE_URL at a PostgreSQL of your own.",
  );
}

function parseAccount(line: string): ServerUser {
  const [name = "", , uid, gid] = line.split(":");
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** True when the account can walk down to the path and read it, or list it when it is a folder. */
export function canRead(path: string, user: ServerUser): boolean {
  const rights = statSync(path).isDirectory() ? 5 : 4;
  return allows(path, user, rights) && canWalkTo(dirname(path), user);
}

/** True when the account can pass through the folder and all that it lies in. */
export function canWalkTo(folder: string, user: ServerUser): boolean {
  const parent = dirname(folder);
  return allows(folder, user, 1) && (parent === folder || canWalkTo(parent, user));
}

/** Whether the mode of a file grants all of the rights: 4 to read, 2 to write, 1 to execute or walk through. */
function allows(path: string, user: ServerUser, rights: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & rights) === rights;
}
