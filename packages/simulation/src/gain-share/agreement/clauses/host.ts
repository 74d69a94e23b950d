import { sum } from "../../../lib/sum.ts";
import { type ClauseKind, percent, pounds } from "./clause.ts";

export interface Host {
  readonly clause: "host";
  readonly trust: string;
  /** £ a year, whatever comes of it. */
  readonly fee: number;
  /** Share of the redundancies and claims, all of which fall to the host, that the partners bear together. */
  readonly indemnity: number;
  /**
   * £ a year of claims by and about the staff that the partners expect the host to pay, as its employer, to claimants
   * outside: their own judgement, the same in every future, in the agreement's prices. Left out or null, none.
   */
  readonly claims?: number | null;
}

/**
 * The trust that employs the staff is paid for it and held harmless, in bad years as well. Redundancies stand in the
 * trusts' own positions already and only move to the host; claims stand in nobody's, so what is paid for them goes out
 * of the partnership.
 */
export const host: ClauseKind<Host> = {
  id: "host",
  label: "Host",
  help: "The trust that employs the staff gets a fee for it. As the employer it bears the redundancies and claims of all partners' staff; the partners make good the share of them that is agreed here, together. That comes first also when there is nothing to share, and then counts as a loss. Redundancies are simulated; claims are not: enter what you expect a year, which is a judgement, or leave it empty for none.",
  fields: [
    { id: "trust", label: "Host", shape: "trust" },
    { id: "fee", label: "Fee", shape: "pounds a year" },
    { id: "indemnity", label: "Share of redundancy and claims that partners bear", shape: "share" },
    {
      id: "claims",
      label: "Claims expected, a judgement",
      shape: "pounds a year",
      optional: true,
    },
  ],
  example: { clause: "host", trust: "", fee: 0, indemnity: 1, claims: null },
  among: (clause, trusts) => (trusts.includes(clause.trust) ? clause : null),
  reads: () => ["hostCosts"],
  pays: ({ claims }) => ((claims ?? 0) > 0 ? ["claimants"] : []),
  grant: ({ trust, fee, indemnity, claims }, { trusts, hostCosts, member, years }) => {
    const at = trusts.indexOf(trust);
    if (member[at] !== 1) return null;
    const redundancies = sum(hostCosts);
    const claimed = (claims ?? 0) * years;
    const costs = redundancies + claimed;
    if (fee === 0 && costs === 0) return null;
    const amounts = hostCosts.map((cost) => cost);
    amounts[at] += fee * years - (1 - indemnity) * costs;
    const of = claimed === 0 ? "" : `, of which ${pounds(claimed)} are claims that it is expected to pay`;
    return {
      amounts,
      ...(claimed === 0 ? {} : { outside: { claimants: claimed } }),
      why: () =>
        `${trust} as host gets its fee of ${pounds(fee)} a year and bears what partners do not make good of the redundancies and claims: ${percent(1 - indemnity)} of ${pounds(costs)}${of}`,
    };
  },
};
