import { type Fault, mismatch, refuse } from "../../lib/errors.ts";
import { keys } from "../keys/keys.ts";
import type { KeyShare } from "../rules/inputs.ts";
import type { Agreement } from "./agreement.ts";
import { type ClauseField, NUMBER_SHAPES, type NumberShape } from "./clauses/clause.ts";
import { type Clause, clauseKinds } from "./clauses/clauses.ts";
import type { Partners } from "./columns.ts";
import { givenFaults, isGiven, withGiven } from "./given.ts";
import { kindOf } from "./settle-period.ts";

/** Throws with every fault of a bad agreement; returns quietly for a sound one. */
export function refuseAgreement(agreement: Agreement, partners: Partners): void {
  refuse(agreementFaults(agreement, partners));
}

/**
 * Everything that is wrong with an agreement among these partners: numbers out of range, weights that do not add
 * up, trusts that are no members, keys that may turn negative and say not what then, clauses that contradict each
 * other.
 */
export function agreementFaults(agreement: Agreement, members: Partners): Fault[] {
  const { clauses, given } = agreement;
  const partners = withGiven(agreement, members);
  const each = clauses.flatMap((_, c) => clauseFaults(clauses, c, partners));
  const found = [...each, ...listFaults(clauses)].map(({ message, expected = "", ...fault }) => {
    const stated = mismatch(fault.code, fault.path, { expected, received: fault.received });
    return message === undefined ? stated : { ...stated, message };
  });
  return [...found, ...givenFaults(given, members.trusts)];
}

type Found = Omit<Fault, "message"> & { readonly message?: string };

function clauseFaults(clauses: readonly Clause[], c: number, partners: Partners): Found[] {
  const at = `/clauses/${c}`;
  const clause = clauses[c];
  if (!Object.hasOwn(clauseKinds, clause.clause)) {
    const expected = `one of ${Object.keys(clauseKinds).join(", ")}`;
    return [{ code: "UNKNOWN_CLAUSE", path: `${at}/clause`, expected, received: clause.clause }];
  }
  const { fields, check } = kindOf(clause);
  const values = clause as unknown as Readonly<Record<string, unknown>>;
  const found = fields.flatMap((field) =>
    fieldFaults(field, values[field.id], partners).map((fault) => ({
      ...fault,
      path: `/${field.id}${fault.path}`,
    })),
  );
  const beyond = found.length > 0 ? [] : (check?.(clause, { trusts: partners.trusts, clauses }) ?? []);
  return [...found, ...beyond].map((fault) => ({ ...fault, path: at + fault.path }));
}

function fieldFaults(field: ClauseField, value: unknown, partners: Partners): Found[] {
  if ((value === null || value === undefined) && field.optional === true) return [];
  const { trusts } = partners;
  const not = (expected: string, code = "OUT_OF_RANGE"): Found[] => [
    { code, path: "", expected, received: value },
  ];
  switch (field.shape) {
    case "share":
    case "pounds a year":
    case "years":
    case "payments a year":
      return isWithin(value, NUMBER_SHAPES[field.shape]) ? [] : not(NUMBER_SHAPES[field.shape].expected);
    case "trust":
      return trusts.includes(value as string)
        ? []
        : not(`one of the partners ${trusts.join(", ")}`, "NO_MEMBER");
    case "choice":
      return field.choices.includes(value as string) ? [] : not(`one of ${field.choices.join(", ")}`);
    case "choices":
      return Array.isArray(value) && value.every((one) => field.choices.includes(one))
        ? []
        : not(`some of ${field.choices.join(", ")}`);
    case "yes or no":
      return typeof value === "boolean" ? [] : not("true or false");
    case "text":
      return typeof value === "string" ? [] : not("text");
    case "tiers of trusts":
      return tierFaults(value, trusts);
    case "share by trust":
      return sharesByTrustFaults(value, trusts);
    case "keys with shares":
      return partsFaults(value, partners);
  }
}

function sharesByTrustFaults(shares: unknown, trusts: readonly string[]): Found[] {
  if (typeof shares !== "object" || shares === null || Array.isArray(shares)) {
    return [
      { code: "OUT_OF_RANGE", path: "", expected: "a share for each trust that has one", received: shares },
    ];
  }
  return Object.entries(shares).flatMap(([ods, share]): Found[] => {
    const path = `/${ods}`;
    if (!trusts.includes(ods)) {
      return [
        { code: "NO_MEMBER", path, expected: `one of the partners ${trusts.join(", ")}`, received: ods },
      ];
    }
    const { expected } = NUMBER_SHAPES.share;
    return isWithin(share, NUMBER_SHAPES.share)
      ? []
      : [{ code: "OUT_OF_RANGE", path, expected, received: share }];
  });
}

function tierFaults(tiers: unknown, trusts: readonly string[]): Found[] {
  if (!Array.isArray(tiers)) {
    return [
      { code: "OUT_OF_RANGE", path: "", expected: "a list of tiers, each a list of trusts", received: tiers },
    ];
  }
  return tiers.flatMap((tier: unknown, t) =>
    (Array.isArray(tier) ? tier : [tier]).flatMap((trust, k): Found[] =>
      trusts.includes(trust)
        ? []
        : [
            {
              code: "NO_MEMBER",
              path: `/${t}/${k}`,
              expected: `one of the partners ${trusts.join(", ")}`,
              received: trust,
            },
          ],
    ),
  );
}

