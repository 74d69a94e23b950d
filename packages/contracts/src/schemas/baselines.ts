import { z } from "zod";
import { fault } from "./fault.ts";
import {
  amount,
  anyId,
  count,
  financialYear,
  instant,
  mapOf,
  name,
  number,
  odsCode,
  serviceId,
  sha256,
} from "./fields.ts";
import { pageOf, pageQuery } from "./page.ts";
import { partnershipId } from "./partnerships.ts";
import { service } from "./services.ts";
import { trust } from "./trusts.ts";

const sourcing = z.discriminatedUnion("by", [
  z.object({ by: z.literal("in-house") }),
  z.object({ by: z.literal("bought"), provider: name, contractEnd: number }),
  z.object({ by: z.literal("hosted"), for: z.array(odsCode).max(300) }),
]);

const line = z
  .object({
    trust: odsCode,
    service: serviceId,
    pay: amount,
    nonPay: amount,
    wte: amount,
    volume: amount,
    sourcing,
    bookedSaving: amount,
    bookedFrom: number,
    origin: z.enum(["return", "estimate", "assumption"]),
    spread: z.number().min(0).max(10).optional(),
    replaced: z
      .object({ pay: amount, nonPay: amount, wte: amount, volume: amount, bookedSaving: amount })
      .partial()
      .optional()
      .meta({
        description: "Earlier figures that the line's own are so far from that their units may be wrong",
      }),
    kpis: mapOf(z.string().max(60), number, 50).optional(),
  })
  .meta({ id: "BaselineLine" });

const baseline = z
  .object({
    priceYear: financialYear,
    trusts: z.array(trust).max(300),
    services: z.array(service).max(200),
    lines: z.array(line).max(60_000),
  })
  .meta({ id: "Baseline" });

/** Id of a baseline version. */
export const baselineId = anyId("bl", "public").meta({ id: "BaselineId" });

const versionFields = {
  id: baselineId,
  partnership: partnershipId,
  name,
  from: baselineId.nullable(),
  hash: sha256,
  lines: z.object({ return: count, estimate: count, assumption: count }),
  createdAt: instant.nullable(),
};

/** A baseline version without its lines. */
export const baselineVersion = z.object(versionFields).meta({ id: "BaselineVersion" });

const change = z
  .object({
    trust: odsCode,
    service: serviceId,
    column: name,
    cell: z.string().max(20),
    from: z.union([z.string().max(500), z.number()]),
    to: z.union([z.string().max(500), z.number()]),
  })
  .meta({ id: "ReturnChange" });

const changes = z.array(change).max(60_000);
const faults = z.array(fault).max(60_000);

/** What was read from a return. */
export const returnReading = z.object({ changes, faults, warnings: faults }).meta({ id: "ReturnReading" });

/** A new version, with what the return changed. */
export const importedBaseline = z
  .object({ ...versionFields, changes, warnings: faults })
  .meta({ id: "ImportedBaseline" });

/** Of which trust to give the template. */
export const templateQuery = z.strictObject({ trust: odsCode });

/** A baseline version with its lines. */
export const baselineDocument = z.object({ ...versionFields, baseline }).meta({ id: "BaselineDocument" });

/** The most characters of a return: some 10,000 lines. */
export const RETURN_LIMIT = 2_000_000;

/** A return to import. */
export const baselineImport = z
  .strictObject({
    partnership: partnershipId,
    name,
    from: baselineId.optional(),
    text: z.string().min(1).max(RETURN_LIMIT),
  })
  .meta({
    id: "BaselineImport",
    examples: [{ partnership: "norfolk-and-waveney", name: "Returns of May", text: "trust,service,…" }],
  });

/** Which versions to list. */
export const baselineQuery = z.strictObject({ partnership: partnershipId.optional(), ...pageQuery });

/** A page of baseline versions. */
export const baselinePage = pageOf(baselineVersion).meta({ id: "BaselinePage" });
