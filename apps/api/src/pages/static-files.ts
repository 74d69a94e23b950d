import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { etagOf, isNotModified } from "../http/etag.ts";
import { PAGE_POLICY } from "../http/security-headers.ts";

/** A file as it is served. */
interface StaticFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string;
  /** True where its name changes with its content. */
  readonly isNamedByContent: boolean;
  zipped?: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const COMPRESSED = /^(text|application\/(json|manifest)|image\/svg)/;

/** Files that are served under a path; asked with what follows it. */
export type StaticFiles = (path: string, request: Request) => Response | undefined;

/**
 * The files of a folder, read when they are first asked for. Only names that were there at the start are looked up, so
 * that no path leads out of the folder.
 *
 * @param isNamedByContent tells which names change with what is in them, and may be kept for ever
 */
export function staticFiles(folder: string, isNamedByContent: (name: string) => boolean): StaticFiles {
  const names = new Set(namesIn(folder));
  const files = new Map<string, StaticFile>();
  return (path, request) => {
    if (!names.has(path)) return undefined;
    const file = files.get(path) ?? readFile(folder, path, isNamedByContent(path));
    files.set(path, file);
    return respond(file, request);
  };
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function readFile(folder: string, name: string, isNamedByContent: boolean): StaticFile {
  const bytes = readFileSync(join(folder, name));
  return { bytes, type: TYPES[extname(name)]!, etag: etagOf(bytes), isNamedByContent };
}

function respond(file: StaticFile, request: Request): Response {
  const { bytes, type, etag, isNamedByContent } = file;
  const headers = new Headers({
    "content-type": type,
    "cache-control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": PAGE_POLICY,
    vary: "Accept-Encoding",
    etag,
  });
  if (isNotModified(request.headers.get("if-none-match") ?? undefined, etag))
    return new Response(null, { status: 304, headers });
  if (!COMPRESSED.test(type) || !/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) {
    return new Response(Buffer.from(bytes), { headers });
  }
  file.zipped ??= gzipSync(bytes);
  headers.set("content-encoding", "gzip");
  headers.set("etag", etag.replace(/"$/, '-gzip"'));
  return new Response(Buffer.from(file.zipped), { headers });
}
