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

/** Finds the exported functions of a file of loops. Each takes columns, places and, if it has any, numbers. */
export function loopSources(path: string, text: string): LoopSource[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const constants = constantsOf(file);
  return file.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((loop) => {
      const [columns, places, numbers] = [0, 1, 2].map((k) => namesIn(loop.parameters[k]));
      return {
        name: loop.name?.text ?? "",
        columns,
        places,
        numbers,
        returns: loop.type?.kind === ts.SyntaxKind.NumberKeyword,
        constants,
        body: [...(loop.body?.statements ?? [])],
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

function namesIn(parameter: ts.ParameterDeclaration | undefined): string[] {
  if (!parameter) return [];
  if (!ts.isObjectBindingPattern(parameter.name)) throw refused(parameter, "its names in braces");
  return parameter.name.elements.map((element) => element.name.getText());
}
