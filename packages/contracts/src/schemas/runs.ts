import { z } from "zod";
import { count, instant, madeId, prose, sha256, version } from "./fields.ts";
import { pageOf, pageQuery } from "./page.ts";
import { scenarioDocument, scenarioDraft, scenarioId } from "./scenarios.ts";

/** Id of a run. */
export const runId = madeId("run").meta({ id: "RunId" });

const runStatus = z.enum(["queued", "running", "succeeded", "failed", "cancelled"]);

/** How far a run is. */
export const progress = z
  .object({ done: count, total: count })
  .meta({ id: "Progress", description: "Chunks" });

/** A run. */
export const run = z
  .object({
    id: runId,
    status: runStatus,
    scenario: scenarioId.nullable(),
    document: scenarioDocument,
    scenarioHash: sha256,
    modelVersion: version,
    progress,
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    resultsHash: sha256.nullable(),
    failure: prose.nullable(),
  })
  .meta({ id: "Run" });

/** A page of runs. */
export const runPage = pageOf(run).meta({ id: "RunPage" });

/** What to simulate. */
export const runRequest = z
  .union([z.strictObject({ scenario: scenarioId }), z.strictObject({ document: scenarioDraft })])
  .meta({
    id: "RunRequest",
    examples: [
      {
        document: {
          name: "Joint organisation",
          partnership: "norfolk-and-waveney",
          operatingModel: "joint-organisation",
          draws: 1000,
        },
      },
    ],
  });

/** Which runs to list. */
export const runQuery = z.strictObject({
  scenario: scenarioId.optional(),
  status: runStatus.optional(),
  ...pageQuery,
});

/** One server-sent event of a run. */
export const runEvent = z
  .discriminatedUnion("event", [
    z.object({ id: count, event: z.literal("progress"), data: progress }),
    z.object({ id: count, event: z.literal("done"), data: run }),
  ])
  .meta({ id: "RunEvent", description: "`data` is the JSON of the data lines" });
