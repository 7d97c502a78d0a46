import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeLabelled, rowLabel } from "../../../shared/sheet/row-label.ts";
import { labelOf } from "../../../shared/sheet/row-words.ts";
import { tries } from "../../support/properties.ts";

/** Heads of rows of figures, by what they make the row. */
const heads: Readonly<Record<string, readonly string[]>> = {
  total:
    "合计 （合计） 合计： 合计（人） 总计 共计 累计 汇总 汇总数 Total Σ 合計 總計 合计① *合计* 各项合计".split(
      " ",
    ),
  whole_area_total:
    "全市 全区合计 全县总计 全镇 本县合计 全市总计 全区（含区直） 全辖区总数 本村合计 全區總計 本级合计".split(
      " ",
    ),
  subtotal: "小计 本页小计 市级小计 甲镇合计 以上合计 本页合计 小計 一、培训合计 上半年累计 乡镇小计：".split(
    " ",
  ),
  of_which:
    "其中：女性 其中 其中女党员 #女 ＃城镇 内：党员 含：市直 含兼职人员 （其中）男 ——其中新建 —女性 另含：市直".split(
      " ",
    ),
  average_or_rate: [
    ..."平均 人均 全县平均 占比 占比（%） 所占比例 占合计% 排名 名次 同比增长 同比（%） 环比 增减% 增幅".split(
      " ",
    ),
    ..."完成率 完成率（%） 办结率% 参训率 妇女占比 各镇平均水平 Average 年均".split(" "),
  ],
  previous_period:
    "上年同期 去年同期数 2022年同期 上年结转 比上年增减 较上年增长% 上季末 基期 年初数 上一年度合计 上年1-9月 2022年 2022年度 十三五期末 基线值".split(
      " ",
    ),
  target: "目标任务 年度目标 任务数 计划 市下达指标 应完成数 年初计划 十四五目标值 分配名额 本年計劃".split(
    " ",
  ),
  sample:
    "例 例： 示例 样例 填写示例 范例：某某镇 例：城关镇 如：三八红旗手 （样例）李四 模板行（请删除） 例1".split(
      " ",
    ),
  ditto: "〃 同上 ″ -〃- （同上） 〃〃 同上单位".split(" "),
  record: [
    ..."本级 市本级 本单位 本局 城关镇 合兴镇 总铺镇 合作市 其他 其他乡镇 总工会 县直机关 全椒县 全州县 全福镇 本溪市".split(
      " ",
    ),
    ..."平均镇村 计生协会 例会培训班 婴儿死亡率 孕产妇死亡率（1/10万） 计算机培训 共青镇 目标管理培训班 任家村".split(
      " ",
    ),
    ..."均安镇 同心县 增城区 比如县 如意社区 样板村 示范基地 XX村 ××街道 李某 三八红旗手 月嫂培训班 2023.3.6".split(
      " ",
    ),
    ..."含山县 含光社区 内黄县 其中桥村 注溪乡 占城镇 上元社区 目标村 计划外怀孕咨询 联系人制度宣讲 累计法兴趣班".split(
      " ",
    ),
    ..."人均收入调查座谈 平均主义座谈会 统计报表汇总业务培训 示范岗创建培训 增减挂钩项目座谈会 张其中".split(
      " ",
    ),
  ],
};

describe.each(Object.entries(heads))("a row of figures is: %s", (label, texts) => {
  it.each(texts)("%s", (text) => {
    expect(rowLabel([text, "120", "86"]).label).toBe(label);
  });
});

/** Leading cells between strokes. */
const rows: Readonly<Record<string, readonly string[]>> = {
  total: ["合 | 计 | 12", "12 | 合计 | | 30", " | 合计 | 30", "共计 | 36人"],
  whole_area_total: ["全区 | 合计 | 57", "000 | 全市 | 12"],
  subtotal: ["小 | 计 | 5", "甲类 | 小 | 计 | 5", "城关镇 | 合计 | 30"],
  of_which: ["其中 | 党员 | 20", "城关镇 | 其中：女 | 5"],
  sample: ["XX村 | XXX | 0", "张三 | 女 | 12", "1 | 例 | 12"],
  note: [
    "注：本表按季报送",
    "2、逾期不报视为零报告",
    "3.全市合计由市妇联汇总，各县不填。",
    "说 明 | 本表所称微家设在家庭中",
    "※ 来源：市卫健委",
    "以上数据不含市直",
  ],
  signature: [
    "填表人：甲 | 审核人：乙 | 2023.4.5",
    "单位负责人（签字）： | 填表人：",
    "（公章） | | 2023年4月5日",
    "河东区妇女联合会 | 2023年9月30日",
    "填报单位（盖章）： | | 经办人签字：",
    "填表人 | 李某 | 电话 | 12345678",
    "制表人 李某",
    "录入：李某 复核：王某",
  ],
  page_header: [
    "序号 | 乡镇 | 培训人数",
    "甲 | 乙 | 1 | 2 | 3",
    "栏次 | 1 | 2 | 3",
    "续表",
    "第2页 共5页",
    "— 2 —",
    "附件2",
    "2023年度妇女培训情况统计表",
    "单位：人、万元",
    "填报单位：城关镇妇联 | 2023年一季度 | 单位：人",
    "（人） | （期） | （元）",
    "（续）",
    "（单位：元）",
    "项目 | 上年同期 | 本期 | 增减",
  ],
  ditto: ["7 | 〃 | 茶艺 | 12", "同上 | 同上 | 王某"],
  blank: ["", " | ", "- | — | /", "14 | | ", "序号21 | |", "（十六） | —", "22"],
  record: [
    "1 | 城关镇 | 120",
    "① | 县直机关 | 20",
    "2023-03-06 | 李某 | 来访 | 婚姻家庭",
    "县妇联 | 家政服务员培训班 | 2023.3.6",
    "三八红旗手 | 市级 | 李某",
    "单位负责人反家暴培训班 | 45 | 线下",
    "2022年 | 城关镇 | 5",
  ],
};

