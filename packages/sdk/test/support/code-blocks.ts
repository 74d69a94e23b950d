import { readFileSync } from "node:fs";

/** A block of code in a document, and the heading that it stands under. */
export interface CodeBlock {
  readonly heading: string;
  readonly code: string;
}

/** The blocks of TypeScript in a Markdown file that are meant to be run. */
export function codeBlocks(file: URL): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let heading = "";
  let lines: string[] | null = null;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (lines === null && line.startsWith("#")) heading = line.replace(/^#+ /, "");
    else if (lines === null && line === "```ts") lines = [];
    else if (lines !== null && line === "```") {
      blocks.push({ heading, code: lines.join("\n") });
      lines = null;
    } else lines?.push(line);
  }
  return blocks;
}

/** Where a document may import from. */
export type Modules = Readonly<Record<string, object>>;

/** Runs code with its imports taken from `modules`, and gives the lines that it logs. */
export async function runCode(code: string, modules: Modules): Promise<string[]> {
  const logged: string[] = [];
  const body = code.replace(
    /^import \{([^}]*)\} from "([^"]+)";$/gm,
    (_, names: string, from: string) => `const {${names}} = imported(${JSON.stringify(from)});`,
  );
  const imported = (from: string) => {
    const module = modules[from];
    if (module === undefined) throw new Error(`${from} is not to be imported here`);
    return module;
  };
  const console = { log: (...values: unknown[]) => void logged.push(values.join(" ")) };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction("imported", "console", body)(imported, console);
  return logged;
}
