/** What a printed table says again at the head and the foot of each page. */
import { type Grid, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import type { RowPlan } from "./row-plan.ts";

/** 承前页 at the head of a page and 过次页 at its foot hold the sum of everything above. */
const carried =
  /^(?:承|接|续)(?:前|上)(?:一?页)?(?:合计|累计|小计|结转|余额)?$|^(?:过|转|结转|接|续)(?:次|下)(?:一?页)?(?:合计|累计|小计)?$|^(?:上|前)一?页(?:结转|转来|累计|合计)$/;

/** Cheap look at the raw text before it is compacted. */
const mayBeCarried = /[承接续續过過转轉结結上前]/;

/** Whether a text (compacted) says that a row carries the sum of the page before, or to the next. */
function isCarried(text: string): boolean {
  return carried.test(text);
}

/** A title or header without what tells its pages apart: （续表）, 第2页共3页. */
export function pageTitle(text: string): string {
  return compactText(text).replace(
    /\(?(?:续表?|接上表|第[\d一二三四五六七八九十]+页(?:[/,，]?共[\d一二三四五六七八九十]+页)?)\d*\)?/g,
    "",
  );
}

/** Column → texts that stand in it above the table's first row. */
type Head = ReadonlyMap<number, ReadonlySet<string>>;
const heads = new WeakMap<RowPlan, Head>();

function headOf(plan: RowPlan): Head {
  const known = heads.get(plan);
  if (known !== undefined) return known;
  const { grid } = plan;
  const head = new Map<number, Set<string>>();
  for (let row = grid.top; row < plan.firstRow; row++) {
    (grid.values[row - grid.top] ?? []).forEach((value, index) => {
      const text = typeof value === "string" ? pageTitle(value) : "";
      if (text === "") return;
      const texts = head.get(grid.left + index) ?? new Set();
      head.set(grid.left + index, texts.add(text));
    });
  }
  heads.set(plan, head);
  return head;
}

/** Whether all that stands in a row stands above the table in the same columns: its title or header once more. */
export function repeatsHead(plan: RowPlan, row: number): boolean {
  const { grid } = plan;
  const values = grid.values[row - grid.top] ?? [];
  if (values.some((value) => typeof value === "number" || typeof value === "boolean")) return false;
  let same = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (value === null || value === "") continue;
    const text = pageTitle(textOf(value));
    if (text === "") continue;
    if (
      headOf(plan)
        .get(grid.left + index)
        ?.has(text) !== true
    )
      return false;
    same++;
  }
  return same > 0;
}

/** The label of a row that carries a page's sum; undefined for other rows. */
export function carriedLabel(grid: Grid, row: number): string | undefined {
  const values = grid.values[row - grid.top] ?? [];
  for (let at = grid.left; at < grid.left + values.length; at++) {
    const value = valueAt(grid, row, at);
    if (typeof value !== "string" || value.length > 12 || !mayBeCarried.test(value)) continue;
    const text = compactText(textOf(value)).replace(/[:：]$/, "");
    if (isCarried(text)) return text;
  }
  return undefined;
}
