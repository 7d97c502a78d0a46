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
  ])("%s", (name) => {
    expect(isPersonalHeader(name, "text")).toBe(true);
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
  ])("not %s, a %s", (name, kind) => {
    expect(isPersonalHeader(name, kind)).toBe(false);
  });

  it("stands over no column that a standard form sends", () => {
    expect(
      standardContent.forms.flatMap((form) => personalColumnsSent(form).map(({ id }) => `${form.id}.${id}`)),
    ).toEqual([]);
  });
});
