import type { Load } from "./requests.ts";
import type { Service } from "./service.ts";

const DOCUMENT = {
  name: "Load",
  partnership: "norfolk-and-waveney",
  operatingModel: "joint-organisation",
  draws: 256,
  gameDraws: 0,
};

/** Everything that is sent, in order; makes the run whose results are read, with one worker. */
export async function loadsOn(service: Service): Promise<readonly Load[]> {
  const { url } = service;
  const worker = service.startWorker();
  const made = await fetch(`${url}/v1/runs`, {
    method: "POST",
    headers: { "content-type": "application/json", prefer: "wait=30" },
    body: JSON.stringify({ document: DOCUMENT }),
  });
  const { id, status } = (await made.json()) as { id: string; status: string };
  if (status !== "succeeded") throw new Error(`The run to be read: expected succeeded, got ${status}`);
  worker.kill();
  const results = `/v1/runs/${id}/results`;
  const tag = (await fetch(url + results)).headers.get("etag") ?? "";
  const game = {
    players: ["A", "B", "C", "D", "E", "F", "G", "H"],
    worth: Array.from({ length: 256 }, (_, S) => bits(S) * (bits(S) - 1)),
  };
  const read = { status: 200 };
  const written = { method: "POST", status: 201 } as const;
  return [
    { what: "is it alive", path: "/livez", ...read },
    { what: "one trust", path: "/v1/trusts/RM1", ...read },
    { what: "a page of trusts", path: "/v1/trusts?limit=50", ...read },
    { what: "the evidence register, compressed", path: "/v1/evidence?limit=200", headers: GZIP, ...read },
    { what: "a run", path: `/v1/runs/${id}`, ...read },
    { what: "a summary of results", path: `${results}/summary`, ...read },
    { what: "whole results, compressed", path: results, headers: GZIP, ...read },
    {
      what: "whole results that have not changed",
      path: results,
      headers: { "if-none-match": tag },
      status: 304,
    },
    {
      what: "a scenario that is refused",
      method: "POST",
      path: "/v1/scenarios",
      body: () => ({ ...DOCUMENT, draws: "many", colour: "red" }),
      status: 400,
    },
    {
      what: "a game of eight split by every rule",
      method: "POST",
      path: "/v1/gain-share/evaluations",
      body: () => ({ game }),
      status: 200,
    },
    { what: "a scenario created", path: "/v1/scenarios", body: () => DOCUMENT, ...written },
    {
      what: "a run that is there already",
      method: "POST",
      path: "/v1/runs",
      body: () => ({ document: DOCUMENT }),
      status: 200,
    },
    {
      what: "a run created",
      method: "POST",
      path: "/v1/runs",
      body: (number) => ({ document: { ...DOCUMENT, seed: `load ${number}` } }),
      status: 202,
    },
  ];
}

const GZIP = { "accept-encoding": "gzip" };

function bits(S: number): number {
  return S === 0 ? 0 : (S & 1) + bits(S >> 1);
}
