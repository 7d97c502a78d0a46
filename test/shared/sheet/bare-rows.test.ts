import { describe, expect, it } from "vitest";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { channels } from "../../support/designs.ts";
import { district } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { form } = formOfDesign({ ...channels, rows: "events", counted: { name: "平台", unit: "个" } }, 1);

/** @param rows 序号 and 平台名称, `+` before what has figures too */
function read(rows: string) {
  const cells = rows.split(" ").map((row) => {
    const [number = "", name = ""] = row.split("、");
    return `| ${number} | ${name.replace("+", "")} | ${name.startsWith("+") ? "4.5 | 3 | 1" : "| |"}`;
  });
  const header = "序号 | 平台名称 | 总阅读量（万次） | 参与人次（人次） | 推广经费（万元）";
  const grid = sheetOf(`线上平台运营情况表 | < | < | < | <\n${header}\n${cells.join("\n")}`);
  const reading = readSheet(grid, { forms: [form], form: form.id, units: [district], reporter: district });
  return {
    names: reading.records.map(({ values }) => values.name).join(" "),
    said: reading.findings
      .filter(({ code }) => code === "rows_head" || code === "row_bare")
      .map(({ severity, code, cells: at }) => `${severity} ${code} ${at.join(" ")}`),
    aside: reading.setAside.filter(({ why }) => why === "head").map(({ row }) => row),
  };
}

describe("a row with nothing but a name", () => {
  it.each([
    ["begins the list, as others do, and each has rows", "、省级 、+甲 、+乙 、市级 、+丙"],
    ["has no number where the others have one", "、省级 1、+甲 2、+乙 、市级 3、+丙"],
    ["has a number of another kind", "一、省级 1、+甲 2、+乙 二、市级 3、+丙"],
  ])("heads those below it where it %s", (_, rows) => {
    expect(read(rows)).toEqual({
      names: "甲 乙 丙",
      said: ["information rows_head B3 B6"],
      aside: [3, 6],
    });
  });

  it("heads rows alone where they are numbered, and headings below it", () => {
    expect(read("、公办 、省级 1、+甲 2、+乙")).toMatchObject({ names: "甲 乙", aside: [3, 4] });
  });

  it.each([
    ["has its number", "1、+甲 2、乙 3、+丙", "B4"],
    ["stands among others", "、+甲 、乙 、+丙", "B4"],
    ["is the last", "1、+甲 2、+丙 、乙", "B5"],
    ["is the first and no other follows", "、乙 、+甲 、+丙", "B3"],
    ["stands above another", "、乙 、丁 、+甲 、+丙", "B3 B4"],
  ])("is asked about where it %s", (_, rows, cells) => {
    const { names, said, aside } = read(rows);
    expect(names).toContain("乙");
    expect(said).toEqual([`warning row_bare ${cells}`]);
    expect(aside).toEqual([]);
  });

  it("is nothing to be told where all rows are so, or none", () => {
    expect(read("1、甲 2、乙 3、+丙").said).toEqual([]);
    expect(read("1、+甲 2、+乙").said).toEqual([]);
  });
});
