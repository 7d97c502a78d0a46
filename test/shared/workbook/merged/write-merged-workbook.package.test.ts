import { beforeAll, describe, expect, test } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import { gather, readWithSheetJs } from "../../../support/read-back.ts";
import { xmlElements } from "../../../support/xml.ts";
import { loans, rating, screening, training } from "./city.ts";
import { mergedForm, mergeOf } from "./fixture.ts";

const { newest: forms } = standardCatalogue;

let parts: ReadonlyMap<string, string>;
const part = (name: string) => xmlElements(parts.get(name) ?? "");
const sheets = () => [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));

async function partsOf(...forms: Parameters<typeof mergeOf>): Promise<ReadonlyMap<string, string>> {
  return readWithSheetJs(await gather(writeMergedWorkbook(mergeOf(...forms), nodeCompressor))).parts;
}

beforeAll(async () => {
  parts = await partsOf([training, loans, screening, rating]);
});

describe("the package of a merged workbook", () => {
  test("has nothing that Excel would repair", async () => {
    expect(packageFaults(parts)).toEqual([]);
    expect(parts.size).toBeGreaterThan(20);
    expect(packageFaults(await partsOf([]))).toEqual([]);
    expect(packageFaults(await partsOf([mergedForm(loans.form, [])]))).toEqual([]);
  });

  test.each(forms.map((form) => [form.id, form] as const))("nor has the template of %s", async (_, form) => {
    const unit = {
      code: "1",
      name: "甲县妇联",
      aliases: [] as string[],
      kind: "federation",
      level: "district",
      parent: null,
    } as const;
    const bytes = await writeTemplate({ catalogue: standardCatalogue, form, unit, below: [] });
    expect(packageFaults(readWithSheetJs(bytes).parts)).toEqual([]);
  });

  test("says the true dimension of every sheet, and is told its types first", () => {
    for (const name of sheets()) {
      const elements = part(name);
      const rows = elements.filter((element) => element.name === "row").length;
      const dimension = elements.find((element) => element.name === "dimension")?.attributes.ref;
      expect(dimension, name).toMatch(new RegExp(`^A1:[A-Z]+${rows}$`));
    }
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });

  test("freezes heads, filters the details, prints across with the header on every page", () => {
    const details = sheets().filter((name) => part(name).some((element) => element.name === "autoFilter"));
    expect(details).toHaveLength(4);
    for (const name of sheets()) {
      const elements = part(name);
      expect(elements.find((element) => element.name === "pane")?.attributes.state, name).toBe("frozen");
      expect(elements.find((element) => element.name === "pageSetup")?.attributes, name).toMatchObject({
        orientation: "landscape",
      });
      expect(parts.get(name), name).toContain("第 &amp;P 页，共 &amp;N 页");
    }
    const titles = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/_xlnm\.Print_Titles/g)];
    expect(titles).toHaveLength(sheets().length);
  });

  test("is dated by the newest version, not by a clock", () => {
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("2019-12-31T08:20:05Z</dcterms:created>");
    expect(core).toContain("2019-12-31T08:20:05Z</dcterms:modified>");
    expect(core).toContain("示例市妇联");
  });
});

