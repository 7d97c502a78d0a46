import { parseSync } from "vite";

/** What a file asks of others, as its text says it. */
export interface Source {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

export interface Import {
  /** As written, without a query: `../api/client.ts`, `zod`. */
  readonly from: string;
  readonly types: boolean;
  /** Asked for when it is needed, or run as a script of its own: not there as soon as the file is. */
  readonly late: boolean;
  /** Offset in the text. */
  readonly at: number;
}

export interface Use {
  /** A name that the file declares nowhere, or a member of something. */
  readonly kind: "global" | "member";
  readonly name: string;
  /** Of a member, the last name before it (`db` in `this.db.prepare`); of a global, the member asked of it. */
  readonly beside: string | undefined;
  /** Whether it names a type. */
  readonly type: boolean;
  readonly at: number;
}

/** A node of the syntax tree (ESTree, with TypeScript's own nodes). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Where a node hangs, nearest first: the node above and the name of the part. */
interface Place {
  readonly node: Node;
  readonly part: string;
  readonly above: Place | undefined;
}

/** Parts that only say how something is called. */
const labels = new Set(
  [
    "MemberExpression.property Property.key PropertyDefinition.key MethodDefinition.key AccessorProperty.key",
    "TSPropertySignature.key TSMethodSignature.key TSNamedTupleMember.label TSQualifiedName.right",
    "TSImportType.qualifier ImportSpecifier.imported ImportAttribute.key",
    "MetaProperty.meta MetaProperty.property",
  ].flatMap((words) => words.split(" ")),
);

/** Parts that declare a name, also through a pattern. */
const declarations = new Set(
  [
    "VariableDeclarator.id FunctionDeclaration.id FunctionExpression.id ClassDeclaration.id ClassExpression.id",
    "FunctionDeclaration.params FunctionExpression.params ArrowFunctionExpression.params CatchClause.param",
    "ArrayPattern.elements RestElement.argument AssignmentPattern.left ObjectPattern.value",
    "ImportSpecifier.local ImportDefaultSpecifier.local ImportNamespaceSpecifier.local",
    "TSInterfaceDeclaration.id TSTypeAliasDeclaration.id TSTypeParameter.name TSMappedType.key",
    "TSFunctionType.params TSMethodSignature.params TSIndexSignature.parameters TSEmptyBodyFunctionExpression.params",
  ].flatMap((words) => words.split(" ")),
);

/** Of TypeScript's own nodes, those around a value. */
const aroundValues = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

/**
 * Reads TypeScript, TSX or JavaScript; comments and texts count for nothing.
 * @throws Error when it is none.
 */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const globals: Use[] = [];
  const declared = new Set<string>();

  function visit(node: Node, place: Place | undefined): void {
    const imported = importOf(node);
    if (imported !== undefined) imports.push({ ...imported, at: node.start });
    const member = memberOf(node, place);
    if (member !== undefined) uses.push({ kind: "member", ...member, type: false, at: node.start });
    if (node.type === "MetaProperty") {
      uses.push({ kind: "global", name: "import.meta", beside: undefined, type: false, at: node.start });
    }
    if (node.type === "Identifier" && place !== undefined) {
      const name = String(node.name);
      if (isDeclaration(place)) declared.add(name);
      else if (!isLabel(place)) {
        const beside = memberOf(place.node, place.above)?.name;
        globals.push({ kind: "global", name, beside, type: isType(place), at: node.start });
      }
    }
    for (const part in node) {
      const inner = node[part];
      if (typeof inner !== "object") continue;
      const at = { node, part, above: place };
      if (isNode(inner)) visit(inner, at);
      else if (Array.isArray(inner)) for (const each of inner) if (isNode(each)) visit(each, at);
    }
  }
  visit(program as unknown as Node, undefined);
  return { imports, uses: [...uses, ...globals.filter(({ name }) => !declared.has(name))] };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function isDeclaration({ node, part, above }: Place): boolean {
  if (node.type === "Property") return part === "value" && above?.node.type === "ObjectPattern";
  return declarations.has(`${node.type}.${part}`);
}

function isLabel({ node, part, above }: Place): boolean {
  if (node.type === "ExportSpecifier") return part === "exported" || isNode(above?.node.source);
  return node.computed !== true && labels.has(`${node.type}.${part}`);
}

function isType({ node }: Place): boolean {
  return node.type.startsWith("TS") && !aroundValues.has(node.type);
}

function importOf(node: Node): Omit<Import, "at"> | undefined {
  switch (node.type) {
    case "ImportDeclaration":
      return fromText(node.source, node.importKind === "type" || areTypes(node.specifiers, "importKind"));
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return fromText(node.source, node.exportKind === "type" || areTypes(node.specifiers, "exportKind"));
    case "TSImportType":
      return fromText(node.source, true);
    case "ImportExpression":
      return fromText(node.source, false, true);
    case "NewExpression": {
      // A script of its own: new Worker(new URL("./engine-worker.ts", import.meta.url)).
      const [first] = [node.arguments].flat();
      const isUrl = isNode(node.callee) && node.callee.name === "URL";
      const address = isUrl ? fromText(first, false, true) : undefined;
      return address?.from.startsWith(".") === true ? address : undefined;
    }
    default:
      return undefined;
  }
}

function fromText(node: unknown, types: boolean, late = false): Omit<Import, "at"> | undefined {
  if (!isNode(node) || typeof node.value !== "string") return undefined;
  return { from: node.value.replace(/\?.*/, ""), types, late };
}

function areTypes(specifiers: unknown, kind: string): boolean {
  const all = [specifiers].flat().filter(isNode);
  return all.length > 0 && all.every((specifier) => specifier[kind] === "type");
}

/** `a.b`, `a["b"]`, and the key that `const { b } = a` takes. */
function memberOf(node: Node, place: Place | undefined): Pick<Use, "name" | "beside"> | undefined {
  switch (node.type) {
    case "MemberExpression":
      return named(node.property, node.computed === true, node.object);
    case "TSQualifiedName":
      return named(node.right, false, node.left);
    case "Property":
      if (place?.node.type !== "ObjectPattern") return undefined;
      return named(node.key, node.computed === true, place.above?.node.init);
    default:
      return undefined;
  }
}

function named(key: unknown, computed: boolean, of: unknown): Pick<Use, "name" | "beside"> | undefined {
  const name = !computed || (isNode(key) && key.type === "Literal") ? nameOf(key) : undefined;
  return name === undefined ? undefined : { name, beside: lastName(of) };
}

function nameOf(key: unknown): string | undefined {
  if (!isNode(key)) return undefined;
  return key.type === "Literal" ? String(key.value) : typeof key.name === "string" ? key.name : undefined;
}

function lastName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "MemberExpression") return node.computed === true ? undefined : nameOf(node.property);
  if (node.type === "TSNonNullExpression" || node.type === "ParenthesizedExpression") {
    return lastName(node.expression);
  }
  return node.type === "Identifier" ? nameOf(node) : undefined;
}
