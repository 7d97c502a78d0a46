/** Which formulas of a workbook may come to another result when some of its cells change. */
import type { Area } from "../../sheet/grid.ts";
import type { Reference } from "./formula-text.ts";

export interface FormulaNode {
  /** Place of its sheet among the sheets. */
  readonly sheet: number;
  /** Cells that show its result: its own, or those that an array formula fills. */
  readonly area: Area;
  readonly references: readonly (Reference & { readonly at: number })[];
  /** It may read any cell. */
  readonly open: boolean;
}

/** Areas of no more rows than this are looked up by row. */
const LOW = 64;
/** Comparisons after which every formula counts as one that depends. */
const MOST_WORK = 50_000_000;

interface Watched {
  readonly area: Area;
  readonly readers: number[];
  heard: boolean;
}

interface SheetWatch {
  readonly byRow: Map<number, Watched[]>;
  high: Watched[];
}

/**
 * @param changed cells that change, by place of their sheet
 * @returns places of formulas: all that depend, and perhaps some that do not
 */
export function dependants(
  formulas: readonly FormulaNode[],
  changed: readonly { readonly sheet: number; readonly area: Area }[],
): ReadonlySet<number> {
  const watches = watched(formulas);
  const found = new Set<number>();
  const queue = [...changed];
  let work = 0;
  const add = (index: number): void => {
    const formula = formulas[index];
    if (formula === undefined || found.has(index)) return;
    found.add(index);
    queue.push({ sheet: formula.sheet, area: formula.area });
  };
  formulas.forEach(({ open }, index) => {
    if (open) add(index);
  });
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const watch = watches.get(next.sheet);
    if (watch === undefined) continue;
    const hears = (area: Watched): boolean => {
      work += 1;
      if (area.heard || next === undefined || !meet(area.area, next.area)) return area.heard;
      area.heard = true;
      area.readers.forEach(add);
      return true;
    };
    for (let row = next.area.top; row <= next.area.bottom; row++) {
      const here = watch.byRow.get(row);
      if (here !== undefined)
        watch.byRow.set(
          row,
          here.filter((area) => !hears(area)),
        );
    }
    watch.high = watch.high.filter((area) => !hears(area));
    if (work > MOST_WORK) return new Set(formulas.keys());
  }
  return found;
}

/** What each sheet's cells are read by; formulas that read the same cells stand together. */
function watched(formulas: readonly FormulaNode[]): Map<number, SheetWatch> {
  const watches = new Map<number, SheetWatch>();
  const known = new Map<string, Watched>();
  formulas.forEach(({ references }, index) => {
    for (const { at, top, left, bottom, right } of references) {
      const key = `${at} ${top} ${left} ${bottom} ${right}`;
      const same = known.get(key);
      if (same !== undefined) {
        same.readers.push(index);
        continue;
      }
      const entry: Watched = { area: { top, left, bottom, right }, readers: [index], heard: false };
      known.set(key, entry);
      const watch = watches.get(at) ?? { byRow: new Map<number, Watched[]>(), high: [] };
      watches.set(at, watch);
      if (bottom - top >= LOW) watch.high.push(entry);
      else {
        for (let row = top; row <= bottom; row++) {
          const here = watch.byRow.get(row);
          if (here === undefined) watch.byRow.set(row, [entry]);
          else here.push(entry);
        }
      }
    }
  });
  return watches;
}

function meet(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}
