import { expect, test } from "vitest";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { openHeaders } from "../../../shared/proposal/open-headers.ts";
import { tryForm } from "../../../shared/proposal/try-form.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { fitOf } from "../../support/fits.ts";
import { city } from "../../support/register.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM);

function openIn(rows: readonly (readonly RawValue[])[], form = standard) {
  const grid = { name: "台账", top: 0, left: 0, values: [["妇女教育培训台账"], ...rows], merges: [] };
  const { reading } = tryForm(form, new Set(), grid, city, [city], "2026");
  if (reading === undefined) throw new Error("not read");
  return openHeaders(form, reading);
}

const days = ["2026-03-02", "2026-03-09"];
const list = (headers: readonly string[], figures: readonly number[]) => [
  ["培训名称", "培训类别", "开始日期", ...headers],
  ...days.map((day, index) => [
    `示例${index}班`,
    "家政服务",
    day,
    ...figures.map((figure) => figure + index),
  ]),
];

test("a header that the form does not know may be a column that is there, the likeliest first", () => {
  const [first, second, ...more] = openIn(list(["受训妇女数", "市级补贴人数", "女性人数"], [40, 12, 38]));
  expect(more).toEqual([]);
  expect(first).toMatchObject({ text: "受训妇女数", name: "受训妇女数", cells: ["D2"] });
  expect([first?.likely, first?.like[0]]).toEqual(["trainees", "trainees"]);
  expect(second?.likely).toBeUndefined();
  expect(second).toMatchObject({ text: "市级补贴人数", cells: ["E2"] });
  // What the sheet has by its own name is nothing else too.
  const offered = [...(second?.like ?? []), ...(second?.others ?? [])];
  for (const id of ["session_name", "category", "start_date", "women"]) expect(offered).not.toContain(id);
  expect(offered).toContain("cost");
  expect(new Set(offered).size).toBe(offered.length);
});

test("headers of one name are told of once, with every place where they stand", () => {
  const [only, ...more] = openIn(list(["培训人数", "补贴标准", "补贴标准"], [40, 12, 13]));
  expect([only?.text, only?.cells, more]).toEqual(["补贴标准", ["E2", "F2"], []]);
});

test("headers of one name in two groups are two, each by its group", () => {
  const rows = [
    ["培训名称", "培训类别", "开始日期", "培训人数", "市级补贴", null, "区级补贴", null],
    [null, null, null, null, "标准", "户均", "标准", "户均"],
    ...days.map((day, index) => [`示例${index}班`, "家政服务", day, 40, 5 + index, 7, 3 + index, 4]),
  ];
  const found = openIn(rows).map(({ text, cells }) => `${text} ${cells.join()}`);
  expect(found).toContain("市级补贴 / 标准 E3");
  expect(found).toContain("区级补贴 / 标准 G3");
});

test("a sheet is read without a question once its names are another's names of the columns", () => {
  const rows = list(["受训妇女数", "补助数额"], [40, 12]);
  const names = Object.fromEntries(
    openIn(rows).map(
      ({ name, like }) => [name === "受训妇女数" ? "trainees" : "cost", [name], like] as const,
    ),
  );
  const { form } = fitForm(standard, fitOf(FORM, { headers: names }), 200_001);
  expect(openIn(rows, form)).toEqual([]);
});
