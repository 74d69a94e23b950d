import type { Outcome } from "./outcome.ts";
import type { Partnership, ScenarioDocument } from "./records.ts";

/** Code that makes the same figures again with the SDK; it prints the hash of the scenario and the headline. */
export function sdkSnippet({ document }: Outcome, partnership: Partnership, baseUrl: string): string {
  return [
    `import { createClient } from "@shared-services/sdk";`,
    "",
    `const client = createClient({ baseUrl: "${baseUrl}" });`,
    ...(partnership.builtIn
      ? []
      : [`const partnership = await client.partnerships.create(${inline(draftOf(partnership))});`]),
    `const { results } = await client.runs.createAndWait({`,
    `  document: ${indented(documentCode(document, partnership))},`,
    `});`,
    `console.log(results.record.scenarioHash, results.summary.npv.p5, results.summary.npv.p50, results.summary.npv.p95);`,
  ].join("\n");
}

/** The same with curl: start the run and wait, then fetch its results. */
export function curlSnippet({ document }: Outcome, partnership: Partnership, baseUrl: string): string {
  const own = { ...document, partnership: partnership.builtIn ? document.partnership : "$PARTNERSHIP" };
  const lines: string[] = [];
  if (!partnership.builtIn) {
    lines.push(
      `PARTNERSHIP=$(curl -sS ${baseUrl}/v1/partnerships -H 'Content-Type: application/json' -H "Idempotency-Key: $(uuidgen)" \\`,
      `  -d '${JSON.stringify(draftOf(partnership))}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')`,
    );
  }
  const body = JSON.stringify({ document: own }).replaceAll("'", "'\\''");
  const quoted = partnership.builtIn ? `'${body}'` : `'${body.replace("$PARTNERSHIP", `'"$PARTNERSHIP"'`)}'`;
  lines.push(
    `RUN=$(curl -sS ${baseUrl}/v1/runs -H 'Content-Type: application/json' -H 'Prefer: wait=30' -H "Idempotency-Key: $(uuidgen)" \\`,
    `  -d ${quoted} | sed 's/.*"id":"\\(run_[^"]*\\)".*/\\1/')`,
    `curl -sS ${baseUrl}/v1/runs/$RUN/results`,
  );
  return lines.join("\n");
}

function draftOf({ name, members }: Partnership) {
  return { name, members };
}

function documentCode(document: ScenarioDocument, partnership: Partnership): string {
  const code = JSON.stringify(document, null, 2).replace(/"([A-Za-z]\w*)":/g, "$1:");
  return partnership.builtIn ? code : code.replace(/partnership: "[^"]*"/, "partnership: partnership.id");
}

function inline(value: unknown): string {
  return JSON.stringify(value)
    .replace(/"([A-Za-z]\w*)":/g, " $1: ")
    .replaceAll("}", " }");
}

function indented(code: string): string {
  return code.replaceAll("\n", "\n  ");
}
