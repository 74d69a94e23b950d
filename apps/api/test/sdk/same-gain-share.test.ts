import { publicTrusts } from "@shared-services/public-data";
import { AGREEMENTS, clauseKinds } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { SMALL, testService } from "../service.ts";
import { bothClients, refusal } from "./both-clients.ts";

// Simulations share this thread with the heart-beat of their worker: patience is for machines that are busy besides.
const service = await testService({ patience: 600 });
service.work();
const { both } = bothClients(service);

describe("the client in this process says what the service says", () => {
  test("about who would join a game, what boards decide, and mixes of splits", async () => {
    const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 60, 0, 40, 50, 120] };
    const futures = {
      pool: [10, -2],
      own: [
        [0, 0],
        [-1, 1],
        [0, -3],
      ],
    };
    const budget = [900_000.25, -40_000].map((saving) => ({
      shared: [
        [0, saving],
        [1, 100_000.1],
      ],
      own: [
        [-50_000, 0],
        [-7, 1],
      ],
      baselineCost: [
        [12e6, 12e6],
        [3e6, 3e6],
      ],
    }));
    const { agreement } = AGREEMENTS[0]!;
    const withQuarters = { ...agreement, clauses: [...agreement.clauses, clauseKinds.change.example] };
    const [answer, same] = await both(async (client) => {
      const { run } = await client.runs.createAndWait({ document: { ...SMALL, gameDraws: 64 } });
      const { gainShare } = await client.results.game(run.id);
      const first = gainShare?.players[0] ?? "";
      return [
        await client.gainShare.takeUp({ game, decisions: { A: "agree", B: "agree", C: "none" } }),
        await refusal(client.gainShare.takeUp({ game, rule: "magic", decisions: { D: "agree" } })),
        await client.gainShare.choose({ game, splits: { x: [40, 40, 40], y: [60, 60, 0] }, futures }),
        await refusal(client.gainShare.choose({ game, splits: { x: [40, 40] }, futures })),
        await client.gainShare.settle({
          agreement: AGREEMENTS[0]!.agreement,
          trusts: ["A", "B"],
          futures: budget,
        }),
        await client.gainShare.settle({
          agreement: withQuarters,
          trusts: ["A", "B"],
          futures: budget.slice(1),
          estimate: budget[0]!,
        }),
        await refusal(
          client.gainShare.settle({ agreement: AGREEMENTS[0]!.agreement, trusts: ["A"], futures: budget }),
        ),
        await client.results.takeUp(run.id, { rule: "equal", decisions: { [first]: "agree" } }),
        await client.results.takeUp(run.id),
        await client.results.takeUp(run.id, {
          decisions: { [first]: "defer" },
          founders: gainShare?.players.slice(0, 2) ?? [],
        }),
        await refusal(client.results.takeUp(run.id, { founders: ["RXX", "RXY"] })),
        await refusal(client.results.takeUp(run.id, { decisions: { RXX: "agree" } })),
      ];
    });
    expect(same).toEqual(answer);
  });

  test("about a game of more than 13 trusts, its estimates, bounds and witnesses", async () => {
    const members = publicTrusts.slice(0, 14).map(({ ods }) => ods);
    const [answer, same] = await both(async (client) => {
      const { id } = await client.partnerships.create({ name: "Fourteen trusts", members });
      const document = { ...SMALL, partnership: id, draws: 256, gameDraws: 256, horizon: 5 };
      const { results } = await client.runs.createAndWait({ document });
      return results.gainShare;
    });
    expect(answer?.sampled?.estimates).toHaveLength(4);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(same));
  });

  test("about who would join among more trusts than every coalition is simulated of", async () => {
    const members = publicTrusts.slice(0, 14).map(({ ods }) => ods);
    const [all, first] = [members, members[0] ?? ""];
    const [answer, same] = await both(async (client) => {
      const { id } = await client.partnerships.create({ name: "Fourteen trusts", members });
      const document = { ...SMALL, partnership: id, draws: 256, gameDraws: 256, horizon: 4 };
      const { run } = await client.runs.createAndWait({ document });
      return [
        await client.results.takeUp(run.id, { decisions: { [first]: "agree", [all[1] ?? ""]: "agree" } }),
        await refusal(client.results.takeUp(run.id, { rule: "equal" })),
        await refusal(client.results.takeUp(run.id, { founders: ["RXX", "RXY"] })),
      ];
    });
    expect(answer[0]).toMatchObject({ futures: 64, standing: { missing: { length: 12 } } });
    expect(same).toEqual(answer);
  });
});
