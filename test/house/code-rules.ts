import ts from "typescript";
import { nodes, type Source } from "../sources.ts";

/** A rule of the house about code: what it wants, and where in a file it is broken. */
export interface CodeRule {
  /** Completes "no code …". */
  readonly forbids: string;
  /** The files that it is about. */
  readonly covers: (path: string) => boolean;
  readonly breaks: (node: ts.Node) => boolean;
  /** A line of code that breaks it, so that a test can see it caught. */
  readonly example: string;
}

/** What a processor does alike everywhere; the other functions of Math differ between engines in their last bits. */
const EXACT_MATH = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
]);

const everywhere = () => true;
const inTheModel = (path: string) => path.startsWith("packages/simulation/src/");

/** The rules that a formatter and a compiler do not keep by themselves. */
export const codeRules: readonly CodeRule[] = [
  {
    forbids: "uses `any`",
    covers: everywhere,
    breaks: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
    example: "export const a = 1 as any;",
  },
  {
    forbids: "exports all of another module",
    covers: everywhere,
    breaks: (node) =>
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      !(node.exportClause && ts.isNamedExports(node.exportClause)),
    example: 'export * from "./b.ts";',
  },
  {
    forbids: "of the model has a class",
    covers: inTheModel,
    breaks: (node) => ts.isClassLike(node),
    example: "export class A {}",
  },
  {
    forbids: "of the model calculates with a function that differs between machines",
    covers: inTheModel,
    breaks: (node) =>
      isMemberOf(node, "Math", (name) => !EXACT_MATH.has(name) && name === name.toLowerCase()),
    example: "export const a = Math.exp(1);",
  },
  {
    forbids: "of the model raises to a power with the operator, which differs between machines",
    covers: inTheModel,
    breaks: (node) =>
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken &&
      !isExactBase(node.left),
    example: "export const a = b ** 0.5;",
  },
  {
    forbids: "of the model looks at a clock",
    covers: inTheModel,
    breaks: (node) => ts.isIdentifier(node) && ["Date", "performance"].includes(node.text) && isValue(node),
    example: "export const a = Date.now();",
  },
  {
    forbids: "of the model draws from global randomness",
    covers: inTheModel,
    breaks: (node) =>
      isMemberOf(node, "Math", (name) => name === "random") || isMemberOf(node, "crypto", () => true),
    example: "export const a = Math.random();",
  },
];

/** The places in a file where a rule is broken, as `path:line`. */
export function placesThatBreak(rule: CodeRule, source: Source): string[] {
  if (!rule.covers(source.path)) return [];
  return nodes(source.tree)
    .filter(rule.breaks)
    .map((node) => `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
}

function isMemberOf(node: ts.Node, object: string, wanted: (name: string) => boolean): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    wanted(node.name.text)
  );
}

/** Whole powers of two, and of whole numbers without end, have the same bits everywhere. */
function isExactBase(base: ts.Expression): boolean {
  return ts.isBigIntLiteral(base) || (ts.isNumericLiteral(base) && base.text === "2");
}

/** True where a name stands for the global object, as against the name of a property or a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isNewExpression(parent) || ts.isCallExpression(parent);
}
