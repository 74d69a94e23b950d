import type { CompiledLoops } from "./compile-loops.ts";
import type { LoopSource } from "./loop-source.ts";

/** The source file that holds compiled loops, and gives them the parameters of the loops they were made of. */
export function compiledText(
  sources: readonly LoopSource[],
  { bytes, reserved, columns, list }: CompiledLoops,
): string {
  const parameters = ({ places, numbers }: LoopSource) =>
    [places, numbers].filter((names) => names.length > 0).map((names) => `{ ${names.join(", ")} }`);
  const bound = sources.map(
    (source) =>
      `    ${source.name}: (${parameters(source).join(", ")}) =>\n` +
      `      compiled.${source.name}(${[...source.places, ...source.numbers].join(", ")}),\n`,
  );
  return `// biome-ignore-all format: made of the loops beside it by \`pnpm --filter @shared-services/simulation loops\`
import type { Loops } from "./loops.ts";

/** The loops as a WebAssembly module, in base 64. */
export const MODULE =
  "${base64(bytes)}";

/** Numbers at the start of its memory that the module keeps for itself. */
export const RESERVED = ${reserved};

/** Columns whose addresses it looks up, in their order, and the number of its memory at which their list begins. */
export const LISTED = ${JSON.stringify(columns)} as const;
export const LIST = ${list};

/** What the module exports: functions of places, then numbers. */
export type Compiled = Readonly<Record<string, (...given: number[]) => number>>;

/** Gives the compiled loops the parameters that the loops have. */
export function named(compiled: Compiled): Loops {
  return {
${bound.join("")}  };
}
`;
}

function base64(bytes: Uint8Array): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const groups = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, k) => [
    ...bytes.subarray(3 * k, 3 * k + 3),
  ]);
  return groups
    .map(([a, b, c]) => {
      const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
      const four = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]);
      return [four[0], four[1], b === undefined ? "=" : four[2], c === undefined ? "=" : four[3]].join("");
    })
    .join("");
}
