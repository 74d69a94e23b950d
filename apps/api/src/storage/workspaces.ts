import type { Transaction } from "./database.ts";
import { workspaces } from "./schema.ts";

/** Makes sure that the workspace of a transaction is there: the first thing that somebody makes founds it. */
export async function keepWorkspace(transaction: Transaction, workspace: string): Promise<void> {
  await transaction.insert(workspaces).values({ id: workspace }).onConflictDoNothing();
}
