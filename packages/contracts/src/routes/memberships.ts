import { operation, type Role } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Somebody in a workspace, or a program: what it may do there. */
export interface Membership {
  /** `mb_…` for a person; a program's is the id of its key, `key_…`. */
  readonly id: string;
  readonly kind: "person" | "key";
  readonly name: string;
  /** Who a person is for the identity provider, the `sub` of the access token; null for a key. */
  readonly subject: string | null;
  readonly role: Role;
  readonly createdAt: string;
  /** When a key expires; null for a person. */
  readonly expiresAt: string | null;
}

/** A person to be let in. */
export interface MembershipDraft {
  /** The `sub` of the access tokens that the identity provider gives this person. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
}

/** What can be changed of a membership. */
export interface MembershipPatch {
  readonly role: Role;
}

export const listMemberships = operation<{ query: PageQuery; answer: Page<Membership> }>()({
  id: "memberships.list",
  method: "GET",
  path: "/v1/memberships",
  summary: "List who is in your workspace, and with which role",
  description: "People first entered first, after the keys that are good.",
  tag: "access",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "administrator",
});

export const getMembership = operation<{ answer: Membership }>()({
  id: "memberships.get",
  method: "GET",
  path: "/v1/memberships/{membership}",
  summary: "Get a membership",
  tag: "access",
  success: [200],
  role: "administrator",
});

export const addMembership = operation<{ body: MembershipDraft; answer: Membership }>()({
  id: "memberships.add",
  method: "POST",
  path: "/v1/memberships",
  summary: "Let a person into your workspace",
  description:
    "From the next request on, whatever the claims of the access token say. For programs, create an API key.",
  tag: "access",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "administrator",
});

export const changeMembership = operation<{ body: MembershipPatch; answer: Membership }>()({
  id: "memberships.change",
  method: "PATCH",
  path: "/v1/memberships/{membership}",
  summary: "Change the role of a person or a key",
  description: "From the next request on. The last administrator stays one.",
  tag: "access",
  success: [200],
  takes: "application/merge-patch+json",
  versioned: true,
  role: "administrator",
});

export const removeMembership = operation<{ answer: Membership }>()({
  id: "memberships.remove",
  method: "DELETE",
  path: "/v1/memberships/{membership}",
  summary: "Remove a person from your workspace, or revoke a key",
  description:
    "At once. Answers with what was removed. A person whose access token itself names this workspace and a role keeps that one. The last administrator cannot be removed.",
  tag: "access",
  success: [200],
  versioned: true,
  role: "administrator",
});
