// Makes the first key of a workspace: `node apps/api/dist/create-key.js --workspace RM1 --role administrator`.
import { parseArgs } from "node:util";
import type { Role } from "@shared-services/contracts/routes";
import { createFirstKey } from "./access/api-keys.ts";
import { openDatabase } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";

const ROLES: readonly string[] = ["viewer", "board-member", "analyst", "administrator"] satisfies Role[];

const { values } = parseArgs({
  options: {
    workspace: { type: "string", default: "local" },
    name: { type: "string", default: "First key" },
    role: { type: "string", default: "administrator" },
    days: { type: "string", default: "90" },
  },
});

function faultsOf({ workspace, role, days }: typeof values): string[] {
  return [
    ...(process.env.DATABASE_URL
      ? []
      : ["DATABASE_URL: expected the address of the simulator's PostgreSQL; got nothing."]),
    ...(/^[\w.-]{1,80}$/.test(workspace)
      ? []
      : [`--workspace: expected letters, digits, dots and hyphens, got ${workspace}.`]),
    ...(ROLES.includes(role) ? [] : [`--role: expected ${ROLES.join(", ")}; got ${role}.`]),
    ...(/^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 366
      ? []
      : [`--days: expected 1 to 366, got ${days}.`]),
  ];
}

async function run(): Promise<void> {
  const faults = faultsOf(values);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const databaseUrl = process.env.DATABASE_URL!;
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl, 1);
  const { workspace, name, days } = values;
  const key = await createFirstKey(database, {
    workspace,
    name,
    role: values.role as Role,
    days: Number(days),
    now: new Date(),
  });
  await database.pool.end();
  console.log(key.secret);
  console.error(
    `Key ${key.id} of workspace ${workspace}, good until ${key.expiresAt}. It is not shown again.`,
  );
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