function partsFaults(parts: unknown, partners: Partners): Found[] {
  if (!Array.isArray(parts) || parts.length === 0) {
    return [
      { code: "MISSING_INPUT", path: "", expected: "at least one key with its share", received: parts },
    ];
  }
  const each = (parts as readonly KeyShare[]).flatMap((part, p) =>
    partFaults(part, partners).map((fault) => ({ ...fault, path: `/${p}${fault.path}` })),
  );
  const sum = (parts as readonly KeyShare[]).reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) <= 1e-9) return each;
  return [
    ...each,
    { code: "SHARES_DO_NOT_ADD_UP", path: "", expected: "shares that add up to 1", received: sum },
  ];
}

function partFaults({ key, share, negatives = "refuse", fallback }: KeyShare, partners: Partners): Found[] {
  const faults: Found[] = [];
  if (!isNumber(share) || share < 0 || share > 1) {
    faults.push({
      code: "OUT_OF_RANGE",
      path: "/share",
      expected: "a share between 0 and 1",
      received: share,
    });
  }
  faults.push(...keyFaults(key, "/key", partners));
  if (fallback !== undefined) {
    const stands = keyFaults(fallback, "/fallback", { ...partners, quotable: [] });
    faults.push(...stands);
  }
  if (canFail(key, partners) && (negatives !== "nought" || fallback === undefined)) {
    faults.push({
      code: "KEY_CAN_TURN_NEGATIVE",
      path: "/key",
      received: key,
      expected:
        'negatives: "nought" and a fallback, for what it gives can turn negative, or a rule refuse the game',
    });
  }
  const amounts = agreedOn(key, partners.agreed);
  if (amounts && fallback === undefined && Array.from(amounts).every((amount) => amount === 0)) {
    const expected = "a fallback, for the amounts that were agreed are all nought";
    faults.push({ code: "NO_WEIGHT", path: "/key", received: key, expected });
  }
  return faults;
}

/** Whether a key, or a rule of the game whose amounts are not known yet or are below nought, can say nothing. */
function canFail(id: string, { agreed, quotable = [] }: Partners): boolean {
  const key = keys.find((candidate) => candidate.id === id);
  if (key !== undefined) return key.canBeNegative;
  const amounts = agreedOn(id, agreed);
  return amounts === undefined ? quotable.includes(id) : Array.from(amounts).some((amount) => amount < 0);
}

/** What a rule of the game gave when the agreement was made, where that was agreed. */
function agreedOn(id: string, agreed: Partners["agreed"] = {}): ArrayLike<number> | undefined {
  return Object.hasOwn(agreed, id) ? agreed[id] : undefined;
}

/** A key has to be known and have its column; a rule of the game has to come with agreed amounts, or be quotable. */
function keyFaults(id: string, path: string, { trusts, columns, agreed, quotable = [] }: Partners): Found[] {
  const key = keys.find((candidate) => candidate.id === id);
  if (key === undefined) {
    const amounts = agreedOn(id, agreed);
    if (amounts?.length === trusts.length || quotable.includes(id)) return [];
    const rules =
      quotable.length > 0
        ? `a rule that is worked out for ${trusts.length} partners (${quotable.join(", ")})`
        : "a rule with an agreed amount for each partner";
    const expected = `a key (${keys.map((one) => one.id).join(", ")}) or ${rules}`;
    return [{ code: "UNKNOWN_KEY", path, expected, received: id }];
  }
  const ones = trusts.map(() => 1);
  // What a period brings by itself; see periodOf.
  const whole = { ...columns, baselineCost: ones, contribution: ones, investment: ones };
  return key.inputs
    .flatMap((input) => input.check({ columns: whole }, trusts))
    .map(({ message, ...fault }) => ({
      ...fault,
      expected: isGiven(id)
        ? `a number for every partner under /given/${id}`
        : `${fault.expected}, for ${id}`,
      received: fault.received === 0 ? "none" : fault.received,
      path,
    }));
}

function listFaults(clauses: readonly Clause[]): Found[] {
  const repeated = clauses.flatMap(({ clause }, c): Found[] =>
    clauses.findIndex((other) => other.clause === clause) === c
      ? []
      : [{ code: "REPEATED", path: `/clauses/${c}`, expected: "each clause once", received: clause }],
  );
  const missing = Object.values(clauseKinds).flatMap((kind): Found[] =>
    !("required" in kind) || clauses.some(({ clause }) => clause === kind.id)
      ? []
      : [{ code: "MISSING_CLAUSE", path: "/clauses", expected: `a ${kind.id} clause`, received: "none" }],
  );
  return [...repeated, ...missing];
}

function isWithin(value: unknown, { least, most, whole }: (typeof NUMBER_SHAPES)[NumberShape]): boolean {
  if (!isNumber(value) || value < least || value > most) return false;
  return !whole || Math.floor(value) === value;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
