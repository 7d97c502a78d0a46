/** What the notes around a table say of the time of its figures: 女职工人数填期末数. */
import type { DesignColumn } from "../form/design/design.ts";
import type { Grid } from "../sheet/grid.ts";
import { compactText } from "../sheet/normalise.ts";
import type { SampleTable } from "./sample.ts";

const sentence = /[;；。\n\r!！]+/;
const noteHead = /^(?:填[表报])?(?:说明|注意?|备注|注释)(?:\d+)?[:.]?(?:\d+[.、])?/;
/** So a note says that figures are of a day. What reckons with them (期末在册=期初在册+…) does not. */
const asOf = /(?:期|月|季|年)[末底](?:实有|时点|在册|存量|现有|累计)?(?:总?数|人数|值|情况)?|时点数?|存量/;
const reckons = /[=＝+＋≤≥<>]/;
const ofAll = /^(?:本表|表中|以上|各项|所有|全部)[^,，]{0,10}(?:指标|数据|数字|数|栏)?(?:均|都|皆|为|填)/;
/** Where a name begins: 技能培训女职工人数 is not 女职工人数. */
const before = /[、,，:：."“”'‘’()（）《》和与及\d.．]$/;
const LEAST = 2;

/** Ids of the columns of which a note says that they are of the end of the period. */
export function ofPeriodsEnd(table: SampleTable, columns: readonly DesignColumn[]): ReadonlySet<string> {
  const notes = notesAround(table).filter((text) => asOf.test(text) && !reckons.test(text));
  const names = columns.map(({ id, name, heading = name }) => ({ id, names: [bare(name), bare(heading)] }));
  const called = names.filter(({ names: own }) =>
    notes.some((text) => ofAll.test(text) || own.some((name) => isNamedIn(text, name))),
  );
  return new Set(called.map(({ id }) => id));
}

function bare(name: string): string {
  return compactText(name)
    .replace(/\([^()]*\)$/, "")
    .replace(/^(?:其中|[#＃]):?/, "");
}

/** Whether the note names it before it says of when it is. */
function isNamedIn(text: string, name: string): boolean {
  if (name.length < LEAST) return false;
  const at = text.indexOf(name);
  const said = asOf.exec(text.slice(at + name.length));
  return at >= 0 && (at === 0 || before.test(text.slice(0, at))) && said !== null;
}

function notesAround({ grid, header, rows, columns, down }: SampleTable): readonly string[] {
  const last = down ? Math.max(...columns.map(({ at }) => at)) : Math.max(header.last, ...rows);
  return textsOf(grid, grid.top, header.first).concat(textsOf(grid, last + 1, grid.top + grid.values.length));
}

function textsOf({ values, top }: Grid, from: number, to: number): string[] {
  return values
    .slice(Math.max(0, from - top), Math.max(0, to - top))
    .flatMap((row) =>
      row.flatMap((value) =>
        typeof value === "string"
          ? value.split(sentence).map((text) => compactText(text).replace(noteHead, ""))
          : [],
      ),
    );
}
