import { describe, expect, it } from "vitest";
import { isNote, isPageHead, isSignature, labelOf, labelText } from "../../../shared/sheet/row-words.ts";

describe("a text", () => {
  it.each([
    ["一、 技能培训 合 计：", "技能培训合计"],
    ["（合计）", "合计"],
    ["合计（人）①", "合计"],
    ["——其中新建", "其中新建"],
  ])("%s is compared without what says nothing", (text, label) => {
    expect(labelText(text)).toBe(label);
  });

  it("longer than any label is none", () => {
    expect(labelOf(`${"培训".repeat(20)}合计`)).toBeUndefined();
  });

  it.each(["填表人：", "单位负责人(签字):", "审核:李某", "妇联主席(签名)"])(
    "%s begins a signature",
    (text) => {
      expect(isSignature(text.replace("：", ":"))).toBe(true);
    },
  );

  it.each(["单位负责人培训", "主席团会议", "审核制度", "电话来访"])("%s begins none", (text) => {
    expect(isSignature(text)).toBe(false);
  });

  it.each(["注:本表按季报送", "填报说明:一", "*含上年", "※来源"])("%s is a note", (text) => {
    expect(isNote(text)).toBe(true);
  });

  it.each(["注溪乡", "说理讲座", "*合计*", "来源社区"])("%s is none", (text) => {
    expect(isNote(text)).toBe(false);
  });

  it.each(["续表", "表号:妇联统5表", "单位:万元", "第2页", "附件2"])("%s stands above tables", (text) => {
    expect(isPageHead(text)).toBe(true);
  });

  it.each(["单位负责人", "表彰会", "第一社区", "附城镇"])("%s does not", (text) => {
    expect(isPageHead(text)).toBe(false);
  });
});
