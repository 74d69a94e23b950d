import type { Fault } from "../lib/errors.ts";
import { isRecord, wrong } from "../lib/field-checks.ts";
import type { EvidenceClass } from "./parameter.ts";

/** The classes of evidence, strongest first, each in a few words. */
export const EVIDENCE_CLASSES: Readonly<Record<EvidenceClass, string>> = {
  audited: "an auditor's finding",
  published: "a published figure, not audited",
  derived: "computed from published figures",
  vendor: "a supplier's or consultant's own claim",
  judgement: "the authors' reasoning, or somebody else's",
};

/**
 * All that is wrong with what is said of where a value comes from. What somebody else has printed (audited,
 * published, a supplier's claim) must say where in the document it stands, so that a reader can check it within
 * a minute; what is derived or judged says how, in its source.
 *
 * @example
 * provenanceFaults({ source: "National Audit Office, HC 16, May 2016", class: "audited", date: "2016-05" }, "/0");
 * // [{ code: "NO_PLACE", path: "/0/where", … }]
 */
export function provenanceFaults(provenance: unknown, path: string): Fault[] {
  if (!isRecord(provenance)) {
    const expected = "a source, a class of evidence and a date";
    return [wrong("NO_PROVENANCE", path, { expected, received: provenance })];
  }
  const { source, where, class: ofClass, date } = provenance;
  const not = (code: string, field: string, expected: string) =>
    wrong(code, `${path}/${field}`, { expected, received: provenance[field] });
  const faults: Fault[] = [];
  if (typeof source !== "string" || source.trim().length < 10) {
    faults.push(not("NO_SOURCE", "source", "publisher, title and date"));
  }
  if (typeof ofClass !== "string" || !Object.hasOwn(EVIDENCE_CLASSES, ofClass)) {
    faults.push(not("UNKNOWN_CLASS", "class", Object.keys(EVIDENCE_CLASSES).join(", ")));
  }
  if (where === undefined ? PRINTED.has(ofClass) : typeof where !== "string" || !PLACE.test(where)) {
    faults.push(not("NO_PLACE", "where", "a page, paragraph, section or table of the source"));
  }
  if (typeof date !== "string" || !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) {
    faults.push(not("NO_DATE", "date", "YYYY or YYYY-MM"));
  }
  return faults;
}

/** The classes of what somebody else has printed. */
const PRINTED: ReadonlySet<unknown> = new Set<EvidenceClass>(["audited", "published", "vendor"]);

const PLACE =
  /\b(p?p\.|pages?|paragraphs?|sections?|chapters?|annex|tables?|figures?|columns?|rows?|points?|notes?|articles?|items?|under|checklist)/i;
