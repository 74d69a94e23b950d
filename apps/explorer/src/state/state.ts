import type { Agreement, ChargingKey, Decision, MemberPlan, Override } from "../service/records.ts";

/** Everything that the reader has chosen: all that is needed to see the same page again. */
export interface State {
  readonly choice: Choice;
  readonly view: View;
}

/** What is simulated, as far as it differs from the defaults. */
export interface Choice {
  /** Slug of a built-in partnership; ignored where `trusts` are chosen one by one. */
  readonly partnership: string;
  /** ODS codes of the reader's own choice; empty for a built-in partnership. */
  readonly trusts: readonly string[];
  readonly operatingModel: string;
  /** Operating models that follow it, by the year from which each is in force. */
  readonly stages: Readonly<Record<string, string>>;
  /** Version of the evidence register; empty until the service has named its current one. */
  readonly evidence: string;
  /** Named set of the evidence that stands in for the register's own values; empty for none. */
  readonly set: string;
  readonly baseline: string;
  readonly chargingKey: ChargingKey;
  /** Years simulated. */
  readonly horizon: number;
  readonly members: Readonly<Record<string, MemberPlan>>;
  /** Share of the checklist, 0 to 1; null for the register's own. */
  readonly readiness: number | null;
  /** Share put on set-up for the optimism of plans; 0 where overrun is drawn. */
  readonly optimismBias: number;
  readonly parameters: Readonly<Record<string, Override>>;
  readonly scope: Readonly<Record<string, Override>>;
  /** Id of a built-in agreement, or one of the reader's own. */
  readonly agreement: string | Agreement;
}

/** What of the results is looked at; changes no figure. */
export interface View {
  /** Rules shown side by side, at most four; empty: the first ones. */
  readonly rules: readonly string[];
  /** ODS code of the trust whose bridge is shown; empty: the partnership. */
  readonly bridge: string;
  /** The bridge of the average future, or of the most likely settings. */
  readonly settings: "mean" | "central";
  /** What is ticked on the readiness checklist, where that set the readiness. */
  readonly ticks: readonly string[];
  /** What boards say that do not simply agree, by ODS code; and how gains are split meanwhile: by a rule, or under the agreement. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly joinRule: string;
}

/** Where a reader starts who opens the page without an address of their own. */
export const START: State = {
  choice: {
    partnership: "norfolk-and-waveney",
    trusts: [],
    operatingModel: "joint-organisation",
    stages: {},
    evidence: "",
    set: "",
    baseline: "public",
    chargingKey: "cost-share",
    horizon: 10,
    members: {},
    readiness: null,
    optimismBias: 0,
    parameters: {},
    scope: {},
    agreement: "default",
  },
  view: { rules: [], bridge: "", settings: "mean", ticks: [], decisions: {}, joinRule: "agreement" },
};

/** The same state with another choice. */
export function withChoice(state: State, change: Partial<Choice>): State {
  return { ...state, choice: { ...state.choice, ...change } };
}

/** The same state, looked at differently. */
export function withView(state: State, change: Partial<View>): State {
  return { ...state, view: { ...state.view, ...change } };
}

/** A record with one entry changed, or gone where the value is null. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
