/** Sheets in words of their own, for the screen 对应. */
import { tableKey } from "../../../../shared/sheet/kept-answers.ts";
import { readPreamble } from "../../../../shared/sheet/preamble.ts";
import { sheetSays } from "../../../../shared/sheet/sheet-says.ts";
import { district } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

/** Trainings under headers that no form has, two rows of them, with a total. */
export const ownWords = sheetOf(`
  # 全年
  2025年妇女培训情况统计表 | < | < | < | < | < | <
  填报单位：甲区妇联（公章） | < | < | < | < | < | <
  序号 | 班名 | 类别 | 开班日 | 星星甲 | 其中 | <
  ^ | ^ | ^ | ^ | ^ | 妇女 | 拿证的
  1 | 月嫂培训班 | 月嫂 | '2025-03-08 | 42 | 42 | 38
  2 | 家政技能班 | 家政服务 | '2025-03-15 | 56 | 54 | 51
  3 | 直播带货班 | 星星班 | '2025-04-02 | 48 | 46 | 45
  合计 |  |  |  | 146 | 142 | 134
`);

export const ownWordsKeys = {
  name: "班名",
  category: "类别",
  date: "开班日",
  trainees: "星星甲",
  women: "其中/妇女",
  certified: "其中/拿证的",
};

/** Trainings and who taught them, which stands where the form would have its list of kinds. */
export const teachers = sheetOf(`
  # 培训
  2019年各村妇女培训情况 | < | < | < | <
  序号 | 培训班名 | 办班时间 | 来了多少人 | 讲课人
  1 | 第1期家政班 | '2019.1.8 | 20 | 王测试
  2 | 第2期家政班 | '2019.2.8 | 21 | 李样例
  3 | 第3期家政班 | '2019.3.8 | 22 | 张假名
`);

const ownWordsHeader = [
  "序号",
  ownWordsKeys.name,
  ownWordsKeys.category,
  ownWordsKeys.date,
  ownWordsKeys.trainees,
  ownWordsKeys.women,
  ownWordsKeys.certified,
].join("|");

/** `Reading.fingerprint` of it, as the district reads it. */
export const ownWordsFingerprint = tableKey(
  ownWordsHeader,
  sheetSays(readPreamble(ownWords, 2), ownWords.name, district),
);

/** No form has anything of it. */
export const plainList = sheetOf(`
  # 名单
  姓 | 名 | 座位
  测试 | 甲 | 1
  测试 | 乙 | 2
`);

/** Honours without the day on which they were given. */
export const awards = sheetOf(`
  # 表彰
  2025年“三八”红旗手表彰名单 | < | < | <
  获奖对象 | 对象类型 | 荣誉名称 | 授予级别
  测试甲 | 个人 | 三八红旗手 | 市级
  测试乙 | 个人 | 三八红旗手 | 市级
`);

/** The awards are owed in the first version, which asks for the day of each. */
export const awardsOwed = [{ form: "awards_register", formVersion: 1, period: "2025" }];

/** Loans in a unit that no form counts in. */
export const loans = sheetOf(`
  # 贷款
  2025年妇女创业小额贷款统计表 | < | <
  贷款类型 | 贷款金额（港元） | 借款人数
  小额贴息贷款 | 80000 | 2
  小额贴息贷款 | 25000 | 1
`);

/** A ledger with a small table of another shape below it. */
export const loansWithSummary = sheetOf(`
  # 台账
  2019年妇女创业小额贷款台账 | < | < | < | <
  序号 | 姓名 | 贷款类型 | 贷款金额（万元） | 发放日期
  1 | 测试甲 | 小额贴息贷款 | 5 | '2019-03-08
  2 | 测试乙 | 小额贴息贷款 | 5 | '2019-04-08
  |
  附：各乡镇汇总 | | | |
  乡镇 | 笔数 | 贷款金额 | |
  东山镇 | 1 | 5 | |
  西河乡 | 1 | 5 | |
`);

/** Names down a column, one of which no form knows. */
export const indicators = sheetOf(`
  # 指标
  2025年妇联组织建设主要指标 | < | < | <
  指标名称 | 计量单位 | 本年实际 | 上年
  妇联组织数 | 个 | 120 | 118
  妇联主席人数 | 人 | 120 | 118
  副主席 | 人 | 240 | 230
  执委人数 | 人 | 2100 | 2000
  星星数 | 个 | 36 | 30
`);

/** Codes over columns. */
export const crosstab = sheetOf(`
  # 两癌
  2025年妇女“两癌”筛查情况统计表 | < | < | < | <
  单位 | 宫颈癌 | < | 乳腺癌 | <
  ^ | 应查人数 | 实查人数 | 应查人数 | 实查人数
  示例镇妇联 | 100 | 90 | 100 | 80
`);
