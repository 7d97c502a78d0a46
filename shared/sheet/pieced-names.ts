/** Names that a heading and what stands below it make together: 宫颈细胞学检查 over 异常人数 is 细胞学异常人数. */
import { type Column, type Form, isFigureColumn } from "../form/form.ts";
import { columnNames } from "./header-names.ts";
import { parseHeader } from "./normalise.ts";
import { remember } from "./remember.ts";

const SHORTEST = 2;
const measure = /(?:人数|例数|数)$/;
const REMEMBERED = 4_000;

const known = new WeakMap<Form, (key: string) => Column | undefined>();

/**
 * The figure whose name is a piece of the heading with the lowest text behind it, the longest piece first; undefined
 * where there is none, or the heading is not right above.
 */
export function piecedFigure(form: Form, path: readonly string[]): Column | undefined {
  const [above, leaf] = path.slice(-2);
  if (above === undefined || leaf === undefined) return undefined;
  const find = known.get(form) ?? remember(REMEMBERED, (key: string) => search(form, key));
  known.set(form, find);
  return find(`${above}\n${leaf}`);
}

function search(form: Form, key: string): Column | undefined {
  const [above = "", leaf = ""] = key.split("\n");
  const names = columnNames(form);
  const [heading = ""] = parseHeader(above).keys;
  const leaves = parseHeader(leaf).keys.flatMap((text) =>
    [text, text.replace("检", "查")].flatMap((said) => [said, said.replace(measure, "")]),
  );
  for (let length = heading.length; length >= SHORTEST; length--) {
    for (let from = 0; from + length <= heading.length; from++) {
      const piece = heading.slice(from, from + length);
      for (const end of new Set(leaves)) {
        const name = end === "" ? undefined : names.get(piece + end);
        if (name !== undefined && "column" in name && isFigureColumn(name.column)) return name.column;
      }
    }
  }
  return undefined;
}
