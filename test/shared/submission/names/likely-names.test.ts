import { describe, expect, it, test } from "vitest";
import { likelyNames } from "../../../../shared/submission/names/likely-names.ts";
import { personalTexts } from "../../../support/personal-table.ts";

const found = (text: string, known: readonly string[] = []) =>
  likelyNames(text, known).map((name) => name.text);

describe("names of people", () => {
  test.each([
    ["张三，女，丈夫李四", ["张三", "李四"]],
    ["工行（客户经理周秘密）", ["周秘密"]],
    ["借款人欧阳小红已还款", ["欧阳小红"]],
    ["王秀英、李建国等15人", ["王秀英", "李建国"]],
    ["张三、李四、张三", ["张三", "李四"]],
    ["李女士来电", ["李女士"]],
    ["张主任已同意", ["张主任"]],
    ["负责人：高兴", ["高兴"]],
    ["方向，男，村会计", ["方向"]],
    ["施暴人张某某", ["张某某"]],
    ["小李重报", ["小李"]],
    ["阿依古丽·买买提", ["阿依古丽·买买提"]],
    ["扎西卓玛", ["扎西卓玛"]],
    ["填报人 Zhang San", ["Zhang San"]],
    ["外教 Lucy Brown", ["Lucy Brown"]],
    ["次仁、卓玛", ["次仁", "卓玛"]],
    ["户主才让", ["才让"]],
    ["由旺堆负责", ["旺堆"]],
    ["周工核实过", ["周工"]],
    ["找刘局签字", ["刘局"]],
    ["联系人：陈工", ["陈工"]],
    ["张王氏", ["张王氏"]],
    ["WANGXIAOMING", ["WANGXIAOMING"]],
    ["wang.xm", ["wang.xm"]],
    ["填报：chenjing", ["chenjing"]],
    ["Wang X.M.", ["Wang X.M."]],
    ["经办人洪泽", ["洪泽"]],
    ["李静的贷款已结", ["李静"]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("are told as they are written, without what stands between their characters", () => {
    expect(found("張麗華")).toEqual(["張麗華"]);
    expect(found("王　芳")).toEqual(["王芳"]);
    expect(found("王\u200b秀英")).toEqual(["王秀英"]);
    expect(found("欧阳 春梅")).toEqual(["欧阳春梅"]);
  });

  it("say what speaks for them", () => {
    const why = (text: string) => likelyNames(text).map((name) => name.why);
    expect(why("王秀英")).toEqual(["alone"]);
    expect(why("借款人张三")).toEqual(["label"]);
    expect(why("王女士")).toEqual(["address"]);
    expect(why("由李娜负责")).toEqual(["sentence"]);
    expect(why("次仁央宗")).toEqual(["minority"]);
    expect(why("WANG Xiuying")).toEqual(["latin"]);
  });
});

describe("no names", () => {
  test.each([
    "",
    "高效",
    "方案",
    "金额",
    "张家村",
    "儿童工作",
    "高质量发展",
    "张桂芳工作室",
    "学雷锋活动",
    "巾帼·花开",
    "负责人培训",
    "周工作总结",
    "施工",
    "高工",
    "刘局村",
    "卓玛村",
    "央金服饰有限公司",
    "阿依古丽地毯厂",
    "格桑花",
    "扎西德勒",
    "王芳家庭农场",
    "张姐酱菜厂",
    "梁村民委员会",
    "柴家",
    "赵北",
    "杨店子",
    "洪泽",
    "洪泽湖边",
    "玉兰花开",
    "Zhangjiakou",
    "LICENSE",
    "song.mp3",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are words that the catalogue or the register knows", () => {
    expect(found("王秀英")).toEqual(["王秀英"]);
    expect(found("王秀英", ["示例村王秀英工作站", "王秀英"])).toEqual([]);
    expect(found("王秀英和李建国", ["王秀英"])).toEqual(["李建国"]);
  });
});

describe("the tables", () => {
  it("of texts with names: how many are caught", () => {
    const texts = personalTexts("names-caught.tsv");
    const missed = texts.filter((text) => found(text).length === 0);
    const recall = 1 - missed.length / texts.length;
    console.log(`names: ${texts.length - missed.length} of ${texts.length} caught`);
    expect(texts.length).toBeGreaterThan(280);
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.97);
  });

  it("of texts without: how many are asked about", () => {
    const texts = personalTexts("names-pass.tsv");
    const asked = texts.filter((text) => found(text).length > 0);
    console.log(`names: ${asked.length} of ${texts.length} asked about for nothing`);
    expect(texts.length).toBeGreaterThan(500);
    expect(asked).toEqual([]);
  });
});
