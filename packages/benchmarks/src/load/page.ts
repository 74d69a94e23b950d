import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { evidenceVersion } from "@shared-services/public-data";
import { MODEL_VERSION } from "@shared-services/simulation";
import { number, table } from "../pages/markdown.ts";
import type { Measured } from "./requests.ts";
import type { Watched } from "./watchers.ts";
import type { Worked } from "./workers.ts";

/** All that was measured. */
export interface LoadFigures {
  /** Memory of the server before the first request, MB. */
  readonly memoryAtFirst: number;
  readonly requests: readonly Measured[];
  readonly watchers: Watched;
  readonly workers: readonly Worked[];
}

/** The page of what the service stands. */
export function loadPage({ memoryAtFirst, requests, watchers, workers }: LoadFigures): string {
  return `${[
    "# What the service stands",
    "Written by `pnpm --filter @shared-services/benchmarks load`. One server process and the embedded PostgreSQL, with the sender (autocannon) on the same machine: the figures are for the three together; trust the ratios, not the milliseconds.",
    table(["", ""], circumstances()),
    "## Requests",
    `Ten connections, eight seconds each, every answer as expected. The server began with ${number(memoryAtFirst, 0)} MB.`,
    table(
      ["what", "requests a second", "p50 ms", "p97.5 ms", "p99 ms", "memory after MB"],
      requests.map(({ what, perSecond, p50, p97, p99, memory }) => [
        what,
        number(perSecond, 0),
        ...[p50, p97, p99, memory].map((each) => number(each, 0)),
      ]),
    ),
    "## Watchers",
    `${number(watchers.watchers, 0)} watch one run by server-sent events, the server has ${number(watchers.memory[0], 0)} MB without and ${number(watchers.memory[1], 0)} MB with them. The run is cancelled: the median watcher has heard of it after ${number(watchers.median, 0)} ms, the last after ${number(watchers.last, 0)} ms.`,
    "## Workers",
    "The same run, 50,000 modelled futures of a partnership and 2,048 of all its coalitions, each time in a workspace that knows nothing of the others, by `npm run worker` with one thread each. A killed worker is missed after five seconds (`TASK_PATIENCE`).",
    table(
      ["workers", "seconds until all parts are done", "and with the summary", "results"],
      workers.map(({ workers: count, killed, partsDone, seconds, resultsHash }) => [
        killed ? `${count}, one killed half-way` : String(count),
        number(partsDone, 1),
        number(seconds, 1),
        `\`${resultsHash.slice(0, 16)}…\``,
      ]),
    ),
    new Set(workers.map(({ resultsHash }) => resultsHash)).size === 1
      ? "The same bytes each time."
      : "The bytes differ: this must not be.",
  ].join("\n\n")}\n`;
}

function circumstances(): string[][] {
  const processors = cpus();
  return [
    ["date", new Date().toISOString().slice(0, 10)],
    [
      "machine",
      `${processors[0]?.model ?? "unknown"}, ${processors.length} cores, ${number(totalmem() / 2 ** 30, 0)} GB; load at the end ${number(loadavg()[0] ?? 0, 1)}`,
    ],
    ["system", `${platform()} ${arch()}, Node ${process.version}`],
    ["versions", `model ${MODEL_VERSION}, evidence ${evidenceVersion}, autocannon 9.0.0`],
  ];
}
