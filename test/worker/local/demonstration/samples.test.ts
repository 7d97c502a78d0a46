import { read, utils, type WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { type SampleWorkbook, sampleWorkbooks } from "../../../../worker/local/demonstration/samples.ts";

type Cell = string | number | null;

let samples: SampleWorkbook[];
let opened: Map<string, WorkBook>;

beforeAll(async () => {
  samples = await sampleWorkbooks();
  opened = new Map(samples.map(({ name, bytes }) => [name, read(bytes, { dense: true })]));
});

function sheetOf(name: string, sheet: string) {
  const found = opened.get(name)?.Sheets[sheet];
  if (found === undefined) throw new Error(`${name} has no sheet ${sheet}`);
  const rows = utils.sheet_to_json<Cell[]>(found, { header: 1, raw: true, defval: null });
  const merges = (found["!merges"] ?? []).map((range) => utils.encode_range(range));
  return { rows, merges };
}

describe("sample workbooks", () => {
  it("have names for links in ASCII and titles for people", () => {
    expect(samples.filter(({ name }) => !/^[a-z0-9-]+\.xlsx$/.test(name))).toEqual([]);
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
    expect(new Set(samples.map(({ title }) => title)).size).toBe(samples.length);
  });

  it("begin with a merged title and a unit line, and end with a signature line", () => {
    const { rows, merges } = sheetOf("guangfeng-2019.xlsx", "2019贷款");
    expect(rows[0]?.[0]).toBe("2019年度广丰区妇女创业小额贷款情况统计表");
    expect(rows[1]?.[0]).toBe("填报单位：广丰区妇联　　填报时间：2020年1月6日　　单位：万元、人");
    expect(rows.at(-1)?.[0]).toMatch(/^单位负责人：\s+审核人：\s+填表人：/);
    expect(merges).toEqual(expect.arrayContaining(["A1:G1", "A2:G2"]));
  });

  it("hold qualified figures as an office types them, and their total", () => {
    const { rows } = sheetOf("beichen-2019.xlsx", "培训");
    expect(rows.map((row) => row[4])).toEqual(expect.arrayContaining([950, "20000余", "20950余"]));
    expect(rows.at(-2)?.slice(0, 5)).toEqual(["合计", null, null, 514, "20950余"]);
  });

  it("group headers over merged cells", () => {
    const { rows, merges } = sheetOf("beichen-2019.xlsx", "培训");
    expect(rows[2]?.slice(4, 7)).toEqual(["培训人数", null, null]);
    expect(rows[3]?.slice(4, 7)).toEqual(["合计", "其中:女性", "其中:困难妇女"]);
    expect(merges).toEqual(expect.arrayContaining(["A3:A4", "E3:G3"]));
  });

  it("have 合计 on top, a row of column numbers, and line breaks in headers, each somewhere", () => {
    expect(sheetOf("langfang-2019.xlsx", "妇女教育培训").rows[4]?.[0]).toBe("合计");
    expect(sheetOf("guigang-2019.xlsx", "贷款台账").rows[3]).toEqual(["甲", "乙", 1, 2, 3, 4]);
    expect(sheetOf("tonglu-2019.xlsx", "2贷款").rows[2]?.[3]).toBe("贷款金额\n(万元)");
  });

  it("write a merged type once", () => {
    const { rows, merges } = sheetOf("guangfeng-2019.xlsx", "家庭");
    expect(rows.slice(3, 7).map((row) => row[1])).toEqual(["清洁家庭", null, null, null]);
    expect(merges).toContain("B4:B7");
  });

  it("keep money in 元 where the office does", () => {
    const { rows } = sheetOf("fuzhou-2019.xlsx", "小额贷款");
    expect(rows[2]?.[2]).toBe("贷款额(元)");
    expect(rows[3]?.[2]).toBe(88_880_000);
  });

  it("leave a lost figure blank, never 0", () => {
    const { rows } = sheetOf("tonglu-2019.xlsx", "2贷款");
    expect(rows[3]?.slice(3, 5)).toEqual([null, 207]);
  });

  it("carry no ID number that could be anyone's", () => {
    const ledger = sheetOf("jia-loans.xlsx", "贷款台账").rows.slice(3, -1);
    expect(ledger).toHaveLength(40);
    for (const [, name, id] of ledger) {
      expect(name).toMatch(/^测试[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/);
      expect(id).toMatch(/^0{6}1900130\d{5}$/);
    }
  });
});
