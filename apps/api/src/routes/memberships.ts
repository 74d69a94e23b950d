import type { Membership } from "@shared-services/contracts/routes";
import { v7 } from "uuid";
import {
  keepAdministrator,
  lockMembers,
  memberOf,
  membersAfter,
  setRole,
  takeOut,
} from "../access/memberships.ts";
import { etagOf, requireMatch } from "../http/etag.ts";
import type { Context, Handlers } from "../http/handler.ts";
import { pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { memberships } from "../storage/schema.ts";

/** Who is in a workspace, and with which role. */
export const membershipHandlers: Handlers<
  "memberships.list" | "memberships.get" | "memberships.add" | "memberships.change" | "memberships.remove"
> = {
  async "memberships.list"({ query }, context) {
    const source = (after = "", limit: number) => membersAfter(after, limit, context);
    const keyOf = ({ id }: Membership) => id;
    return { body: await pageOf({ operation: "memberships.list", query, source, keyOf }, context) };
  },

  async "memberships.get"({ path }, context) {
    return { body: await found(path.membership, context) };
  },

  async "memberships.add"({ body }, context) {
    const { identity, now, transaction } = context;
    const id = `mb_${v7()}`;
    const row = { workspace: identity.workspace, id, ...body, createdAt: now };
    const added = await transaction.insert(memberships).values(row).onConflictDoNothing().returning();
    if (added.length === 0) {
      throw refusal("CONFLICT", { detail: `${body.subject} is a member already; change the role instead.` });
    }
    const made = await found(id, context);
    await context.record({ resource: id, after: made });
    return { body: made, location: `/v1/memberships/${id}` };
  },

  async "memberships.change"({ path, body }, context) {
    const before = await foundForChange(path.membership, context);
    if (body.role === before.role) return { body: before };
    await keepAdministrator(before, context.identity, context);
    await setRole(before, body.role, context);
    const after = { ...before, role: body.role };
    await context.record({ resource: before.id, before, after });
    return { body: after };
  },

  async "memberships.remove"({ path }, context) {
    const before = await foundForChange(path.membership, context);
    await keepAdministrator(before, context.identity, context);
    await takeOut(before, context);
    await context.record({ resource: before.id, before });
    return { body: before };
  },
};

async function found(id: string, context: Context): Promise<Membership> {
  const member = await memberOf(id, context);
  if (!member) throw refusal("NOT_FOUND", { detail: `There is no membership ${id} here.` });
  return member;
}

async function foundForChange(id: string, context: Context): Promise<Membership> {
  await lockMembers(context.transaction);
  const member = await found(id, context);
  requireMatch(context.header("if-match"), etagOf(JSON.stringify(member)));
  return member;
}
