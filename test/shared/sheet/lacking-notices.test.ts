import { expect, it } from "vitest";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { channels, designColumn } from "../../support/designs.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetFixtures } from "../../support/sheet-fixture.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const first = formOfDesign(channels, 1).form;
const likes = designColumn("likes", "点赞数", { kind: "count", unit: "次", aggregation: "sum" });
const theme = designColumn("theme", "栏目主题", { leaving: "sent", reason: "按主题看" });
const second = formOfDesign({ ...channels, columns: [...channels.columns, likes, theme] }, 2).form;

const kept = (headers: string, row: string) =>
  sheetOf(`
    线上平台运营情况表
    ${headers}
    ${row}
  `);
const old = kept("平台名称 | 总阅读量（万次） | 参与人次 | 推广经费（万元）", "平台甲 | 4.5 | 3 | 1");

function said(grid: ReturnType<typeof sheetOf>, form: Form, before?: Form, stamped?: Form): string[] {
  const { findings } = readSheet(grid, {
    ...{ forms: [form], units: districtUnits, reporter: district, period: "2019" },
    ...(before !== undefined && { versionBefore: () => before }),
    ...(stamped !== undefined && { stamped }),
  });
  return findings
    .filter(({ code }) => code === "columns_lacking" || code === "template_version")
    .map(({ severity, message }) => `${severity} ${message}`);
}

it("says what is new in the form and not on the sheet, without asking for it", () => {
  expect(said(old, second, first)).toEqual([
    "information 表上没有“点赞数”“栏目主题”这些栏（第2版新加），报上来是空的。有数要报的，请在表上加上",
  ]);
  const mended = kept(
    "平台名称 | 总阅读量（万次） | 参与人次 | 推广经费（万元） | 点赞数 | 栏目主题",
    "平台甲 | 4.5 | 3 | 1 | 8 | 春蕾",
  );
  expect(said(mended, second, first)).toEqual([]);
});

it("misses figures of a city's own form in whatever version, and no words that it always had", () => {
  expect(said(old, first)).toEqual([]);
  const fewer = kept("平台名称 | 总阅读量（万次） | 参与人次", "平台甲 | 4.5 | 3");
  expect(said(fewer, first)).toEqual([
    "information 表上没有“推广经费”这一栏，报上来是空的。有数要报的，请在表上加上",
  ]);
  expect(said(fewer, second, first)).toEqual([
    "information 表上没有“点赞数”“栏目主题”这些栏（第2版新加），报上来是空的。有数要报的，请在表上加上",
    "information 表上没有“推广经费”这一栏，报上来是空的。有数要报的，请在表上加上",
  ]);
});

it("says it once of a template of the version before", () => {
  const [only, ...more] = said(old, second, first, first);
  expect(only).toContain("这张表用的是第1版模板，本期任务用第2版");
  expect(more).toEqual([]);
});

it("is no noise: standard forms have columns that most sheets lack, and none is named", () => {
  const before = ({ id, version }: Form) =>
    standardCatalogue.forms.findLast((form) => form.id === id && form.version < version);
  const sheets = sheetFixtures(new URL("../../fixtures/sheets", import.meta.url).pathname);
  const noisy = sheets.flatMap(({ grid, context }) =>
    readSheet(grid, { ...context, versionBefore: before }).findings.filter(
      ({ code }) => code === "columns_lacking",
    ),
  );
  expect(sheets.length).toBeGreaterThan(200);
  expect(noisy).toEqual([]);
});
