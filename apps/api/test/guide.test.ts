import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testService } from "./service.ts";

const guides = ["first-result", "api"].map((name) =>
  readFileSync(new URL(`../../../docs/guides/${name}.md`, import.meta.url), "utf8"),
);
const service = await testService();
service.work();

interface Example {
  readonly command: string;
  readonly answer: { readonly status: number; readonly body: unknown } | undefined;
}

/** Every curl of a guide, with the answer that the guide shows after it. */
function examplesOf(guide: string): Example[] {
  const blocks = [...guide.matchAll(/```(sh|json)\n(.*?)```/gs)].map(([, kind, text]) => ({
    kind,
    text: text!,
  }));
  return blocks.flatMap(({ kind, text }, i) => {
    if (kind !== "sh" || !text.startsWith("curl ")) return [];
    const next = blocks[i + 1];
    const [, status, body] = (next?.kind === "json" && /^(\d+)\n(.*)$/s.exec(next.text)) || [];
    const answer = status === undefined ? undefined : { status: Number(status), body: JSON.parse(body!) };
    return [{ command: text.replaceAll("\\\n", " ").trim(), answer }];
  });
}

/** What the shell variables of the guide stand for, from the answers so far. */
const variables: Record<string, string> = {};

function remember(response: Response): void {
  const [, kind, id] =
    /^\/v1\/(runs|scenarios)\/(\w+-.*)$/.exec(response.headers.get("location") ?? "") ?? [];
  if (kind === "runs") variables.RUN = id!;
  if (kind === "scenarios") {
    variables.SCENARIO = id!;
    variables.ETAG = response.headers.get("etag")!;
  }
}

async function run(command: string): Promise<Response> {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, a, b, c]) => a ?? filled(b ?? c!),
  );
  const [program, ...rest] = words;
  expect(program).toBe("curl");
  let method: string | undefined;
  let url = "";
  let text: string | undefined;
  const headers: Record<string, string> = {};
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "-X") method = rest.shift();
    else if (word === "-d") text = rest.shift();
    else if (word === "-H") {
      const [, name, value] = /^([^:]+): (.*)$/.exec(rest.shift()!)!;
      headers[name!.toLowerCase()] = value!;
    } else if (!word.startsWith("-")) url = word;
  }
  const { pathname, search } = new URL(url);
  return service.ask(pathname + search, { ...(method && { method }), ...(text && { text }), headers });
}

function filled(word: string): string {
  return word.replaceAll(/\$(\w+)/g, (_, name) => variables[name] ?? "");
}

/** The guide shows a part of the answer; "…" stands for anything. */
function shows(shown: unknown): unknown {
  if (shown === "…") return expect.anything();
  if (Array.isArray(shown)) return shown.map(shows);
  if (typeof shown !== "object" || shown === null) return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([key, part]) => [key, shows(part)])),
  );
}

describe("the guides' commands do what it says", () => {
  it.each(guides.flatMap(examplesOf).map((example) => [example.command.slice(0, 90), example] as const))(
    "%s",
    async (_, { command, answer }) => {
      const response = await run(command);
      remember(response);
      const text = await response.text();
      if (answer === undefined) expect(response.ok, text).toBe(true);
      else {
        expect(response.status, text).toBe(answer.status);
        expect(JSON.parse(text)).toEqual(shows(answer.body));
      }
    },
  );
});
