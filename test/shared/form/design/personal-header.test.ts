import { describe, expect, it, test } from "vitest";
import { personalColumnsSent } from "../../../../shared/form/design/design-faults.ts";
import { isPersonalHeader } from "../../../../shared/form/design/personal-header.ts";
import { standardContent } from "../../../../shared/forms/index.ts";

describe("a header that says who somebody is", () => {
  test.each([
    "姓名",
    "妇女姓名",
    "身份证号码",
    "证件号",
    "联系电话",
    "手机号",
    "负责人及联系方式",
    "开户银行及账号",
    "家庭住址",
    "出生年月",
    "借款人",
    "申请人姓名",
    "户主",
    "微信号",
    "填报人",
    "承办人",
    "接待人员",
    "受助儿童",
    "姓 名",
    "联系人（必填）",
    "聯繫電話",
    "法定代表人",
    "慰问人",
    "领取人签字",
    "管理员",
    "参赛选手",
    "帮扶对象",
    "成员",
    "小组成员1",
  ])("%s", (name) => {
    expect(isPersonalHeader(name, "text")).toBe(true);
  });

  test.each([
    ...["名单", "户名", "花名册", "曾用名", "昵称", "全名", "姓名2", "借款人姓名（户）", "姓名（必填）"],
    ...[
      "姓·名",
      "姓_名",
      "姓/名",
      "姓 名",
      "责任人：",
      "责任人1",
      "责任人二",
      "负责人（一）（二）",
      "責任人",
    ],
    ...["骨干", "执委", "干部", "帮扶干部", "村支部书记"],
    ...[
      "身份证号数",
      "手机号码次",
      "电话率",
      "热线电话数",
      "身分证",
      "公民身分號碼",
      "Tel",
      "ＴＥＬ.",
      "住所",
    ],
    ...["出生年", "生日"],
  ])("%s, of texts and of lists", (name) => {
    expect([isPersonalHeader(name, "text"), isPersonalHeader(name, "code")]).toEqual([true, true]);
  });

  test.each(["生日", "出生", "出生年", "出生日", "出生日期", "生辰"])("%s, a date", (name) => {
    expect(isPersonalHeader(name, "date")).toBe(true);
  });

  test.each([
    ["负责人人数", "count"],
    ["签名人数", "count"],
    ["热线电话数", "count"],
    ["受助儿童", "count"],
    ["微信群成员", "count"],
    ["账号名称", "text"],
    ["活动名称", "text"],
    ["举办单位", "text"],
    ["加工点名称", "text"],
    ["培训对象类别", "code"],
    ["培训对象", "text"],
    ["参加人员类别", "text"],
    ["慰问人", "count"],
    ["所在乡镇", "text"],
    ["项目名称", "text"],
    ["骨干", "count"],
    ["执委", "count"],
    ["成员", "count"],
    ["妇女干部", "count"],
    ["名单", "count"],
    ["户名数", "count"],
    ["身份证号数", "count"],
    ["用户名称数量", "count"],
    ["用户名称", "text"],
    ["用户名", "text"],
    ["示范企业名单", "text"],
    ["服务组织名字", "text"],
    ["产品全名", "text"],
    ["hotel", "text"],
    ["骨干企业", "text"],
    ["账号类型", "code"],
    ["干部类别", "code"],
    ["服务对象", "code"],
    ["残疾人", "code"],
    ["志愿者", "code"],
    ["出生率", "percent"],
    ["出生人口数", "count"],
    ["生日会主题", "text"],
    ["活动日期", "date"],
  ])("not %s, a %s", (name, kind) => {
    expect(isPersonalHeader(name, kind)).toBe(false);
  });

  it("stands over no list of a standard form, by whatever name", () => {
    const called = standardContent.forms.flatMap(({ id, columns }) =>
      columns.flatMap(({ type, header, aliases }) =>
        type === "code" ? [header.zh, ...aliases].map((name) => ({ id, name })) : [],
      ),
    );
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter(({ name }) => isPersonalHeader(name, "code"))).toEqual([]);
  });

  it("stands over no column that a standard form sends", () => {
    expect(
      standardContent.forms.flatMap((form) => personalColumnsSent(form).map(({ id }) => `${form.id}.${id}`)),
    ).toEqual([]);
  });
});
