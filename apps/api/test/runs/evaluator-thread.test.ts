import type { GainShareRequest, Problem } from "@shared-services/contracts/routes";
import { createLocalClient } from "@shared-services/sdk/local";
import { afterAll, describe, expect, test } from "vitest";
import { threadEvaluator } from "../../src/runs/evaluator-thread.ts";
import { programs } from "../processes/programs.ts";
import { testService } from "../service.ts";

/** A thread that never comes to an end of some games, and of others says who plays, or that it cannot. */
const PROGRAM = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ request: { game: { players } } }) => {
    while (players[0] === "for ever");
    if (players[0] === "dies") process.exit(3);
    if (players[0] === "fails") return parentPort.postMessage({ kind: "failed", message: "no" });
    parentPort.postMessage({ kind: "evaluation", evaluation: { players } });
  });
`;
const THREAD = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`);

/** A game of so many players, too large to be split at once. */
function gameOf(first: string, others = 7): GainShareRequest {
  const players = [first, ...Array.from({ length: others }, (_, i) => `P${i}`)];
  const worth = Array.from({ length: 2 ** players.length }, (_, S) => (S * S) % 97);
  return { game: { players, worth: worth.with(0, 0) }, rules: ["equal"] };
}

const staying = () => new AbortController().signal;

describe("an evaluator with threads of its own", () => {
  const one = threadEvaluator(THREAD, 1);
  afterAll(() => one.stop());

  test("ends a thread whose answer nobody waits for, and splits the next game in another", async () => {
    const leaving = new AbortController();
    const never = one.evaluate(gameOf("for ever"), leaving.signal);
    const next = one.evaluate(gameOf("next"), staying());
    leaving.abort();
    await expect(never).rejects.toMatchObject({ name: "Refusal", code: "UNAVAILABLE" });
    expect((await next).players[0]).toBe("next");
  });

  test("forgets those who leave while they wait, and answers the others in turn", async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const never = one.evaluate(gameOf("for ever"), first.signal);
    const waits = one.evaluate(gameOf("waits"), second.signal);
    const stays = one.evaluate(gameOf("stays"), staying());
    second.abort();
    await expect(waits).rejects.toMatchObject({ code: "UNAVAILABLE" });
    first.abort();
    await expect(never).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await stays).players[0]).toBe("stays");
    await expect(one.evaluate(gameOf("late"), AbortSignal.abort())).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
  });

  test("says when a thread fails or dies, and goes on", async () => {
    await expect(one.evaluate(gameOf("fails"), staying())).rejects.toMatchObject({
      name: "SimulationFailed",
      message: "no",
    });
    await expect(one.evaluate(gameOf("dies"), staying())).rejects.toThrow("stopped with 3");
    expect((await one.evaluate(gameOf("next"), staying())).players[0]).toBe("next");
  });

  test("tells those to come again for whom there is no room to wait", async () => {
    const leaving = Array.from({ length: 33 }, () => new AbortController());
    const asked = leaving.map(({ signal }) => one.evaluate(gameOf("for ever"), signal));
    const settled = Promise.allSettled(asked);
    await expect(one.evaluate(gameOf("one more"), staying())).rejects.toMatchObject({
      code: "UNAVAILABLE",
      headers: { "retry-after": "5" },
    });
    for (const leaver of leaving.toReversed()) leaver.abort();
    expect((await settled).every(({ status }) => status === "rejected")).toBe(true);
    expect((await one.evaluate(gameOf("next"), staying())).players[0]).toBe("next");
  });
});

describe("the service", () => {
  test("answers others while a game is being split, and small games at once", async () => {
    const evaluator = threadEvaluator(THREAD, 1);
    const { app, get } = await testService({ evaluator });
    const leaving = new AbortController();
    const send = async (body: GainShareRequest, signal: AbortSignal) =>
      app.request(
        new Request("http://127.0.0.1/v1/gain-share/evaluations", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
          signal,
        }),
      );
    let over = false;
    const never = send(gameOf("for ever"), leaving.signal).finally(() => {
      over = true;
    });
    expect(await get("/livez")).toEqual({ status: "alive" });
    expect(await get("/v1/gain-share/rules?limit=1")).toMatchObject({ items: [{ id: "equal" }] });
    const small = await send(gameOf("for ever", 2), staying());
    expect(small.status).toBe(200);
    expect(over).toBe(false);
    leaving.abort();
    expect((await (await never).json()) as Problem).toMatchObject({ code: "UNAVAILABLE" });
  });

  test("gives a large game the bytes that it has without a service", async () => {
    const { scriptOf } = await programs({ "simulate-thread": "src/runs/simulate-thread.ts" });
    const { ask } = await testService({ evaluator: threadEvaluator(scriptOf("simulate-thread"), 2) });
    const body = { ...gameOf("A", 9), rules: ["shapley", "nucleolus", "prenucleolus", "tau", "banzhaf"] };
    const local = await createLocalClient().gainShare.evaluate(body);
    const answers = await Promise.all(
      [0, 1, 2].map(async () => (await ask("/v1/gain-share/evaluations", { body })).text()),
    );
    for (const answer of answers) expect(answer).toBe(JSON.stringify(local));
  });
});
