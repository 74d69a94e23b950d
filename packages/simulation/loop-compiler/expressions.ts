import ts from "typescript";
import { refused } from "./syntax.ts";
import type { Code } from "./wasm.ts";

/** How numbers are worked out in a part of a loop: one at a time, or two. */
export interface Mode {
  readonly instructions: Record<
    | "add"
    | "subtract"
    | "multiply"
    | "divide"
    | "negate"
    | "absolute"
    | "floor"
    | "least"
    | "greatest"
    | "equal"
    | "less"
    | "greater"
    | "notGreater"
    | "notLess"
    | "and"
    | "or",
    Code
  >;
  constant(value: number): Code;
  read(name: ts.Identifier): Code;
  load(access: ts.ElementAccessExpression): Code;
  choose(truth: Code, whenTrue: Code, whenFalse: Code): Code;
  /** exp or log of what the code leaves on the stack. */
  apply(name: "exp" | "log", code: Code): Code;
  /** The quantile, out of the table that begins at a place of a column, of what the code leaves on the stack. */
  quantile(column: ts.Expression, place: ts.Expression, code: Code): Code;
  /** What has been worked out already, or is worked out in another way, if it is. */
  known(expression: ts.Expression): Code | null;
}

/** Code that leaves the value of an expression on the stack. */
export function numberOf(expression: ts.Expression, mode: Mode): Code {
  const known = mode.known(expression);
  if (known) return known;
  const { instructions } = mode;
  if (ts.isParenthesizedExpression(expression)) return numberOf(expression.expression, mode);
  if (ts.isNumericLiteral(expression)) return mode.constant(Number(expression.text));
  if (ts.isIdentifier(expression)) return mode.read(expression);
  if (ts.isElementAccessExpression(expression)) return mode.load(expression);
  if (ts.isConditionalExpression(expression)) {
    return mode.choose(
      truthOf(expression.condition, mode),
      numberOf(expression.whenTrue, mode),
      numberOf(expression.whenFalse, mode),
    );
  }
  if (ts.isCallExpression(expression)) return callOf(expression, mode);
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.MinusToken) {
    return [...numberOf(expression.operand, mode), ...instructions.negate];
  }
  if (ts.isBinaryExpression(expression)) {
    const operation = ARITHMETIC[expression.operatorToken.kind];
    if (operation) {
      const operands = [expression.left, expression.right].flatMap((side) => numberOf(side, mode));
      return [...operands, ...instructions[operation]];
    }
  }
  throw refused(expression, "arithmetic");
}

function callOf(expression: ts.CallExpression, mode: Mode): Code {
  const name = expression.expression.getText();
  if (name === "tabledQuantile") {
    const [column, place, probability] = expression.arguments;
    return mode.quantile(column, place, numberOf(probability, mode));
  }
  const given = expression.arguments.map((argument) => numberOf(argument, mode));
  if (name === "exp" || name === "log") return mode.apply(name, given[0]);
  const change = CHANGES[name];
  if (change && given.length === 1) return [...given[0], ...mode.instructions[change]];
  const choice = CHOICES[name];
  if (!choice || given.length !== 2)
    throw refused(expression, "exp, log, abs or floor, or min or max of two");
  return [...given.flat(), ...mode.instructions[choice]];
}

/** Code that leaves on the stack whether a condition holds. */
export function truthOf(expression: ts.Expression, mode: Mode): Code {
  if (ts.isParenthesizedExpression(expression)) return truthOf(expression.expression, mode);
  if (ts.isIdentifier(expression)) return mode.read(expression);
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    const [comparison, logic] = [COMPARISONS[kind], LOGIC[kind]];
    const side = comparison ? numberOf : truthOf;
    const operation = comparison ?? logic;
    if (operation) {
      const operands = [expression.left, expression.right].flatMap((one) => side(one, mode));
      return [...operands, ...mode.instructions[operation]];
    }
  }
  throw refused(expression, "a comparison");
}

/** True for what is a condition and not a number. */
export function isTruth(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression)) return isTruth(expression.expression);
  if (!ts.isBinaryExpression(expression)) return false;
  const { kind } = expression.operatorToken;
  return COMPARISONS[kind] !== undefined || LOGIC[kind] !== undefined;
}

type Operations<Name> = Readonly<Partial<Record<ts.SyntaxKind, Name>>>;

const ARITHMETIC: Operations<"add" | "subtract" | "multiply" | "divide"> = {
  [ts.SyntaxKind.PlusToken]: "add",
  [ts.SyntaxKind.MinusToken]: "subtract",
  [ts.SyntaxKind.AsteriskToken]: "multiply",
  [ts.SyntaxKind.SlashToken]: "divide",
};

const CHANGES: Readonly<Record<string, "absolute" | "floor">> = {
  "Math.abs": "absolute",
  "Math.floor": "floor",
};

const CHOICES: Readonly<Record<string, "least" | "greatest">> = {
  "Math.min": "least",
  "Math.max": "greatest",
};

const COMPARISONS: Operations<"equal" | "less" | "greater" | "notGreater" | "notLess"> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "equal",
  [ts.SyntaxKind.LessThanToken]: "less",
  [ts.SyntaxKind.GreaterThanToken]: "greater",
  [ts.SyntaxKind.LessThanEqualsToken]: "notGreater",
  [ts.SyntaxKind.GreaterThanEqualsToken]: "notLess",
};

const LOGIC: Operations<"and" | "or"> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: "and",
  [ts.SyntaxKind.BarBarToken]: "or",
};
