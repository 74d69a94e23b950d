/** An expression of a documented example with what its comment says it gives. */
export interface Claim {
  readonly expression: string;
  readonly said: unknown;
  readonly got: unknown;
}

/**
 * Runs the ```ts blocks of a page, in order and together, with the given exports in place of their imports,
 * and returns every line of the form `expression; // value`.
 */
export function runExamples(page: string, exports: Readonly<Record<string, unknown>>): Claim[] {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  const code = blocks.join("\n").replace(/^import .*$/gm, "");
  const told = code.replace(/^(?!const|let)(.+); \/\/ (.+)$/gm, (_line, expression: string, said: string) => {
    return `claims.push({ expression: ${JSON.stringify(expression)}, said: ${said}, got: ${expression} });`;
  });
  const names = Object.keys(exports);
  const run = new Function("claims", ...names, told);
  const claims: Claim[] = [];
  run(claims, ...names.map((name) => exports[name]));
  return claims;
}
