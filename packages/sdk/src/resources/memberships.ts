import type {
  Membership,
  MembershipDraft,
  MembershipPatch,
  PageQuery,
} from "@shared-services/contracts/routes";
import type { CallOptions, ChangeOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Who is in the workspace, and with which role: people and keys. */
export interface Memberships {
  list(query?: PageQuery, options?: CallOptions): Pages<Membership>;
  get(membership: string, options?: CallOptions): Reply<Membership>;
  /** Lets a person of the identity provider in. */
  add(draft: MembershipDraft, options?: CreateOptions): Reply<Membership>;
  /** `ifMatch` is the ETag of the membership as it was read. */
  change(membership: string, patch: MembershipPatch, options: ChangeOptions): Reply<Membership>;
  /** Takes a person out, or revokes a key; answers what was there. */
  remove(membership: string, options: ChangeOptions): Reply<Membership>;
}

const ALL = "/v1/memberships";
const ONE = `${ALL}/{membership}` as const;

export function memberships({ call, list }: Caller): Memberships {
  return {
    list: (query, options) => list<"memberships.list">({ method: "GET", path: ALL, query, options }),
    get: (membership, options) =>
      call<"memberships.get">({ method: "GET", path: ONE, params: { membership }, options }),
    add: (body, options) =>
      call<"memberships.add">({ method: "POST", path: ALL, keyed: true, body, options }),
    change: (membership, body, { ifMatch, ...options }) =>
      call<"memberships.change">({
        method: "PATCH",
        path: ONE,
        params: { membership },
        takes: "application/merge-patch+json",
        headers: { "If-Match": ifMatch },
        body,
        options,
      }),
    remove: (membership, { ifMatch, ...options }) =>
      call<"memberships.remove">({
        method: "DELETE",
        path: ONE,
        params: { membership },
        headers: { "If-Match": ifMatch },
        options,
      }),
  };
}
