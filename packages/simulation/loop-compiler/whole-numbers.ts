import ts from "typescript";
import { refused } from "./syntax.ts";
import { type Code, get, int, ints } from "./wasm.ts";

/** What arithmetic with whole numbers of 32 bits is compiled with. */
export interface WholeNumbers {
  /** The local of a name that stands for a whole number; undefined for any other. */
  localOf(name: string): number | undefined;
  /** The number that the file gives a name, if it does. */
  constantOf(name: string): number | undefined;
  /** Code for a number. */
  numberOf(expression: ts.Expression): Code;
  /** Code for an entry of a column. */
  load(access: ts.ElementAccessExpression): Code;
}

/**
 * Code for a whole number. Beyond 32 bits it goes round, so a source that may get there says `| 0`, or ends in
 * another operation on bits. `| 0` also takes the whole part of a number.
 */
export function wholeOf(expression: ts.Expression, given: WholeNumbers): Code {
  if (ts.isParenthesizedExpression(expression)) return wholeOf(expression.expression, given);
  if (ts.isNumericLiteral(expression)) return int(Number(expression.text));
  if (ts.isIdentifier(expression)) {
    const local = given.localOf(expression.text);
    if (local !== undefined) return get(local);
    const constant = given.constantOf(expression.text);
    if (constant !== undefined) return int(constant);
  }
  if (ts.isElementAccessExpression(expression)) return [...given.load(expression), ...ints.ofWholeFloat];
  if (isProduct(expression)) {
    const [first, second] = expression.arguments;
    return [...wholeOf(first, given), ...wholeOf(second, given), ...ints.multiply];
  }
  if (ts.isBinaryExpression(expression)) {
    const { left, right, operatorToken } = expression;
    if (isWholePart(expression) && !isWhole(left, given)) return [...given.numberOf(left), ...ints.ofFloat];
    const operation = OPERATIONS[operatorToken.kind];
    if (operation) return [...wholeOf(left, given), ...wholeOf(right, given), ...operation];
  }
  throw refused(expression, "arithmetic with whole numbers");
}

/** True for what is a whole number by the way it is written. */
export function isWhole(
  expression: ts.Expression,
  given: Pick<WholeNumbers, "localOf" | "constantOf">,
): boolean {
  if (ts.isParenthesizedExpression(expression)) return isWhole(expression.expression, given);
  if (ts.isIdentifier(expression)) return given.localOf(expression.text) !== undefined;
  if (isProduct(expression)) return true;
  if (!ts.isBinaryExpression(expression)) return false;
  const { left, right, operatorToken } = expression;
  if (ON_BITS.includes(operatorToken.kind)) return true;
  const [isLeft, isRight] = [left, right].map((side) => isWhole(side, given));
  const isPart = (side: ts.Expression) =>
    Number.isInteger(ts.isIdentifier(side) ? given.constantOf(side.text) : Number(side.getText()));
  const both = (isLeft && (isRight || isPart(right))) || (isRight && isPart(left));
  return both && OPERATIONS[operatorToken.kind] !== undefined;
}

/** Code for a whole number as a number: after `>>>` it is one without a sign. */
export function numberOfWhole(expression: ts.Expression, given: WholeNumbers): Code {
  return [...wholeOf(expression, given), ...(isUnsigned(expression) ? ints.toFloatUnsigned : ints.toFloat)];
}

function isUnsigned(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression)) return isUnsigned(expression.expression);
  return (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken
  );
}

function isWholePart({ operatorToken, right }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.BarToken && right.getText() === "0";
}

function isProduct(expression: ts.Expression): expression is ts.CallExpression {
  return ts.isCallExpression(expression) && expression.expression.getText() === "Math.imul";
}

const BIT_OPERATIONS: Readonly<Partial<Record<ts.SyntaxKind, Code>>> = {
  [ts.SyntaxKind.AmpersandToken]: ints.and,
  [ts.SyntaxKind.BarToken]: ints.or,
  [ts.SyntaxKind.CaretToken]: ints.xor,
  [ts.SyntaxKind.LessThanLessThanToken]: ints.shiftLeft,
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ints.shiftRight,
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ints.shiftRightUnsigned,
};
const ON_BITS = Object.keys(BIT_OPERATIONS).map(Number);

const OPERATIONS: Readonly<Partial<Record<ts.SyntaxKind, Code>>> = {
  ...BIT_OPERATIONS,
  [ts.SyntaxKind.PlusToken]: ints.add,
  [ts.SyntaxKind.MinusToken]: ints.subtract,
  [ts.SyntaxKind.AsteriskToken]: ints.multiply,
};
