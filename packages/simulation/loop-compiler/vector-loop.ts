import ts from "typescript";
import type { Compilation } from "./compilation.ts";
import { lanesOf } from "./exp-log.ts";
import { isTruth, type Mode, numberOf, truthOf } from "./expressions.ts";
import { boundsOf, contains, refused } from "./syntax.ts";
import { quantileOf } from "./tabled-quantile.ts";
import { type Code, get, int, ints, lanes, repeat, set, single, TO_BYTES, when } from "./wasm.ts";

/**
 * Compiles an innermost loop to take two rounds at a time, and the last one by itself if they are odd. What does
 * not change from round to round is worked out before. All entries that a round reads or writes must stand one
 * after the other: `column[s]` or `column[start + s]`.
 */
export function vectorLoop(node: ts.ForStatement, compilation: Compilation): Code {
  const { newLocal, names, wholeOf, constants, mode: outside } = compilation;
  const { name, from, to } = boundsOf(node);
  const begin = newLocal("i32");
  const onwards = newLocal("i32");
  const end = newLocal("i32");
  const stop = newLocal("i32");
  const inside = new Set<string>([name.text]);
  const before: number[] = [];
  /** Locals that hold addresses, first of the first round's entries; see {@link FEW} for when they move on. */
  const firsts = new Map<string, number>();
  const uniforms = new Map<string, number>();
  const tables = new Map<string, number>();
  const statements = ts.isBlock(node.statement) ? [...node.statement.statements] : [node.statement];
  for (const statement of statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declared of statement.declarationList.declarations) inside.add(declared.name.getText());
  }
  const isWide = addressesIn(statements).size > FEW;
  /** Functions find their constants in locals too. */
  const surroundings = {
    newLocal,
    float: (value: number) => get(held(`float ${value}`, constants.float(value))),
    long: (value: number) => get(held(`long ${value}`, constants.long(value))),
  };
  const bodies = { two: rounds(2), one: rounds(1) };
  const moving = isWide ? [onwards] : [...firsts.values()];
  if (moving.length === 0) throw refused(node, "an entry of a column in every round");
  // How far the rounds have come is seen from one of the addresses that move on with them.
  const [lead] = moving;
  const isBefore = (place: number) => [...get(lead), ...get(place), ...ints.less];
  return [
    ...[...wholeOf(from), ...set(begin), ...int(0), ...set(onwards)],
    ...before,
    ...[...wholeOf(to), ...get(begin), ...ints.subtract, ...TO_BYTES, ...get(lead), ...ints.add, ...set(end)],
    ...[...get(end), ...int(8), ...ints.subtract, ...set(stop)],
    ...repeat(isBefore(stop), [...bodies.two, ...moving.flatMap(advance)]),
    ...[...isBefore(end), ...when(bodies.one)],
  ];

  /** The body for two rounds at a time or for one. */
  function rounds(width: 1 | 2): Code {
    const local = new Map<string, number>();
    const mode = width === 2 ? lanesMode(local) : singleMode(local);
    const { add } = mode.instructions;
    const entry = width === 2 ? lanes : single;
    return statements.flatMap((statement) => {
      if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
          if (!initializer) throw refused(name, "a value");
          const truth = isTruth(initializer);
          const at = newLocal(width === 2 ? "v128" : truth ? "i32" : "f64");
          local.set(name.getText(), at);
          return [...(truth ? truthOf(initializer, mode) : numberOf(initializer, mode)), ...set(at)];
        });
      }
      if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) {
        throw refused(statement, "a constant or an assignment");
      }
      const { left, operatorToken, right } = statement.expression;
      if (!ts.isElementAccessExpression(left)) throw refused(left, "an entry of a column");
      const isAdded = operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
      if (!isAdded && operatorToken.kind !== ts.SyntaxKind.EqualsToken) throw refused(statement, "= or +=");
      const value = numberOf(right, mode);
      const pair = names.get(left.expression.getText());
      if (pair?.kind === "pair") {
        if (!isAdded || left.argumentExpression.getText() !== `${name.text} & 1`) {
          throw refused(statement, `…[${name.text} & 1] += …`);
        }
        if ((pair.summedIn ?? node) !== node) throw refused(statement, "a pair of sums for each loop");
        names.set(left.expression.getText(), { ...pair, summedIn: node });
        if (width === 2) return [...get(pair.local), ...value, ...add, ...set(pair.local)];
        const first = [...get(pair.local), ...lanes.first, ...value, ...add];
        return [...get(pair.local), ...first, ...lanes.replaceFirst, ...set(pair.local)];
      }
      const address = addressOf(left);
      const offset = compilation.columnOf(left.expression).offset;
      const [load, store] = [entry.load(offset), entry.store(offset)];
      if (!isAdded) return [...address, ...value, ...store];
      return [...address, ...address, ...load, ...value, ...add, ...store];
    });
  }

  function lanesMode(local: ReadonlyMap<string, number>): Mode {
    return {
      instructions: lanes,
      constant: (value) => get(uniform(String(value), outside.constant(value))),
      read: (identifier) => get(localOf(local, identifier)),
      load: (access) => [...addressOf(access), ...lanes.load(compilation.columnOf(access.expression).offset)],
      choose: (truth, whenTrue, whenFalse) => [...whenTrue, ...whenFalse, ...truth, ...lanes.choose],
      apply: (name, code) => lanesOf(name, code, surroundings),
      quantile: (column, place, code) => quantileOf(code, get(tableAt(column, place)), surroundings),
      known: (expression) =>
        isUniform(expression) ? get(uniform(expression.getText(), numberOf(expression, outside))) : null,
    };
  }

  function singleMode(local: ReadonlyMap<string, number>): Mode {
    return {
      ...outside,
      read: (identifier) =>
        inside.has(identifier.text) ? get(localOf(local, identifier)) : outside.read(identifier),
      load: (access) => [
        ...addressOf(access),
        ...single.load(compilation.columnOf(access.expression).offset),
      ],
    };
  }

  function localOf(local: ReadonlyMap<string, number>, identifier: ts.Identifier): number {
    const found = local.get(identifier.text);
    if (found === undefined) throw refused(identifier, "a constant of this loop or of the function");
    return found;
  }

  /** True for a number that is the same in every round. */
  function isUniform(expression: ts.Expression): boolean {
    return !contains(
      expression,
      (part) =>
        ts.isElementAccessExpression(part) ||
        ts.isCallExpression(part) ||
        (ts.isIdentifier(part) && inside.has(part.text)),
    );
  }

  /** A local that holds a number twice. */
  function uniform(key: string, code: Code): number {
    return held(key, [...code, ...lanes.splat]);
  }

  /** A local that holds what code leaves in both lanes. */
  function held(key: string, code: Code): number {
    const found = uniforms.get(key);
    if (found !== undefined) return found;
    const local = newLocal("v128");
    uniforms.set(key, local);
    before.push(...code, ...set(local));
    return local;
  }

  /** A local that holds the address of a table: the same one in every round. */
  function tableAt(column: ts.Expression, place: ts.Expression): number {
    const key = `${column.getText()}[${place.getText()}]`;
    const found = tables.get(key);
    if (found !== undefined) return found;
    const local = newLocal("i32");
    tables.set(key, local);
    before.push(...compilation.tableAt(column, place), ...set(local));
    return local;
  }

  /** The address of the round's entry, or of what stands in its place in the first column of a sheet. */
  function addressOf(access: ts.ElementAccessExpression): Code {
    const first = get(firstOf(access));
    return isWide ? [...first, ...get(onwards), ...ints.add] : first;
  }

  /** A local that holds that of the first round; it moves on with the rounds unless these are wide. */
  function firstOf(access: ts.ElementAccessExpression): number {
    const start = startOf(access.argumentExpression);
    const key = keyOf(access);
    const found = firsts.get(key);
    if (found !== undefined) return found;
    const local = newLocal("i32");
    firsts.set(key, local);
    const entry = [...get(begin), ...(start ? [...wholeOf(start), ...ints.add] : [])];
    const { local: begins } = compilation.columnOf(access.expression);
    before.push(...get(begins), ...entry, ...TO_BYTES, ...ints.add, ...set(local));
    return local;
  }

  /** What entries have in common that have one address in a round: a column, or columns of a sheet, and where they start. */
  function keyOf({ expression, argumentExpression }: ts.ElementAccessExpression): string {
    return `${compilation.columnOf(expression).base}[${startOf(argumentExpression)?.getText() ?? ""}]`;
  }

  /** The addresses that a round needs: of entries of columns, but for sums. */
  function addressesIn(nodes: readonly ts.Node[]): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      const isEntry = ts.isElementAccessExpression(node);
      if (isEntry && names.get(node.expression.getText())?.kind !== "pair") found.add(keyOf(node));
      else ts.forEachChild(node, visit);
    };
    nodes.forEach(visit);
    return found;
  }

  /** What an index adds to the counter, if anything. */
  function startOf(index: ts.Expression): ts.Expression | null {
    if (index.getText() === name.text) return null;
    if (ts.isBinaryExpression(index) && index.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      const isCounter = index.right.getText() === name.text;
      if (isCounter && !contains(index.left, (part) => ts.isIdentifier(part) && inside.has(part.text))) {
        return index.left;
      }
    }
    throw refused(index, `${name.text}, or a place + ${name.text}`);
  }

  function advance(local: number): Code {
    return [...get(local), ...int(16), ...ints.add, ...set(local)];
  }
}

/**
 * So many addresses stand in registers of their own, and each moves on with the rounds. Where there are more, they stay
 * where they are, and one number says how far the rounds have come.
 */
const FEW = 11;
