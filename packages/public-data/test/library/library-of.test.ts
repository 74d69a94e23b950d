import { type Fault, isInputError, OPERATING_MODELS } from "@shared-services/simulation";
import { expect, test } from "vitest";
import { estimateBaseline } from "../../src/estimate/estimate-baseline.ts";
import { evidenceSets, evidenceVersion, withEvidenceSet } from "../../src/evidence/register.ts";
import { libraryOf } from "../../src/library/library-of.ts";
import { pinned } from "../../src/library/pinned.ts";

const members = ["RM1", "RGP"];
const operatingModel = OPERATING_MODELS.find(({ id }) => id === "lead-provider");
const found = { members, operatingModel, baseline: estimateBaseline(members) };
const draft = { name: "A", partnership: "two", operatingModel: "lead-provider" };

test("a draft is pinned to the evidence and the public baseline of today; what it says itself stays", () => {
  expect(pinned(draft)).toEqual({
    ...draft,
    schemaVersion: 1,
    evidence: { version: evidenceVersion },
    baseline: "public",
  });
  const document = { ...pinned(draft), evidence: { version: "older" }, baseline: "bl_1", draws: 7 };
  expect(pinned(document)).toEqual(document);
});

test("a library holds what was found, believed as the pinned set of the evidence believes it", () => {
  expect(libraryOf(pinned(draft), found)).toMatchObject({ evidenceVersion, baseline: found.baseline });
  const set = evidenceSets[0]!.id;
  const library = libraryOf({ ...pinned(draft), evidence: { version: evidenceVersion, set } }, found);
  expect(library.evidenceVersion).toBe(`${evidenceVersion}+${set}`);
  expect(library.operatingModel).toEqual(withEvidenceSet(operatingModel!, set));
});

test("everything that is not there is named at once; a baseline only where its partnership is there", () => {
  const document = { ...pinned(draft), evidence: { version: "1066" } };
  const faultsWith = (part: object) => faultsOf(document, { ...found, ...part });
  const evidence = "/evidence/version UNKNOWN_EVIDENCE_VERSION";
  expect(faultsWith({})).toEqual([evidence]);
  expect(faultsWith({ members: undefined, baseline: undefined, operatingModel: undefined })).toEqual([
    "/partnership UNKNOWN_PARTNERSHIP",
    "/operatingModel UNKNOWN_OPERATING_MODEL",
    evidence,
  ]);
  expect(faultsWith({ baseline: undefined })).toEqual(["/baseline UNKNOWN_BASELINE", evidence]);
});

test("what else is wrong with a document is named beside what is not there", () => {
  const document = {
    ...pinned(draft),
    evidence: { version: evidenceVersion, set: "hearsay" },
    overrides: { parameters: { slip: 99 } },
    correlations: { "turnover~luck": 0.5 },
    stages: { 2: "commune" },
    agreement: "handshake",
  };
  const faultsWith = (part: object) => faultsOf(document, { ...found, ...part });
  const missing = ["/agreement UNKNOWN_AGREEMENT", "/evidence/set UNKNOWN_EVIDENCE_SET"];
  const stage = "/stages/2 UNKNOWN_OPERATING_MODEL";
  const slip = "/overrides/parameters/slip/value OUT_OF_RANGE";
  const linked = "/correlations/turnover~0luck UNKNOWN_PARAMETER";
  expect(faultsWith({})).toEqual([...missing, stage, linked, slip]);
  expect(faultsWith({ baseline: undefined })).toEqual([
    "/baseline UNKNOWN_BASELINE",
    ...missing,
    stage,
    linked,
    slip,
  ]);
  expect(faultsWith({ operatingModel: undefined })).toEqual([
    "/operatingModel UNKNOWN_OPERATING_MODEL",
    ...missing,
    stage,
    slip,
  ]);
  expect(faultsWith({ members: undefined, baseline: undefined })).toEqual([
    "/partnership UNKNOWN_PARTNERSHIP",
    ...missing,
  ]);
});

/** Place and code of every fault of a document for which so much was found. */
function faultsOf(...asked: Parameters<typeof libraryOf>): string[] {
  try {
    libraryOf(...asked);
  } catch (error) {
    if (isInputError(error)) return error.faults.map((fault: Fault) => `${fault.path} ${fault.code}`);
  }
  return [];
}
