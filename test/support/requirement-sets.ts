/** Which of Excel's requirement sets code needs, by what @types/office-js says of each member: "[Api set: ExcelApi 1.9]". */
import ts from "typescript";

export interface Need {
  /** `Worksheet.getRanges` */
  readonly member: string;
  /** `ExcelApi` */
  readonly set: string;
  /** `1.9` */
  readonly version: string;
  /** `addin/host/excel/marks.ts:24` */
  readonly at: string;
  /** Only reached where `isSetSupported` has said yes. */
  readonly guarded: boolean;
}

/** @param files paths, absolute or from `root`. */
export function requirementSets(root: string, files: readonly string[]): Need[] {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["office-js"],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const needs = new Map<string, Need>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!/@types[\\/]office-js/.test(declaration.getSourceFile().fileName)) continue;
      const need = needOf(declaration);
      if (need === undefined) continue;
      const source = node.getSourceFile();
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const member = `${nameOf(declaration.parent)}.${symbol?.name ?? ""}`;
      const at = `${source.fileName.replace(`${root}/`, "")}:${line}`;
      needs.set(`${member} ${at}`, { member, ...need, at, guarded: isGuarded(checker, node) });
      return;
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const call =
        ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
      const signature = call && checker.getResolvedSignature(call)?.declaration;
      const called = signature && "symbol" in signature ? (signature.symbol as ts.Symbol) : undefined;
      note(called ?? checker.getSymbolAtLocation(node.name), node.name);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      note(type && propertyOf(checker, type, node.name.getText()), node.name);
    } else if (ts.isBindingElement(node)) {
      const name = (node.propertyName ?? node.name).getText();
      note(propertyOf(checker, checker.getTypeAtLocation(node.parent), name), node);
    }
    const load = loadArgument(node);
    if (load !== undefined) {
      for (const path of load.paths.split(",")) {
        let type = checker.getTypeAtLocation(load.target);
        for (const step of path.trim().split("/")) {
          const property = propertyOf(checker, type, step);
          note(property, node);
          if (property !== undefined) type = checker.getTypeOfSymbolAtLocation(property, node);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new RangeError(`no file ${file}`);
    visit(source);
  }
  return [...needs.values()];
}

/** 1.13 is above 1.9. */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** `"a,b/c"` of `target.load("a,b/c")`. */
function loadArgument(node: ts.Node): { paths: string; target: ts.Expression } | undefined {
  if (!ts.isStringLiteralLike(node) || !ts.isCallExpression(node.parent)) return undefined;
  const { expression } = node.parent;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return undefined;
  return { paths: node.text, target: expression.expression };
}

function propertyOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined {
  return checker.getPropertyOfType(checker.getNonNullableType(type), name);
}

/** The lowest set of the member's own comment, or of the nearest declaration around it that names one. */
function needOf(declaration: ts.Node): { readonly set: string; readonly version: string } | undefined {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const { text } = node.getSourceFile();
    const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
    const named = comments.flatMap(({ pos, end }) => [
      ...text.slice(pos, end).matchAll(/\[\s*Api set:\s*(\w+)\s+([\d.]+)/g),
    ]);
    const sets = named.map(([, set = "", version = ""]) => ({ set, version }));
    const [lowest] = sets.sort((a, b) => compareVersions(a.version, b.version));
    if (lowest !== undefined) return lowest;
  }
  return undefined;
}

function asks(checker: ts.TypeChecker, condition: ts.Expression): boolean {
  if (condition.getText().includes(".isSetSupported(")) return true;
  const variable = checker.getSymbolAtLocation(condition)?.valueDeclaration;
  return variable !== undefined && ts.isVariableDeclaration(variable) && variable.initializer !== undefined
    ? asks(checker, variable.initializer)
    : false;
}

function nameOf(node: ts.Node): string {
  const named = node as { readonly name?: ts.Node };
  return named.name?.getText() ?? "";
}

/** Inside `if (…isSetSupported(…)) { … }` or right of `…isSetSupported(…) &&`; the answer may have a name. */
function isGuarded(checker: ts.TypeChecker, start: ts.Node): boolean {
  for (let node = start; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === node
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === node
          ? parent.condition
          : ts.isBinaryExpression(parent) && parent.right === node
            ? parent.left
            : undefined;
    if (condition !== undefined && asks(checker, condition)) return true;
  }
  return false;
}
