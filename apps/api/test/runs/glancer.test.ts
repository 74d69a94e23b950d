import type { Problem } from "@shared-services/contracts/routes";
import { createLocalClient } from "@shared-services/sdk/local";
import { afterAll, describe, expect, test } from "vitest";
import { threadGlancer } from "../../src/runs/glancer.ts";
import { programs } from "../processes/programs.ts";
import { SMALL, testService } from "../service.ts";

/** A thread that looks at some scenarios until it is told to stop, and of others says which it was asked about. */
const PROGRAM = `
  import { parentPort, workerData } from "node:worker_threads";
  let asked = 0;
  parentPort.on("message", ({ input }) => {
    asked++;
    if (input === "fails") return parentPort.postMessage({ kind: "failed", message: "no" });
    if (input !== "for ever") return parentPort.postMessage({ kind: "glance", glance: input + " " + asked });
    while (Atomics.load(workerData.flag, 0) === 0);
    parentPort.postMessage({ kind: "cancelled" });
  });
`;
const THREAD = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`);

const staying = () => new AbortController().signal;

describe("a glancer with threads of its own", () => {
  const one = threadGlancer(THREAD, 1);
  afterAll(() => one.stop());

  test("stops where nobody waits any more, and its thread goes on with the next", async () => {
    expect(await one.glance("first", staying())).toBe("first 1");
    const leaving = new AbortController();
    const never = one.glance("for ever", leaving.signal);
    const next = one.glance("next", staying());
    await new Promise(setImmediate);
    leaving.abort();
    await expect(never).rejects.toMatchObject({ name: "Refusal", code: "UNAVAILABLE" });
    expect(await next).toBe("next 3");
  });

  test("says when it fails", async () => {
    await expect(one.glance("fails", staying())).rejects.toMatchObject({ name: "SimulationFailed" });
  });

  test("tells those to come again for whom there is no room to wait", async () => {
    const leaving = Array.from({ length: 33 }, () => new AbortController());
    const settled = Promise.allSettled(leaving.map(({ signal }) => one.glance("for ever", signal)));
    await expect(one.glance("one more", staying())).rejects.toMatchObject({
      code: "UNAVAILABLE",
      headers: { "retry-after": "5" },
    });
    for (const leaver of leaving.toReversed()) leaver.abort();
    expect((await settled).every(({ status }) => status === "rejected")).toBe(true);
  });
});

describe("the service", () => {
  test("answers others while a glance is taken, and gives up with the caller", async () => {
    const { app, get } = await testService({ glancer: threadGlancer(endless(), 1) });
    const leaving = new AbortController();
    const never = app.request(
      new Request("http://127.0.0.1/v1/glances", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ document: SMALL }),
        signal: leaving.signal,
      }),
    );
    expect(await get("/livez")).toEqual({ status: "alive" });
    leaving.abort();
    expect((await (await never).json()) as Problem).toMatchObject({ code: "UNAVAILABLE" });
  });

  test("takes glances in threads, with the bytes that they have without a service", async () => {
    const { scriptOf } = await programs({ "simulate-thread": "src/runs/simulate-thread.ts" });
    const { ask } = await testService({ glancer: threadGlancer(scriptOf("simulate-thread"), 2) });
    const local = await createLocalClient().glances.take({ document: SMALL });
    const answers = await Promise.all(
      [0, 1, 2].map(async () => (await ask("/v1/glances", { body: { document: SMALL } })).text()),
    );
    for (const answer of answers) expect(answer).toBe(JSON.stringify(local));
  });

  test("refuses what is not as described, what is not there, and what is too large for a glance", async () => {
    const { refused } = await testService();
    const refusal = (body: unknown) => refused("/v1/glances", { body });
    expect(await refusal({})).toMatchObject({ status: 400, code: "INVALID_INPUT" });
    expect(await refusal({ document: { ...SMALL, partnership: "atlantis" } })).toMatchObject({
      code: "INVALID_SCENARIO",
      errors: [{ pointer: "/document/partnership", code: "UNKNOWN_PARTNERSHIP" }],
    });
    expect(await refusal({ scenario: "sc_01890a5d-ac96-774b-bcce-b302099a8057" })).toMatchObject({
      errors: [{ pointer: "/scenario", code: "UNKNOWN_SCENARIO" }],
    });
    const large = { ...SMALL, partnership: "greater-manchester", draws: 100_000 };
    expect(await refusal({ document: large })).toMatchObject({
      status: 422,
      code: "INVALID_SCENARIO",
      errors: [
        {
          pointer: "/document/draws",
          code: "TOO_LARGE_FOR_A_GLANCE",
          received: 100_000,
          message: expect.stringMatching(
            /^\/document\/draws: expected at most \d+ draws .* got 100000; .* start a run$/,
          ),
        },
      ],
    });
  });
});

/** A thread that looks until it is told to stop, whatever it is asked. */
function endless(): URL {
  const program = PROGRAM.replace('input !== "for ever"', "false").replace('input === "fails"', "false");
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}
