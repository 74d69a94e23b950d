import { sum } from "../../../lib/sum.ts";
import { type ClauseKind, percent, pounds } from "./clause.ts";

export interface Host {
  readonly clause: "host";
  readonly trust: string;
  /** £ a year, whatever comes of it. */
  readonly fee: number;
  /** Share of the redundancies and claims, all of which fall to the host, that the partners bear together. */
  readonly indemnity: number;
}

/** The trust that employs the staff is paid for it and held harmless, in bad years as well. */
export const host: ClauseKind<Host> = {
  id: "host",
  label: "Host",
  help: "The trust that employs the staff gets a fee for it. As the employer it bears the redundancies and claims of all partners' staff; the partners make good the share of them that is agreed here, together. That comes first also when there is nothing to share, and then counts as a loss.",
  fields: [
    { id: "trust", label: "Host", shape: "trust" },
    { id: "fee", label: "Fee", shape: "pounds a year" },
    { id: "indemnity", label: "Share of redundancy and claims that partners bear", shape: "share" },
  ],
  example: { clause: "host", trust: "", fee: 0, indemnity: 1 },
  among: (clause, trusts) => (trusts.includes(clause.trust) ? clause : null),
  reads: () => ["hostCosts"],
  grant: ({ trust, fee, indemnity }, { trusts, hostCosts, member, years }) => {
    const at = trusts.indexOf(trust);
    if (member[at] !== 1) return null;
    const costs = sum(hostCosts);
    if (fee === 0 && costs === 0) return null;
    const amounts = hostCosts.map((cost) => cost);
    amounts[at] += fee * years - (1 - indemnity) * costs;
    return {
      amounts,
      why: () =>
        `${trust} as host gets its fee of ${pounds(fee)} a year and bears what partners do not make good of the redundancies and claims: ${percent(1 - indemnity)} of ${pounds(costs)}`,
    };
  },
};