describe("the checker finds", () => {
  const SHEET = "xl/worksheets/sheet2.xml";
  const WORKBOOK = "xl/workbook.xml";
  const CHART = "xl/charts/chart1.xml";

  test.each<[what: string, name: string, from: string | RegExp, to: string, fault: RegExp]>([
    ["a tag left open", SHEET, "</sheetData>", "", /not well-formed/],
    ["an entity left bare", WORKBOOK, 'name="汇总-妇女创业小额贷款"', 'name="a&b"', /not well-formed/],
    [
      "a part without a type",
      "[Content_Types].xml",
      /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/,
      "",
      /chart1\.xml: chart by relationship/,
    ],
    [
      "a type without its part",
      "[Content_Types].xml",
      "/xl/charts/chart1.xml",
      "/xl/charts/chart9.xml",
      /chart9\.xml: a content type, but no part/,
    ],
    [
      "the wrong type",
      "[Content_Types].xml",
      /worksheet\+xml/,
      "chartsheet+xml",
      /worksheet by relationship/,
    ],
    [
      "a relationship into nothing",
      "xl/_rels/workbook.xml.rels",
      "worksheets/sheet2.xml",
      "worksheets/sheet99.xml",
      /sheet99\.xml, which is not there/,
    ],
    [
      "an id without a relationship",
      SHEET.replace("2", "5"),
      /<drawing r:id="[^"]*"/,
      '<drawing r:id="rId77"',
      /no relationship rId77/,
    ],
    [
      "elements out of order",
      SHEET,
      /(<mergeCells.*<\/mergeCells>)(.*?)(<pageMargins[^>]*>)/s,
      "$3$2$1",
      /stands too late/,
    ],
    [
      "an element that does not belong",
      SHEET,
      "<sheetData>",
      "<sheetMeta/><sheetData>",
      /sheetMeta is no part/,
    ],
    ["a second sheetData", SHEET, "<sheetData>", "<sheetData/><sheetData>", /sheetData stands twice/],
    ["a style that is not there", SHEET, /(<c r="E8" s=)"\d+"/, '$1"9999"', /E8: no style 9999/],
    ["rows out of order", SHEET, '<row r="9"', '<row r="3"', /row 3 stands behind row 8/],
    ["cells out of order", SHEET, '<c r="C8"', '<c r="A8"', /A8 stands out of turn/],
    ["a figure that is none", SHEET, /(<c r="A8"[^>]*>)<v>2<\/v>/, "$1<v>zwei</v>", /A8: zwei is no number/],
    [
      "a cell of an unknown type",
      SHEET,
      /<c r="B8"([^>]*) t="inlineStr"/,
      '<c r="B8"$1 t="text"',
      /B8: no type text/,
    ],
    ["a formula with its sign", SHEET, /(<c r="E8"[^>]*>)<f>/, "$1<f>=", /E8: the formula begins with =/],
    [
      "a formula over a sheet that is gone",
      SHEET,
      /'明细-妇女创业小额贷款'!\$[A-Z]+\$5/,
      "'明细-没有'!$I$5",
      /E8: no sheet 明细-没有/,
    ],
    [
      "merges that overlap",
      SHEET,
      /<mergeCell ref="A1:[A-Z]+1"\/>/,
      '<mergeCell ref="A1:G1"/><mergeCell ref="B1:B2"/>',
      /merged cells overlap/,
    ],
    [
      "a merge of one cell",
      SHEET,
      /<mergeCell ref="A1:[A-Z]+1"\/>/,
      '<mergeCell ref="A1"/>',
      /A1 is nothing to merge/,
    ],
    ["a link into nothing", SHEET, /location="'明细[^"]*"/, `location="'没有'!A1"`, /link: no sheet 没有/],
    [
      "a shared formula without its text",
      SHEET,
      /(<c r="E8"[^>]*>)<f>[^<]*<\/f>/,
      '$1<f t="shared" si="0"/>',
      /shared formula 0 has no text/,
    ],
    [
      "a name of a sheet without quotes",
      WORKBOOK,
      "'汇总-妇女创业小额贷款'!$6",
      "汇总-妇女创业小额贷款!$6",
      /汇总-妇女创业小额贷款 needs quotes/,
    ],
    ["a name of no sheet", WORKBOOK, 'localSheetId="1"', 'localSheetId="99"', /no sheet 99/],
    ["a name twice", WORKBOOK, 'localSheetId="1"', 'localSheetId="0"', /_xlnm\.print_titles 0 twice/],
    [
      "a sheet name Excel refuses",
      WORKBOOK,
      'name="填报情况"',
      'name="填报:情况"',
      /填报:情况: not a sheet name/,
    ],
    ["two sheets of one name", WORKBOOK, 'name="填报情况"', 'name="数据核对"', /数据核对: two sheets/],
    [
      "styles that are fewer than they say",
      "xl/styles.xml",
      /<cellXfs count="\d+"/,
      '<cellXfs count="3"',
      /cellXfs has \d+, not 3/,
    ],
    [
      "a font that is not there",
      "xl/styles.xml",
      /(<cellXfs[^>]*><xf [^>]*fontId=)"\d+"/,
      '$1"99"',
      /fontId 99/,
    ],
    [
      "a number format that is not there",
      "xl/styles.xml",
      /<numFmt numFmtId="164"[^>]*>/,
      "",
      /no number format 164|numFmts has/,
    ],
    [
      "a condition without its format",
      "xl/worksheets/sheet7.xml",
      /dxfId="\d+"/,
      'dxfId="44"',
      /no format 44/,
    ],
    ["a chart over a sheet that is gone", CHART, "'图表'!", "'图'!", /chart1\.xml: no sheet 图/],
    ["a chart over no cells", CHART, /\$B\$\d+:\$B\$\d+/, "$B$0:$B$9", /is no area/],
    ["an axis that is not there", CHART, /<c:valAx>.*<\/c:valAx>/s, "", /no axis/],
  ])("%s", (_, name, from, to, fault) => {
    const before = parts.get(name) ?? "";
    const broken = before.replace(from, to);
    expect(broken).not.toBe(before);
    expect(packageFaults(new Map([...parts, [name, broken]])).join("\n")).toMatch(fault);
  });

  test("a part that is missing, one that is there twice, and one with a bad name", () => {
    const without = new Map(parts);
    without.delete("xl/styles.xml");
    expect(packageFaults(without).join("\n")).toMatch(/leads to xl\/styles\.xml, which is not there/);
    const twice = new Map([...parts, [SHEET.toUpperCase().replace(".XML", ".xml"), parts.get(SHEET) ?? ""]]);
    expect(packageFaults(twice).join("\n")).toMatch(/twice/);
    expect(packageFaults(new Map([...parts, ["xl/表.xml", "<a/>"]])).join("\n")).toMatch(
      /表\.xml: not a part name/,
    );
  });
});
