import { expect, it } from "vitest";
import { groupNotices } from "../../../shared/finding/notice.ts";
import { columnOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readWord } from "../../../shared/sheet/read-word.ts";

const form = standardCatalogue.form("women_loans");
const column = columnOf(form, "use");
const read = (words: readonly string[]) =>
  words.map((word, index) => readWord(word, { column, row: index + 2, cell: `D${index + 2}` }));

it("takes a word that is certain, and says so for your information", () => {
  const [reading] = read(["家政服务公司"]);
  expect(reading?.value).toBe("home_services");
  const [finding] = groupNotices(reading?.notices ?? [], "Sheet1", form);
  expect(finding).toMatchObject({ severity: "information", message: "D2 “家政服务公司”按“家政”读取" });
  expect(finding?.fix).toBeUndefined();
});

it("asks about any other, with the nearest codes, and one press for all cells that say it", () => {
  const readings = read(["托管幼儿", "餐饮和家政", "托管幼儿", "餐饮和家政"]);
  expect(readings.map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined]);
  const findings = groupNotices(
    readings.flatMap(({ notices }) => notices),
    "Sheet1",
    form,
  );
  expect(findings.map(({ severity, cells }) => [severity, cells])).toEqual([
    ["error", ["D2", "D4"]],
    ["error", ["D3", "D5"]],
  ]);
  const [, both] = findings;
  expect(both?.message).toMatch(/“餐饮和家政”不在“创业项目”的选项中，是不是：(?:餐饮、家政|家政、餐饮)/);
  expect(both?.fix).toMatchObject({ certain: false });
  expect(both?.fix?.changes.map(({ cell }) => cell)).toEqual(["D3", "D5"]);
});

it("offers nothing where the list is a city's and the word none of it plainly", () => {
  const codes = [
    { code: "k1", zh: "低保", en: "低保", aliases: [] },
    { code: "k2", zh: "残疾", en: "残疾", aliases: [] },
  ];
  const own = { ...column, codes };
  const reading = readWord("大病", { column: own, row: 2, cell: "D2" });
  const [finding] = groupNotices(reading.notices, "Sheet1", {
    ...form,
    columns: form.columns.map((each) => (each.id === own.id ? own : each)),
  });
  expect(finding).toMatchObject({
    severity: "error",
    message: "D2 “大病”不在“创业项目”的选项中，请从下拉清单中选择",
  });
  expect(finding?.fix).toBeUndefined();
  const [said] = readWord("残疾人家庭", { column: own, row: 3, cell: "D3" }).notices;
  expect(said).toMatchObject({ code: "code_unknown", change: { after: "残疾", certain: false } });
});

it("says of a word that looks like a name that it may stand in the wrong column", () => {
  const [named, other] = groupNotices(
    read(["王小芳", "丙丁款"]).flatMap(({ notices }) => notices),
    "Sheet1",
    form,
  );
  expect(named?.message).toBe(
    "D2 “王小芳”不在“创业项目”的选项中，像是姓名，可能填错了栏。请从下拉清单中选择",
  );
  expect(other?.message).toBe("D3 “丙丁款”不在“创业项目”的选项中，请从下拉清单中选择");
});
