import type { CompiledLoops } from "./compile-loops.ts";
import type { LoopSource } from "./loop-source.ts";

/**
 * The source file that holds compiled loops, and gives them the parameters of the loops they were made of.
 * `toCompiled` leads from its folder to that of what runs them.
 */
export function compiledText(
  sources: readonly LoopSource[],
  { bytes, reserved, columns, list }: CompiledLoops,
  toCompiled: string,
): string {
  const parameters = ({ places, numbers }: LoopSource) =>
    [places, numbers].filter((names) => names.length > 0).map((names) => `{ ${names.join(", ")} }`);
  const bound = sources.map(
    (source) =>
      `    ${source.name}: (${parameters(source).join(", ")}) =>\n` +
      `      compiled.${source.name}(${[...source.places, ...source.numbers].join(", ")}),\n`,
  );
  return `// biome-ignore-all format: made of the loops beside it by \`pnpm --filter @shared-services/simulation loops\`
import type { Exports } from "${toCompiled}web-assembly.ts";
import type { Loops } from "./loops.ts";

/** The loops as a WebAssembly module. */
export const COMPILED = {
  /** In base 64. */
  module:
    "${base64(bytes)}",
  /** Numbers at the start of its memory that it keeps for itself. */
  reserved: ${reserved},
  /** Columns and sheets whose addresses it looks up, in their order, and the number of its memory at which their list begins. */
  columns: ${JSON.stringify(columns)} as const,
  list: ${list},
  /** Gives its functions the parameters that the loops have. */
  named: (compiled: Exports): Loops => ({
${bound.join("")}  }),
};
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
