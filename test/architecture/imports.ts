import ts from "typescript";
import { nodes, type Source } from "../sources.ts";

/** One mention of another module. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** True when nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every import of a file: statements, re-exports, `import()` as a call and as a type. */
export function importsOf({ tree }: Source): Import[] {
  const found: Import[] = [];
  for (const node of nodes(tree)) {
    const mention = mentionOf(node);
    if (!mention || !ts.isStringLiteralLike(mention.specifier)) continue;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push({ specifier: mention.specifier.text, typeOnly: mention.typeOnly, line: line + 1 });
  }
  return found;
}

function mentionOf(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, typeOnly: isTypeImport(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0]
  ) {
    return { specifier: node.arguments[0], typeOnly: false };
  }
  return undefined;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const names = importClause.namedBindings;
  const onlyNames = !importClause.name && names !== undefined && ts.isNamedImports(names);
  return onlyNames && names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}
