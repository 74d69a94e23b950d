import { basename } from "node:path";
import type { Permission, Rules } from "./document.ts";
import type { Import } from "./imports.ts";
import { follow, isTest, packageOf, roomOf, type Target } from "./rooms.ts";

/** Says what is wrong with an import, or undefined when the rules allow it. */
export function verdict(
  rules: Rules,
  from: string,
  { specifier, typeOnly, line }: Import,
): string | undefined {
  const room = roomOf(from);
  if (!room) return undefined;
  const target = follow(from, specifier);
  const reason =
    target.kind === "fault"
      ? target.reason
      : target.kind === "file"
        ? (betweenRooms(rules, { from, room, to: target, typeOnly }) ??
          insideSimulation(rules, from, target.path, typeOnly))
        : fromOutside(rules, { from, room, to: target, typeOnly });
  return reason && `${from}:${line}: ${reason}`;
}

interface Passage<To> {
  readonly from: string;
  readonly room: string;
  readonly to: To;
  readonly typeOnly: boolean;
}

function betweenRooms(
  rules: Rules,
  { from, room, to, typeOnly }: Passage<Target & { kind: "file" }>,
): string | undefined {
  const other = roomOf(to.path) as string;
  if (other === room)
    return to.relative ? undefined : `${room} imports itself by its name; inside a room imports are relative`;
  // A test of a package with two rooms may look at either.
  if (isTest(from) && to.relative && packageOf(from) === packageOf(to.path)) return undefined;
  const permission = rules.between.get(room)?.get(other) ?? "no";
  if (isAllowed(permission, from, typeOnly)) return undefined;
  return `${room} may import ${other}: ${permission}`;
}

function isAllowed(permission: Permission, from: string, typeOnly: boolean): boolean {
  if (permission === "types") return typeOnly;
  if (permission === "in tests") return isTest(from);
  if (permission === "in a worker") return isTest(from) || basename(from).includes("worker");
  return permission === "yes";
}

function fromOutside(
  rules: Rules,
  { from, room, to, typeOnly }: Passage<Target & { kind: "npm" | "node" }>,
): string | undefined {
  if (isTest(from) || !from.includes("/src/")) return undefined;
  const source = to.kind === "npm" ? "from npm" : "from Node.js";
  if (typeOnly || rules.outside.get(room)?.get(source) === "yes") return undefined;
  return `${room} imports nothing ${source}`;
}

const SIMULATION = /^packages\/simulation\/src\/([^/]+)\//;

function insideSimulation({ order }: Rules, from: string, to: string, typeOnly: boolean): string | undefined {
  const [, folder] = SIMULATION.exec(from) ?? [];
  const [, other] = SIMULATION.exec(to) ?? [];
  if (!folder) return undefined;
  if (!other) return "a folder of simulation imports what stands outside all folders";
  if (order.indexOf(other) > order.indexOf(folder))
    return `inside simulation, ${folder} stands before ${other}`;
  if (folder === "simulation" && other === "operating-models" && !typeOnly) {
    return "simulation is given an operating model; it knows the types alone";
  }
  return undefined;
}
