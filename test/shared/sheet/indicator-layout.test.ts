import { describe, expect, it } from "vitest";
import { blankIndicatorLayout, indicatorLayout } from "../../../shared/sheet/indicator-layout.ts";
import { sheetOf } from "../../support/sheet-text.ts";

function layoutOf(text: string) {
  const layout = indicatorLayout(sheetOf(text));
  return (
    layout && {
      names: [layout.names.first, layout.names.last],
      unit: layout.unit,
      values: layout.values.map(({ at }) => at),
      rows: layout.rows.map(({ cell }) => cell.at),
    }
  );
}

describe("names down a column", () => {
  it("stand under their header, beside units and the figures of the period", () => {
    const layout = layoutOf(`
      2019年培训主要指标 | < | < | < | <
      序号 | 监测指标 | 计量单位 | 本年实际 | 上年同期 | 目标值
      1 | 举办培训班 | 期 | 12 | 11 | 10
      2 | 参加培训 | 人次 | 300 | 280 | 250
      3 | 就业 | 人 | 90 | 80 | 70
      填表人：张某
    `);
    expect(layout).toEqual({ names: [1, 1], unit: 2, values: [3], rows: [2, 3, 4] });
  });

  it("may lack a header of their own, and have levels in a column beside them", () => {
    const layout = layoutOf(`
      2019年志愿服务情况 | < | <
      类别 | 工作项目 | 单位 | 完成数
      队伍 | 志愿服务队 | 支 | 12
      ^ | 志愿者 | 人 | 300
      服务 | 服务活动 | 次 | 90
      ^ | 服务群众 | 人次 | 900
    `);
    expect(layout).toMatchObject({ names: [0, 1], unit: 2, values: [3] });
    const unnamed = layoutOf(`
      2019年培训情况 | < | <
      ' | 计量单位 | 2019年
      举办培训班 | 期 | 12
      参加培训 | 人次 | 300
      就业 | 人 | 90
    `);
    expect(unnamed).toMatchObject({ names: [0, 0], unit: 1, values: [2] });
  });

  it("are known however they are headed beside units of measure that differ", () => {
    const layout = layoutOf(`
      2026年重点工作目标完成情况 | < | < | < | < | < | <
      序号 | 重点工作 | 责任部门 | 计量单位 | 年度目标 | 本月完成 | 累计完成
      一、创业 | < | < | < | < | < | <
      1 | 创业培训 | 发展部 | 人 | 1200 | 90 | 1080
      2 | 贷款发放 | 发展部 | 万元 | 3000 | 210.5 | 2650.5
      二、家庭 | < | < | < | < | < | <
      3 | 家庭讲座 | 家儿部 | 场 | 60 | 5 | 55
    `);
    expect(layout).toEqual({ names: [1, 1], unit: 3, values: [5, 6], rows: [3, 4, 6] });
    const blank = blankIndicatorLayout(
      sheetOf(`
      工作任务 | 单位 | 本季完成 | 累计完成 | 联系人
      创业培训 | 人 | ' | ' | '
      贷款发放 | 万元 | ' | ' | '
      家庭讲座 | 场 | ' | ' | '
    `),
    );
    expect(blank?.names).toEqual({ first: 0, last: 0 });
  });

  it("are none where a list says of each of its things what it is counted in", () => {
    const goods = `
      物资名称 | 单位 | 数量
      轮椅 | 台 | 12
      棉被 | 床 | 300
      大米 | 袋 | 90
    `;
    const repeated = `
      受助对象 | 单位 | 本月完成
      困难妇女 | 人 | 12
      困难家庭 | 户 | 300
      困难妇女 | 人 | 90
    `;
    const alike = repeated
      .replace("户", "人")
      .replace("受助对象 | 单位", "承办村居 | 单位")
      .replace(/困难妇女 \| 人 \| 90/, "困难老人 | 人 | 90");
    const counted = `
      帮扶措施 | 单位 | 受益人数
      技能培训 | 场 | 12
      走访慰问 | 次 | 300
      贴息贷款 | 笔 | 90
    `;
    for (const text of [goods, repeated, alike, counted]) expect(layoutOf(text)).toBeUndefined();
  });

  it("do not begin with the row that numbers the columns", () => {
    const layout = layoutOf(`
      指标名称 | 代码 | 计量单位 | 本月 | 本年累计 | 备注
      甲 | 乙 | 丙 | 1 | 2 | 丁
      组织培训 | 01 | 期 | 3 | 26 | '
      参训妇女 | 02 | 人 | 120 | 1300 | '
      培训后就业 | 03 | 人 | 24 | 240 | '
    `);
    expect(layout).toMatchObject({ names: [0, 0], unit: 2, rows: [2, 3, 4] });
  });

  it("may begin right below a title, with a unit and one figure each", () => {
    const layout = layoutOf(`
      2019年妇女技能培训情况 | < | <
      一、培训 | ' | '
      举办培训班 | 期 | 26
      参训妇女 | 人次 | 1300
      培训后就业 | 人 | 240
    `);
    expect(layout).toMatchObject({ names: [0, 0], unit: 1, values: [2], rows: [2, 3, 4] });
    const list = layoutOf(`
      乡镇 | 培训 | 参训
      示例镇 | 期 | 26
      样本镇 | 人次 | 1300
      第三镇 | 人 | 240
    `);
    expect(list).toBeUndefined();
  });

  it("count 妇联主席 among them where a figure stands beside it, and no signature", () => {
    const layout = layoutOf(`
      指标名称 | 计量单位 | 数量
      妇联主席 | 人 | 12
      执委 | 人 | 300
      妇女代表 | 人 | 90
      负责人 | 张某 | 12345678
    `);
    expect(layout?.rows).toEqual([1, 2, 3]);
  });

  it("are none where each column counts something else, or nothing is counted", () => {
    expect(
      layoutOf(`
        项目 | 场次 | 参加人次
        家庭教育 | 12 | 300
        法律讲座 | 10 | 200
        巡讲 | 4 | 90
      `),
    ).toBeUndefined();
    expect(
      layoutOf(`
        日期 | 工作内容 | 参加人数
        3月8日 | 宣传 | 300
        5月15日 | 讲座 | 200
        6月1日 | 慰问 | 90
      `),
    ).toBeUndefined();
    expect(
      layoutOf(`
        名称 | 单位 | 电话
        测试甲 | 某局 | 无
        测试乙 | 某局 | 无
      `),
    ).toBeUndefined();
  });
});
