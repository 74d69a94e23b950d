import { type ClauseKind, percent, pounds } from "./clause.ts";

export interface Host {
  readonly clause: "host";
  readonly trust: string;
  /** £ a year, whatever comes of it. */
  readonly fee: number;
  /** Share of the host's costs for redundancy and claims that the partners bear together. */
  readonly indemnity: number;
}

/** The trust that employs the staff is paid for it and held harmless, in bad years as well. */
export const host: ClauseKind<Host> = {
  id: "host",
  label: "Host",
  help: "The trust that employs the staff gets a fee for it, and the partners bear its cost of redundancies and claims together. It comes first also when there is nothing to share, and then counts as a loss.",
  fields: [
    { id: "trust", label: "Host", shape: "trust" },
    { id: "fee", label: "Fee", shape: "pounds a year" },
    { id: "indemnity", label: "Share of redundancy and claims that partners bear", shape: "share" },
  ],
  example: { clause: "host", trust: "", fee: 0, indemnity: 1 },
  among: (clause, trusts) => (trusts.includes(clause.trust) ? clause : null),
  grant: ({ trust, fee, indemnity }, { trusts, hostCosts, years }) => {
    const at = trusts.indexOf(trust);
    const due = fee * years + indemnity * (hostCosts[at] ?? 0);
    if (at < 0 || due === 0) return null;
    const amounts = new Float64Array(trusts.length);
    amounts[at] = due;
    return {
      amounts,
      why: () =>
        `${trust} as host gets its fee of ${pounds(fee)} a year and ${percent(indemnity)} of its host's costs`,
    };
  },
};
