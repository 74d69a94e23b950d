/** A rule of the house about any text in the repository. */
export interface TextRule {
  /** Completes "no text …". */
  readonly forbids: string;
  readonly pattern: RegExp;
  /** A line that breaks it, so that a test can see it caught; in two parts, so that this file does not. */
  readonly example: readonly [string, string];
}

/** The project contains what it needs, and works wherever it is unpacked. */
export const textRules: readonly TextRule[] = [
  {
    forbids: "names a folder of one person's machine",
    pattern: /(?<![\w.:-])\/(work|home\/[a-z]+|Users\/[A-Za-z]+|root)\/[\w.-]/,
    example: ["see /wo", "rk/main/README.md"],
  },
  {
    forbids: "points at a folder beside the repository",
    pattern: /\.\.\/shared(\/|\b(?!-))/,
    example: ["see ../sha", "red/model.md"],
  },
  {
    forbids: "names the host of a package registry",
    pattern: /\b(registry|npm|pypi|nexus|artifactory|verdaccio)\.[a-z0-9-]+\.(org|com|io|dev|net)\b/i,
    example: ["from registry.np", "mjs.org"],
  },
];

/** The lines of a text that break a rule, as `path:line`. */
export function linesThatBreak(rule: TextRule, path: string, text: string): string[] {
  return text.split("\n").flatMap((line, i) => (rule.pattern.test(line) ? [`${path}:${i + 1}`] : []));
}
