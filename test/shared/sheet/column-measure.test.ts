import { describe, expect, it } from "vitest";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { channels } from "../../support/designs.ts";
import { district } from "../../support/register.ts";
import { gridFrom } from "../../support/sheet-text.ts";

const { form } = formOfDesign(channels, 1);

type Cell = string | number | null;

function read(
  [readings, visitors]: readonly [string, string],
  rows: readonly (readonly Cell[])[],
  line = "",
): Reading {
  return readSheet(
    gridFrom([
      ["线上平台运营情况表"],
      [line],
      ["平台名称", readings, visitors, "推广经费（万元）"],
      ...rows.map((row, index) => [`平台${"甲乙丙丁"[index]}`, ...row]),
    ]),
    { forms: [form], units: [district], reporter: district },
  );
}

const valuesOf = ({ records }: Reading, column: string) => records.map(({ values }) => values[column]);
const said = ({ findings }: Reading) => findings.map(({ severity, code }) => `${severity} ${code}`);
const messageOf = ({ findings }: Reading, code: string) => findings.find((one) => one.code === code)?.message;

describe("counts that a form keeps in 万次", () => {
  it("are converted from 次 in the header, and said", () => {
    const reading = read(
      ["总阅读量（次）", "参与人次"],
      [
        [45_000, 3, 1],
        [12_000, 4, 1],
      ],
    );
    expect(valuesOf(reading, "read")).toEqual([45, 12]);
    expect(messageOf(reading, "unit_converted")).toContain("按次填写，已换算为万次");
    expect(reading.columns.find(({ column }) => column === "read")?.unit).toBe("次");
  });

  it("are converted from 次 in the unit line, and said", () => {
    const reading = read(["总阅读量", "参与人次"], [[45_000, 3, 1]], "单位：次、人次、万元");
    expect(valuesOf(reading, "read")).toEqual([45]);
    expect(said(reading)).toContain("information unit_converted");
  });

  it("stay where the header says 万次, whatever the line says", () => {
    const reading = read(["总阅读量（万次）", "参与人次"], [[4.5, 3, 1]], "单位：次");
    expect(valuesOf(reading, "read")).toEqual([45]);
    expect(said(reading)).not.toContain("information unit_converted");
    expect(said(reading)).not.toContain("warning measure_unsaid");
  });

  it("are asked about where nothing says the unit", () => {
    const reading = read(["总阅读量", "参与人次（人次）"], [[4.5, 3, 1]]);
    expect(said(reading)).toContain("warning measure_unsaid");
    const question = reading.questions.find(({ kind }) => kind === "measure");
    expect(question).toMatchObject({ column: "read", proposed: true });
    expect(question?.kind === "measure" && question.answers.slice(0, 2)).toEqual(["万次", "次"]);
  });

  it("go by what is typed in the cell: 45000次, 3万, 1.2亿次", () => {
    const reading = read(
      ["总阅读量（万次）", "参与人次"],
      [
        ["45000次", 3, 1],
        ["3万", 4, 1],
        ["0.2亿次", 4, 1],
      ],
    );
    expect(valuesOf(reading, "read")).toEqual([45, 30, 20_000]);
    expect(said(reading)).toContain("information unit_typed_converted");
  });

  it("are not rounded by themselves", () => {
    const reading = read(["总阅读量（次）", "参与人次"], [[45_123, 3, 1]]);
    expect(valuesOf(reading, "read")).toEqual([undefined]);
    const finding = reading.findings.find(({ code }) => code === "figure_finer_than_form");
    expect(finding?.message).toContain("45123次”换算过来是4.5123万次，本栏只到小数点后1位");
    expect(finding?.fix).toEqual({
      certain: false,
      changes: [{ cell: "B4", before: "45123", after: "45000" }],
    });
  });
});

describe("money", () => {
  const header = (money: string, paid: number, line = "") =>
    said(
      readSheet(
        gridFrom([
          ["线上平台运营情况表"],
          [line],
          ["平台名称", "总阅读量（万次）", "参与人次", money],
          ["平台甲", 4.5, 3, paid],
        ]),
        { forms: [form], units: [district], reporter: district },
      ),
    );

  it("is asked about where nothing says 万元 and the amounts look like 元", () => {
    expect(header("推广经费", 17_500)).toContain("warning measure_unsaid");
  });

  it.each([
    ["推广经费（万元）", 17_500, ""],
    ["推广经费", 17_500, "单位：万元"],
    ["推广经费", 1.75, ""],
  ])("is not where the sheet says it or they may be: %s, %d, %s", (money, paid, line) => {
    expect(header(money, paid, line)).not.toContain("warning measure_unsaid");
  });
});

describe("counts that a form keeps in ones", () => {
  it.each([
    ["千人次", 3_000],
    ["百人次", 300],
    ["万人次", 30_000],
    ["亿人次", 300_000_000],
  ])("are converted from %s, and said", (unit, value) => {
    const reading = read(["总阅读量（万次）", `参与人次（${unit}）`], [[1, 3, 1]]);
    expect(valuesOf(reading, "came")).toEqual([value]);
    expect(messageOf(reading, "unit_converted")).toContain(`按${unit}填写，已换算为人次`);
  });

  it.each(["参与人次（万）", "参与人次/万", "参与人次（单位：万）"])(
    "are in 万 under %s, which names no unit",
    (header) => {
      const reading = read(["总阅读量（万次）", header], [[1, 3, 1]]);
      expect(valuesOf(reading, "came")).toEqual([30_000]);
      expect(messageOf(reading, "unit_converted")).toContain("按万人次填写，已换算为人次");
      expect(said(reading)).not.toContain("warning header_measure");
    },
  );

  it("take 300人次 typed among 万人次 for what it says", () => {
    const reading = read(
      ["总阅读量（万次）", "参与人次（万人次）"],
      [
        [1, "300人次", 1],
        [1, 2, 1],
      ],
    );
    expect(valuesOf(reading, "came")).toEqual([300, 20_000]);
    expect(said(reading)).toContain("information unit_typed_converted");
  });
});

describe("a column of units", () => {
  function withUnits(header: string, rows: readonly (readonly [Cell, Cell])[]): Reading {
    return readSheet(
      gridFrom([
        ["线上平台运营情况表"],
        ["平台名称", "计量单位", header],
        ...rows.map(([unit, figure], index) => [`平台${"甲乙丙丁"[index]}`, unit, figure]),
      ]),
      { forms: [{ ...form, columns: form.columns.slice(0, 2) }], units: [district], reporter: district },
    );
  }

  it("says of each row in which unit it is, and that it was converted", () => {
    const reading = withUnits("总阅读量", [
      ["万次", 1.5],
      ["次", 20_000],
      ["千次", 3],
    ]);
    expect(valuesOf(reading, "read")).toEqual([15, 20, 3]);
    const converted = reading.findings.filter(({ code }) => code === "unit_converted");
    expect(converted.map(({ cells }) => cells)).toEqual([["C4"], ["C5"]]);
    expect(converted.map(({ message }) => /按(.+?)填写/.exec(message)?.[1])).toEqual(["次", "千次"]);
  });
});
