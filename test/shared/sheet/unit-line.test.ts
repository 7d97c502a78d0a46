import { describe, expect, it } from "vitest";
import { unitOfLine } from "../../../shared/sheet/unit-line.ts";
import { district, districtUnits, otherDistrict } from "../../support/register.ts";

const context = { units: districtUnits };

describe("the unit of the line 填报单位", () => {
  it.each([
    "示例甲区妇联",
    "示例甲区妇女联合会",
    "甲区妇联",
    "示例甲区妇联（公章）",
    "示例甲区妇联（公章）  2019年",
    "示例甲区妇联 2019年度",
    "示例甲区妇联办公室",
    "示例甲区妇联盖章",
    "示例甲区妇儿工委办",
    "示例甲区人民政府妇女儿童工作委员会办公室",
    "示例甲区妇联发展部",
    "示例甲区妇联家庭和儿童工作部（盖章）",
    "甲区妇联妇儿工委办",
    "示例甲区妇联、示例甲区财政局",
    "示例甲区财政局、示例甲区妇联",
    "示例甲区妇联和示例甲区就业创业服务局",
    "示例甲区妇联（盖章） 示例甲区财政局（盖章）",
    "示例甲区妇联权益部、示例甲区人民法院",
  ])("%s is the own one", (text) => {
    expect(unitOfLine(text, context)).toEqual({ unit: district, exact: true });
  });

  it.each([
    "示例市示例甲区妇联",
    "某省示例市示例甲区妇女联合会（盖章）",
    "示例甲区妇联、示例乙区妇联",
    "示例丁县 示例甲区妇联",
    "示例乙区妇联权益部、示例甲区妇联权益部",
  ])("%s is taken for it, and asked about", (text) => {
    expect(unitOfLine(text, context)).toEqual({ unit: district, exact: false });
  });

  it.each([
    "示例乙区妇联",
    "乙区妇联",
    "妇联",
    "示例市妇联",
    "示例乙区妇儿工委办",
    "示例乙区妇联发展部",
    "示例甲区妇联幼儿园",
    "示例乙区妇联、示例乙区财政局",
    "示例乙区妇联、示例丙区妇联",
    "示例和平区妇联",
    "",
  ])("%s is none of them", (text) => {
    expect(unitOfLine(text, context)).toBeUndefined();
  });

  it("is not guessed where two could be meant", () => {
    const twins = [
      { ...district, name: "东城甲区妇联", aliases: [] },
      { ...otherDistrict, name: "西城甲区妇联", aliases: [] },
    ];
    expect(unitOfLine("甲区妇联", { units: twins })).toBeUndefined();
  });
});
