import type { Area, Grid, RawValue } from "../../shared/sheet/grid.ts";

/**
 * A sheet as readable text: one line a row, cells between `|`. Numbers are numbers; `'12` is the text 12;
 * `<` continues the cell to the left (merged), `^` the cell above; `\n` inside a cell is a line break.
 * A first line `# name` names the sheet.
 */
export function sheetOf(text: string): Grid {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const name = lines[0]?.startsWith("# ") === true ? (lines.shift() ?? "").slice(2) : "表1";
  const cells = lines.map((line) =>
    line
      .replace(/^\|/, "")
      .replace(/\|$/, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  return { name, top: 0, left: 0, values: cells.map((row) => row.map(rawOf)), merges: mergesOf(cells) };
}

/** A sheet of values as they are, without merges. */
export function gridFrom(values: readonly (readonly RawValue[])[], name = "表1"): Grid {
  return { name, top: 0, left: 0, values: values.map((row) => [...row]), merges: [] };
}

function rawOf(cell: string): RawValue {
  if (cell === "" || cell === "<" || cell === "^") return null;
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell);
  return cell.replace(/^'/, "").replaceAll("\\n", "\n");
}

function mergesOf(cells: readonly (readonly string[])[]): Area[] {
  const areas: Area[] = [];
  cells.forEach((row, top) => {
    row.forEach((cell, left) => {
      if (cell === "<" || cell === "^") return;
      let right = left;
      while (cells[top]?.[right + 1] === "<") right++;
      let bottom = top;
      while (cells[bottom + 1]?.[left] === "^") bottom++;
      if (right > left || bottom > top) areas.push({ top, left, bottom, right });
    });
  });
  return areas;
}
