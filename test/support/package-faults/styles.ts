import { childrenNamed, type XmlNode } from "../xml-tree.ts";

export interface StyleCounts {
  readonly cellXfs: number;
  readonly dxfs: number;
}

export function styleCounts(styles: XmlNode): StyleCounts {
  return { cellXfs: listed(styles, "cellXfs").length, dxfs: listed(styles, "dxfs").length };
}

/** Lists that say how long they are are as long, and every index leads into its list. */
export function styleFaults(styles: XmlNode): string[] {
  const formats = new Set(listed(styles, "numFmts").map(({ attributes }) => attributes.numFmtId));
  const bounds: readonly (readonly [attribute: string, list: string])[] = [
    ["fontId", "fonts"],
    ["fillId", "fills"],
    ["borderId", "borders"],
    ["xfId", "cellStyleXfs"],
  ];
  return [
    ...styles.children
      .filter(
        ({ attributes, children }) =>
          attributes.count !== undefined && Number(attributes.count) !== children.length,
      )
      .map(
        ({ name, attributes, children }) => `styles: ${name} has ${children.length}, not ${attributes.count}`,
      ),
    ...(listed(styles, "fills").length < 2 ? ["styles: the first two fills are missing"] : []),
    ...["cellXfs", "cellStyleXfs"].flatMap((list) =>
      listed(styles, list).flatMap(({ attributes }, at) => [
        ...bounds
          .filter(
            ([attribute, of]) => Number(attributes[attribute] ?? 0) >= Math.max(listed(styles, of).length, 1),
          )
          .map(([attribute]) => `styles: ${list} ${at}: ${attribute} ${attributes[attribute]}`),
        ...(Number(attributes.numFmtId ?? 0) >= 164 && !formats.has(attributes.numFmtId)
          ? [`styles: ${list} ${at}: no number format ${attributes.numFmtId}`]
          : []),
      ]),
    ),
  ];
}

function listed(styles: XmlNode, list: string): readonly XmlNode[] {
  return childrenNamed(styles, list)[0]?.children ?? [];
}