describe.each(Object.entries(rows))("a row by all its cells is: %s", (label, texts) => {
  it.each(texts)("%s", (text) => {
    expect(rowLabel(text.split("|").map((cell) => cell.trim())).label).toBe(label);
  });
});

it("says which cell says so, and its text without what says nothing", () => {
  expect(rowLabel(["12", "合 计（人）：", "30"])).toEqual({ label: "total", at: 1, text: "合计" });
});

it("a cell that holds a value of its column labels nothing, and makes the row no signature or heading", () => {
  expect(rowLabel([undefined, "某某妇联（公章）"]).label).toBe("record");
  expect(rowLabel(["某某妇联", "某某妇联（公章）"]).label).toBe("signature");
});

describe("what a formula failed with", () => {
  const errors =
    "#REF! #N/A #DIV/0! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #EXTERNAL! #ref! #未计算!".split(" ");

  it.each(errors)("is no part of the row above, wherever it stands: %s", (error) => {
    for (const row of [
      [error, "城关镇", "120", "86"],
      ["1", error, "120", "86"],
      ["1", "城关镇", error, "86"],
      ["1", "城关镇", "120", error],
    ]) {
      expect(rowLabel(row).label).toBe("record");
      expect(mayBeLabelled(row)).toBe(false);
    }
    expect(labelOf(error)).toBeUndefined();
  });

  it.each([
    ["合计", "total"],
    ["其中：女性", "of_which"],
    ["上年同期", "previous_period"],
  ])("takes nothing from what stands beside it: %s", (head, label) => {
    expect(rowLabel([head, "#REF!", "#DIV/0!"])).toMatchObject({ label, at: 0 });
  });

  it("nor is a column too narrow for its figure", () => {
    expect(rowLabel(["1", "城关镇", "########"]).label).toBe("record");
  });
});

describe("the cheap look at a row with a figure", () => {
  const figure = "0.0";
  const labels = Object.values(heads).flat();
  const parts =
    "全区 全体 合 计 小 总数 其中：女 #男 填表人：李某 注：不含 某某镇 ××村 张三 上年 2023年 〃 ① 一、".split(
      " ",
    );
  const names = ["城关镇", "李某", "三八红旗手", "其他", "000000000000000012", "7", "—", "", " ", "~"];
  const cell = fc.constantFrom(...labels, ...parts, ...names, ...names, ...names);
  const places = fc.nat({ max: 5 });

  it("passes over no label, wherever it stands", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), places, (cells, at) => {
        const row = cells.toSpliced(at, 0, figure);
        if (mayBeLabelled(row.map((text) => (text === figure ? 120 : text)))) return;
        expect(["record", "ditto"]).toContain(rowLabel(row).label);
      }),
      tries(5000),
    );
  });

  it.each([
    ["李某 | 120 | 其他 | 上街村 | 本年新增", false],
    ["1 | 城关镇 | 120 | 年度活动 | 示例村", false],
    ["— | / | 上年同期", true],
    ["1 | 上年同期 | 120", true],
    ["1 | 上街村 | 120", false],
    ["2023年茶艺培训班第一期 | 城关镇 | 45 | 会计", false],
    ["李某 | 城关镇 | 合计", true],
    ["李某 | 城关镇 | 120 | 已作废", true],
    ["李某 | 城关镇 | 120 | 消防员", false],
    ["李某 | 全体 | 总数", true],
    ["李某 | ##女 | 120", true],
    [`李某 | 合${" ".repeat(40)}计`, true],
    ["李某 | 城关镇 | 120 | Sub-Total", true],
    ["李某 | 城关镇 | 某某 | 某某局", true],
    ["李某 | 城关镇 | ×× | ××局", true],
  ])("%s: %s", (text, looked) => {
    expect(mayBeLabelled(text.split("|").map((cell) => cell.trim()))).toBe(looked);
  });
});
