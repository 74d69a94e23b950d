import ts from "typescript";

/** What a loop may not say, where, and what is wanted instead. */
export function refused(node: ts.Node, wanted: string): Error {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return new Error(`${file.fileName}:${line + 1}: expected ${wanted}, got ${JSON.stringify(node.getText())}`);
}

/** What `for (let s = from; s < to; s++)` says; with `s += 1` its rounds are to be taken one by one. */
export function boundsOf(node: ts.ForStatement) {
  const { initializer, condition, incrementor } = node;
  const isList = initializer && ts.isVariableDeclarationList(initializer);
  const [first] = isList ? initializer.declarations : [];
  if (!first?.initializer || !ts.isIdentifier(first.name)) throw refused(node, "for (let s = …");
  const name = first.name;
  const isLess = condition && ts.isBinaryExpression(condition) && condition.left.getText() === name.text;
  if (!isLess || condition.operatorToken.kind !== ts.SyntaxKind.LessThanToken) throw refused(node, "s < …");
  const step = incrementor?.getText();
  const oneByOne = step === `${name.text} += 1`;
  if (!oneByOne && step !== `${name.text}++`) throw refused(node, "s++ or s += 1");
  return { name, from: first.initializer, to: condition.right, oneByOne };
}

/** True where a node, or anything below it, is such. */
export function contains(node: ts.Node, is: (one: ts.Node) => boolean): boolean {
  return is(node) || (ts.forEachChild(node, (child) => contains(child, is) || undefined) ?? false);
}

/** The places and the numbers that a call of a loop gives it, `loop(columns, { y, pool: first + s }, { overlap })`, by name. */
export function givenTo({ arguments: [, ...given] }: ts.CallExpression) {
  return [0, 1].map((k) => {
    const one = given[k];
    const properties = one && ts.isObjectLiteralExpression(one) ? [...one.properties] : [];
    return new Map(
      properties.map((property): [string, ts.Expression] => {
        if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, property.name];
        if (ts.isPropertyAssignment(property)) return [property.name.getText(), property.initializer];
        throw refused(property, "a name with a value");
      }),
    );
  });
}
