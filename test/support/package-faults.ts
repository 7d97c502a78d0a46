/** What Excel would repair or refuse in a workbook: the package's own consistency, then workbook, sheets and charts. */
import { posix } from "node:path";
import { chartFaults } from "./package-faults/charts.ts";
import { sheetFaults } from "./package-faults/sheets.ts";
import { styleCounts, styleFaults } from "./package-faults/styles.ts";
import { type Named, workbookFaults } from "./package-faults/workbook.ts";
import { childrenNamed, type XmlNode, xmlTree } from "./xml-tree.ts";

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/** Content types of the parts that a relationship of a kind leads to. */
const kinds: Readonly<Record<string, string>> = {
  worksheet: `${MAIN}worksheet+xml`,
  styles: `${MAIN}styles+xml`,
  sharedStrings: `${MAIN}sharedStrings+xml`,
  comments: `${MAIN}comments+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
};

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** @param parts the package's parts as text, by name; binary parts may be left out of the text but not of the map */
export function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const trees = new Map<string, XmlNode>();
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      trees.set(name, xmlTree(xml));
    } catch (error) {
      faults.push(`${name}: not well-formed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const types = contentTypes(trees);
  faults.push(...nameFaults(parts), ...typeFaults(parts, trees, types));
  const relations = new Map(
    [...trees]
      .filter(([name]) => name.endsWith(".rels"))
      .map(([name, tree]) => [sourceOf(name), relationsOf(name, tree)]),
  );
  for (const [source, own] of relations) faults.push(...relationFaults(source, own, parts, types));
  for (const [name, tree] of trees) faults.push(...danglingIds(name, tree, relations.get(name) ?? []));

  const workbook = trees.get("xl/workbook.xml");
  const styles = trees.get("xl/styles.xml");
  if (workbook === undefined || styles === undefined) return [...faults, "no workbook or no styles"];
  const sheets = childrenNamed(childrenNamed(workbook, "sheets")[0], "sheet").map(
    ({ attributes }): Named => ({
      name: attributes.name ?? "",
      part: relations.get("xl/workbook.xml")?.find(({ id }) => id === attributes["r:id"])?.target ?? "",
    }),
  );
  const names = sheets.map(({ name }) => name);
  const counts = styleCounts(styles);
  const strings = trees.get("xl/sharedStrings.xml")?.children.length ?? 0;
  return [
    ...faults,
    ...workbookFaults(workbook, names),
    ...styleFaults(styles),
    ...sheets.flatMap(({ part }) => {
      const tree = trees.get(part);
      return tree === undefined
        ? [`${part}: no such sheet`]
        : sheetFaults(part, tree, { names, counts, strings });
    }),
    ...[...trees]
      .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .flatMap(([name, tree]) => chartFaults(name, tree, names)),
  ];
}

function nameFaults(parts: ReadonlyMap<string, string>): string[] {
  const names = [...parts.keys()];
  const lower = names.map((name) => name.toLowerCase());
  return [
    ...names.filter((name, at) => lower.indexOf(name.toLowerCase()) !== at).map((name) => `${name}: twice`),
    ...names
      .filter(
        (name) =>
          !/^(\[Content_Types\]\.xml|[A-Za-z0-9_][\w./-]*[A-Za-z0-9])$/.test(name) || name.includes("//"),
      )
      .map((name) => `${name}: not a part name`),
  ];
}

function contentTypes(trees: ReadonlyMap<string, XmlNode>): (part: string) => string | undefined {
  const types = trees.get("[Content_Types].xml");
  const overrides = new Map(
    childrenNamed(types, "Override").map(({ attributes }) => [attributes.PartName, attributes.ContentType]),
  );
  const defaults = new Map(
    childrenNamed(types, "Default").map(({ attributes }) => [
      attributes.Extension?.toLowerCase(),
      attributes.ContentType,
    ]),
  );
  return (part) => overrides.get(`/${part}`) ?? defaults.get(part.split(".").at(-1)?.toLowerCase());
}

function typeFaults(
  parts: ReadonlyMap<string, string>,
  trees: ReadonlyMap<string, XmlNode>,
  typeOf: (part: string) => string | undefined,
): string[] {
  const overrides = childrenNamed(trees.get("[Content_Types].xml"), "Override").map(
    ({ attributes }) => attributes.PartName ?? "",
  );
  return [
    ...(trees.has("[Content_Types].xml") ? [] : ["[Content_Types].xml: missing"]),
    ...[...parts.keys()]
      .filter((name) => name !== "[Content_Types].xml" && typeOf(name) === undefined)
      .map((name) => `${name}: no content type`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name}: a content type, but no part`),
    ...overrides
      .filter((name, at) => overrides.indexOf(name) !== at)
      .map((name) => `${name}: two content types`),
  ];
}

/** `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`; of the package's own "" */
function sourceOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

function relationsOf(rels: string, tree: XmlNode): Relation[] {
  return childrenNamed(tree, "Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      kind: Type.split("/").at(-1) ?? "",
      target: Target.startsWith("/")
        ? Target.slice(1)
        : posix.join(posix.dirname(posix.dirname(rels)), Target),
    }));
}

function relationFaults(
  source: string,
  relations: readonly Relation[],
  parts: ReadonlyMap<string, string>,
  typeOf: (part: string) => string | undefined,
): string[] {
  const ids = relations.map(({ id }) => id);
  return [
    ...(source === "" || parts.has(source) ? [] : [`${source}: relationships, but no part`]),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${source}: relationship ${id} twice`),
    ...relations
      .filter(({ target }) => !parts.has(target))
      .map(({ id, target }) => `${source}: relationship ${id} leads to ${target}, which is not there`),
    ...relations
      .filter(
        ({ kind, target }) =>
          parts.has(target) && kinds[kind] !== undefined && kinds[kind] !== typeOf(target),
      )
      .map(({ kind, target }) => `${target}: ${kind} by relationship, ${typeOf(target)} by content type`),
  ];
}

/** Every r:id names a relationship of its own part. */
function danglingIds(name: string, tree: XmlNode, relations: readonly Relation[]): string[] {
  const known = new Set(relations.map(({ id }) => id));
  const used = (node: XmlNode): string[] => [
    ...Object.entries(node.attributes).flatMap(([key, id]) => (/^r:(id|embed|link)$/.test(key) ? [id] : [])),
    ...node.children.flatMap(used),
  ];
  return name.endsWith(".rels")
    ? []
    : used(tree)
        .filter((id) => !known.has(id))
        .map((id) => `${name}: no relationship ${id}`);
}
