import type { Role, RunStatus } from "@shared-services/contracts/routes";
import type { Agreement, Baseline, OperatingModel, ScenarioDocument } from "@shared-services/simulation";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  integer,
  json,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const simulator = pgSchema("simulator");
const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
/** JSON as it was written: order of keys and spelling of numbers are kept. */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
const workspaceColumn = () => text("workspace").notNull();

export const workspaces = simulator.table("workspace", {
  id: text("id").primaryKey(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const partnerships = simulator.table(
  "partnership",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    members: text("members").array().notNull(),
    summary: text("summary"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const operatingModels = simulator.table(
  "operating_model",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    model: json("model").$type<OperatingModel>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const agreements = simulator.table(
  "agreement",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    agreement: json("agreement").$type<Agreement>().notNull(),
    summary: text("summary").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const baselines = simulator.table(
  "baseline",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    partnership: text("partnership").notNull(),
    name: text("name").notNull(),
    fromVersion: text("from_version").notNull(),
    hash: text("hash").notNull(),
    lines: json("lines").$type<{ return: number; estimate: number; assumption: number }>().notNull(),
    baseline: json("baseline").$type<Baseline>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const scenarios = simulator.table(
  "scenario",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    document: json("document").$type<ScenarioDocument>().notNull(),
    partnership: text("partnership").notNull(),
    revision: integer("revision").notNull(),
    forkedFrom: text("forked_from"),
    archived: boolean("archived").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const runs = simulator.table(
  "run",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    scenario: text("scenario"),
    document: json("document").$type<ScenarioDocument>().notNull(),
    scenarioHash: text("scenario_hash").notNull(),
    modelVersion: text("model_version").notNull(),
    /** The resolved scenario, exactly as it is simulated. */
    input: json("input").$type<unknown>().notNull(),
    /** Chunk k is the blocks from bounds[k] up to, and without, bounds[k + 1]. */
    bounds: integer("bounds").array().notNull(),
    status: text("status").$type<RunStatus>().notNull(),
    done: integer("done").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    resultsHash: text("results_hash"),
    failure: text("failure"),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const chunks = simulator.table(
  "chunk",
  {
    workspace: workspaceColumn(),
    run: text("run").notNull(),
    chunk: integer("chunk").notNull(),
    data: bytea("data").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.run, table.chunk] })],
);

export const results = simulator.table(
  "results",
  {
    workspace: workspaceColumn(),
    run: text("run").notNull(),
    results: text("results").notNull(),
    draws: text("draws").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.run] })],
);

export const idempotency = simulator.table(
  "idempotency",
  {
    workspace: workspaceColumn(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    status: integer("status").notNull(),
    location: text("location"),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.key] })],
);

export const apiKeys = simulator.table(
  "api_key",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    secretHash: text("secret_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

export const memberships = simulator.table(
  "membership",
  {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    subject: text("subject").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] })],
);

/** People and good keys alike. */
export const members = simulator
  .view("member", {
    workspace: workspaceColumn(),
    id: text("id").notNull(),
    kind: text("kind").$type<"person" | "key">().notNull(),
    name: text("name").notNull(),
    subject: text("subject"),
    role: text("role").$type<Role>().notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
  })
  .existing();

export const allowances = simulator.table(
  "allowance",
  {
    workspace: workspaceColumn(),
    actor: text("actor").notNull(),
    units: doublePrecision("units").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.actor] })],
);

export const auditEntries = simulator.table(
  "audit_entry",
  {
    workspace: workspaceColumn(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    role: text("role").$type<Role>().notNull(),
    action: text("action").notNull(),
    resource: text("resource").notNull(),
    before: text("before"),
    after: text("after"),
    requestId: text("request_id").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.sequence] })],
);
