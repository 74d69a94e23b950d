import ts from "typescript";
import { refused } from "./syntax.ts";

/** A loop as it stands in its source: what it is given, by name, and what it does. */
export interface LoopSource {
  readonly name: string;
  readonly columns: readonly string[];
  readonly places: readonly string[];
  readonly numbers: readonly string[];
  readonly returns: boolean;
  /** Numbers that the file gives a name. */
  readonly constants: ReadonlyMap<string, number>;
  readonly body: readonly ts.Statement[];
}

/**
 * Finds the exported functions of a file of loops. Each takes columns, places and, if it has any, numbers. One that calls
 * others takes the columns as they are, and begins by naming those that it looks into itself.
 */
export function loopSources(path: string, text: string): LoopSource[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const constants = constantsOf(file);
  return file.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((loop) => {
      const [given, ...others] = loop.parameters;
      const [places, numbers] = [0, 1].map((k) => namesIn(others[k]?.name));
      const [first, ...rest] = loop.body?.statements ?? [];
      const named = ts.isIdentifier(given.name) ? patternOf(first, given.name) : undefined;
      return {
        name: loop.name?.text ?? "",
        columns: namesIn(named ?? (ts.isIdentifier(given.name) ? undefined : given.name)),
        places,
        numbers,
        returns: loop.type?.kind === ts.SyntaxKind.NumberKeyword,
        constants,
        body: named ? rest : [...(loop.body?.statements ?? [])],
      };
    });
}

/** What a file says with `const NAME = 12.5;`. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, number> {
  const declared = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(
    declared.flatMap(({ name, initializer }) =>
      initializer && ts.isNumericLiteral(initializer)
        ? [[name.getText(), Number(initializer.text)] as const]
        : [],
    ),
  );
}

/** What stands left of `= columns`, where a function begins with that. */
function patternOf(first: ts.Statement | undefined, columns: ts.Identifier): ts.BindingName | undefined {
  if (!first || !ts.isVariableStatement(first)) return undefined;
  const [{ name, initializer }] = first.declarationList.declarations;
  return initializer?.getText() === columns.text ? name : undefined;
}

function namesIn(pattern: ts.BindingName | undefined): string[] {
  if (!pattern) return [];
  if (!ts.isObjectBindingPattern(pattern)) throw refused(pattern, "its names in braces");
  return pattern.elements.map((element) => element.name.getText());
}
