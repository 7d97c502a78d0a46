import { describe, expect, it } from "vitest";
import { type Key, sheetIntent } from "../../../addin/ui/sheet-keys.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const sheet = sheetOf(`
  标题 | < | <
  甲 | 乙 | 丙
  ^ | 1 | 2
`);
const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, more: Partial<Key> = {}, at = { row: 1, column: 1 }) =>
  sheetIntent(sheet, { at, rows: 3, columns: 3, page: 10 }, { ...bare, key, ...more });
const to = (row: number, column: number, extended = false) => ({
  kind: "go",
  row,
  column,
  extends: extended,
});

describe("keys on a sheet", () => {
  it("go by cells and past merged ones, to ends with Ctrl, and not beyond the sheet", () => {
    expect(press("ArrowDown")).toEqual(to(2, 1));
    expect(press("ArrowDown", {}, { row: 1, column: 0 })).toEqual(to(2, 0));
    expect(press("ArrowRight", {}, { row: 0, column: 0 })).toEqual(to(0, 2));
    expect(press("ArrowDown", { ctrlKey: true })).toEqual(to(2, 1));
    expect(press("PageUp")).toEqual(to(0, 1));
    expect(press("End", { ctrlKey: true })).toEqual(to(2, 2));
    expect(press("ArrowRight", { shiftKey: true })).toEqual(to(1, 2, true));
  });

  it("edit, empty, take back, make again and find as in Excel; others are the browser's", () => {
    expect(press("Enter")).toEqual({ kind: "edit" });
    expect(press("7")).toEqual({ kind: "edit", start: "7" });
    expect(press("Delete")).toEqual({ kind: "empty" });
    expect(["z", "y", "f", "a"].map((key) => press(key, { ctrlKey: true })?.kind)).toEqual([
      "undo",
      "redo",
      "find",
      "all",
    ]);
    expect(press("Z", { metaKey: true, shiftKey: true })).toEqual({ kind: "redo" });
    for (const key of ["c", "v", "x", "p"]) expect(press(key, { ctrlKey: true })).toBeUndefined();
    expect(press("Tab")).toBeUndefined();
    expect(press("F5")).toBeUndefined();
  });
});
