import { type Fault, mismatch } from "../lib/errors.ts";
import type { EvidenceClass, Provenance } from "./parameter.ts";

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
export function provenanceFaults(provenance: Provenance, path: string): Fault[] {
  const { source, where, class: ofClass, date } = provenance;
  const faults: Fault[] = [];
  if (typeof source !== "string" || source.trim().length < 10) {
    faults.push(wrong("NO_SOURCE", `${path}/source`, "publisher, title and date", source));
  }
  if (!Object.hasOwn(EVIDENCE_CLASSES, ofClass)) {
    faults.push(wrong("UNKNOWN_CLASS", `${path}/class`, Object.keys(EVIDENCE_CLASSES).join(", "), ofClass));
  }
  if (where === undefined ? PRINTED.has(ofClass) : !PLACE.test(where)) {
    faults.push(
      wrong("NO_PLACE", `${path}/where`, "a page, paragraph, section or table of the source", where),
    );
  }
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) {
    faults.push(wrong("NO_DATE", `${path}/date`, "YYYY or YYYY-MM", date));
  }
  return faults;
}

function wrong(code: string, path: string, expected: string, received: unknown): Fault {
  const got = received === undefined ? "nothing" : JSON.stringify(received);
  return { ...mismatch(code, path, { expected, received: got }), received };
}

/** The classes of what somebody else has printed. */
const PRINTED: ReadonlySet<EvidenceClass> = new Set(["audited", "published", "vendor"]);

const PLACE =
  /\b(p?p\.|pages?|paragraphs?|sections?|chapters?|annex|tables?|figures?|columns?|rows?|points?|notes?|articles?|items?|under|checklist)/i;
