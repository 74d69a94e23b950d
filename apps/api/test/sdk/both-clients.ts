import { type Client, createClient } from "@shared-services/sdk";
import { createLocalClient } from "@shared-services/sdk/local";
import { expect } from "vitest";
import type { testService } from "../service.ts";

/** The same questions to a client of the service and to one in this process. */
export interface BothClients {
  readonly server: Client;
  readonly local: Client;
  /** What both say; what only one of them can know, such as ids and times, is left out. */
  both<Answer>(ask: (client: Client) => Promise<Answer>): Promise<[Answer, Answer]>;
}

/** A client against this service, and one without. */
export function bothClients({ app }: Awaited<ReturnType<typeof testService>>): BothClients {
  const server = createClient({
    baseUrl: "http://127.0.0.1",
    fetch: (url, init) => app.request(url, init),
  });
  const local = createLocalClient();
  return {
    server,
    local,
    both: async (ask) => [comparable(await ask(server)), comparable(await ask(local))],
  };
}

function comparable<Value>(value: Value): Value {
  const own = [
    "id",
    "createdAt",
    "updatedAt",
    "startedAt",
    "finishedAt",
    "run",
    "against",
    "from",
    "to",
    "forkedFrom",
  ];
  const text = JSON.stringify(value, (key, part) =>
    own.includes(key) && typeof part === "string" && /_[0-9a-f-]{36}$|T.*Z$/.test(part) ? "…" : part,
  );
  return text === undefined ? value : JSON.parse(text);
}

/** How a call is refused. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => expect.fail("it should have been refused"),
    (reason: unknown) => reason,
  );
  const { name, status, code, faults } = error as {
    name: string;
    status: number;
    code: string;
    faults: object[];
  };
  return { name, status, code, faults };
}
