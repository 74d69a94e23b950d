import ts from "typescript";
import type { Column, Common, Compilation, Name, Sheets } from "./compilation.ts";
import { lanesOf } from "./exp-log.ts";
import { type Mode, numberOf, truthOf } from "./expressions.ts";
import type { LoopSource } from "./loop-source.ts";
import { boundsOf, contains, givenTo, refused } from "./syntax.ts";
import { quantileOf } from "./tabled-quantile.ts";
import { vectorLoop } from "./vector-loop.ts";
import {
  behind,
  type Code,
  call,
  columnsBehind,
  float,
  get,
  int,
  ints,
  lanes,
  repeat,
  set,
  single,
  TO_BYTES,
  type ValueType,
  type WasmFunction,
  when,
} from "./wasm.ts";
import { isWhole, numberOfWhole, type WholeNumbers, wholeOf } from "./whole-numbers.ts";

/** Compiles a loop: outer loops one round at a time, innermost ones two unless they say that they go one by one. */
export function compileLoop(
  source: LoopSource,
  { columns, sheets, constants, sources }: Common,
): WasmFunction {
  const { places, numbers, body, constants: named } = source;
  const parameters: ValueType[] = [...places.map(() => "i32" as const), ...numbers.map(() => "f64" as const)];
  const locals: ValueType[] = [];
  const whole = namesOfInts(body);
  const names = new Map<string, Name>([
    ...places.map((name, local) => [name, { kind: "int", local }] as const),
    ...numbers.map((name, k) => [name, { kind: "number", local: places.length + k }] as const),
  ]);
  const surroundings = { newLocal, ...constants };
  const mode: Mode = {
    instructions: single,
    constant: float,
    read: (name) => {
      const value = wholes.constantOf(name.text);
      return value === undefined ? get(localOf(name, "number")) : float(value);
    },
    load,
    choose: (truth, whenTrue, whenFalse) => [...whenTrue, ...whenFalse, ...truth, ...single.select],
    apply: (name, code) => [...lanesOf(name, [...code, ...lanes.splat], surroundings), ...lanes.first],
    quantile: (table, at, code) => [
      ...quantileOf([...code, ...lanes.splat], tableAt(table, at), surroundings),
      ...lanes.first,
    ],
    known: (expression) => (isWhole(expression, wholes) ? numberOfWhole(expression, wholes) : null),
  };
  const wholes: WholeNumbers = {
    localOf: (name) => (names.get(name)?.kind === "int" ? names.get(name)?.local : undefined),
    constantOf: (name) => (names.has(name) ? undefined : named.get(name)),
    numberOf: (expression) => numberOf(expression, mode),
    load,
  };
  const compilation: Compilation = {
    names,
    newLocal,
    wholeOf: (expression) => wholeOf(expression, wholes),
    columnOf,
    mode,
    tableAt,
    constants,
  };
  /** Locals with the addresses of columns and sheets, which are looked up once, before anything else. */
  const addresses = new Map<string, number>();
  const code = body.flatMap(statement);
  const first = [...addresses].flatMap(([base, local]) => [
    ...constants.address(columns.indexOf(base)),
    ...set(local),
  ]);
  return {
    name: source.name,
    parameters,
    result: source.returns ? "f64" : null,
    locals,
    body: [...first, ...code],
  };

  function newLocal(type: ValueType): number {
    locals.push(type);
    return parameters.length + locals.length - 1;
  }

  function localOf(name: ts.Identifier, kind: Name["kind"]): number {
    const found = names.get(name.text);
    if (found?.kind !== kind) throw refused(name, `the name of a ${kind}`);
    return found.local;
  }

  function statement(node: ts.Statement): Code {
    if (ts.isBlock(node)) return node.statements.flatMap(statement);
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(declaration);
    if (ts.isExpressionStatement(node)) return assignment(node.expression);
    if (ts.isIfStatement(node)) return condition(node);
    if (ts.isForStatement(node)) return loop(node);
    if (ts.isReturnStatement(node) && node.expression) return numberOf(node.expression, mode);
    throw refused(node, "a constant, an assignment to a column, a call, if, for or return");
  }

  function condition(node: ts.IfStatement): Code {
    if (node.elseStatement) throw refused(node, "if without else");
    return [...truthOf(node.expression, mode), ...when(statement(node.thenStatement))];
  }

  function declaration({ name, initializer }: ts.VariableDeclaration): Code {
    if (!ts.isIdentifier(name) || !initializer) throw refused(name, "a name with a value");
    if (ts.isArrayLiteralExpression(initializer)) {
      if (initializer.getText() !== "[0, 0]") throw refused(initializer, "[0, 0]");
      const local = newLocal("v128");
      names.set(name.text, { kind: "pair", local });
      return [...float(0), ...lanes.splat, ...set(local)];
    }
    const isInt = whole.has(name.text) || isWhole(initializer, wholes);
    const value = codeOf(initializer, isInt);
    const local = newLocal(isInt ? "i32" : "f64");
    names.set(name.text, { kind: isInt ? "int" : "number", local });
    return [...value, ...set(local)];
  }

  function codeOf(expression: ts.Expression, isInt: boolean): Code {
    return isInt ? wholeOf(expression, wholes) : numberOf(expression, mode);
  }

  /** Gives a loop its places, then its numbers, each by its name. */
  function callOf(node: ts.CallExpression): Code {
    const place = sources.findIndex(({ name }) => name === node.expression.getText());
    const called = sources[place];
    if (!called || called.returns) throw refused(node, "a loop that returns nothing");
    const [places, numbers] = givenTo(node);
    const givenAs = (values: ReadonlyMap<string, ts.Expression>, name: string): ts.Expression => {
      const value = values.get(name);
      if (!value) throw refused(node, `${name} among what it is given`);
      return value;
    };
    return [
      ...called.places.flatMap((name) => wholeOf(givenAs(places, name), wholes)),
      ...called.numbers.flatMap((name) => numberOf(givenAs(numbers, name), mode)),
      ...call(place),
    ];
  }

  function assignment(node: ts.Expression): Code {
    if (ts.isCallExpression(node)) return callOf(node);
    if (!ts.isBinaryExpression(node)) throw refused(node, "an assignment");
    const named = ts.isIdentifier(node.left) ? names.get(node.left.text) : undefined;
    if (named && named.kind !== "pair" && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return [...codeOf(node.right, named.kind === "int"), ...set(named.local)];
    }
    if (!ts.isElementAccessExpression(node.left)) throw refused(node, "an assignment to a column");
    const [address, column] = [addressOf(node.left), columnOf(node.left.expression)];
    const [entry, store] = [single.load(column.offset), single.store(column.offset)];
    const value = numberOf(node.right, mode);
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken) return [...address, ...value, ...store];
    if (kind !== ts.SyntaxKind.PlusEqualsToken) throw refused(node, "= or +=");
    return [...address, ...address, ...entry, ...value, ...single.add, ...store];
  }

  function loop(node: ts.ForStatement): Code {
    const { name, from, to, oneByOne } = boundsOf(node);
    if (!oneByOne && !contains(node.statement, ts.isForStatement)) return vectorLoop(node, compilation);
    const local = newLocal("i32");
    names.set(name.text, { kind: "int", local });
    const round = [...statement(node.statement), ...get(local), ...int(1), ...ints.add, ...set(local)];
    return [
      ...[...wholeOf(from, wholes), ...set(local)],
      ...repeat([...get(local), ...wholeOf(to, wholes), ...ints.less], round),
    ];
  }

  function load(access: ts.ElementAccessExpression): Code {
    const name = names.get(access.expression.getText());
    if (name?.kind !== "pair") {
      return [...addressOf(access), ...single.load(columnOf(access.expression).offset)];
    }
    const isFirst = access.argumentExpression.getText() === "0";
    return [...get(name.local), ...(isFirst ? lanes.first : lanes.second)];
  }

  /** Where an entry is, or what stands in its place in the first column of a sheet. */
  function addressOf({ expression, argumentExpression }: ts.ElementAccessExpression): Code {
    return placeIn(expression, argumentExpression);
  }

  function tableAt(column: ts.Expression, place: ts.Expression): Code {
    if (sheetOf(column.getText(), sheets)) throw refused(column, "a column that stands alone");
    return placeIn(column, place);
  }

  function placeIn(column: ts.Expression, place: ts.Expression): Code {
    return [...get(columnOf(column).local), ...wholeOf(place, wholes), ...TO_BYTES, ...ints.add];
  }

  function columnOf(expression: ts.Expression): Column {
    const column = expression.getText();
    if (!source.columns.includes(column)) throw refused(expression, "a column");
    const sheet = sheetOf(column, sheets);
    const base = sheet ?? column;
    const local = addresses.get(base) ?? newLocal("i32");
    addresses.set(base, local);
    return { base, local, offset: sheet ? columnsBehind(sheets[sheet].indexOf(column)) : behind(0) };
  }
}

/** The sheet that a column stands in, if it does in any. */
export function sheetOf(column: string, sheets: Sheets): string | undefined {
  return Object.keys(sheets).find((sheet) => sheets[sheet].includes(column));
}

/** Names that say where in a column to look, or how often to go round. */
function namesOfInts(body: readonly ts.Statement[]): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    else if (!ts.isElementAccessExpression(node)) ts.forEachChild(node, note);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node)) note(node.argumentExpression);
    if (ts.isCallExpression(node)) givenTo(node)[0].forEach(note);
    if (ts.isForStatement(node)) for (const bound of [boundsOf(node).from, boundsOf(node).to]) note(bound);
    ts.forEachChild(node, visit);
  };
  for (const statement of body) visit(statement);
  return found;
}
