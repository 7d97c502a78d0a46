import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { labelOf, named, names, spokenLabel } from "../../../shared/summary/labels.ts";

const form = standardCatalogue.form("positions_bases");
const model = standardCatalogue.form("awards_register");

describe("a breakdown in a sentence", () => {
  it("says the level first, and codes beside it in brackets; a table's header says them in their order", () => {
    const breakdown = { kind: "womens_home", level: "city" };
    expect(labelOf(form, breakdown)).toBe("妇女之家·市级");
    expect(spokenLabel(form, breakdown)).toBe("市级妇女之家");
    expect(spokenLabel(model, { award: "civil_posts", level: "county", stage: "recommended" })).toMatch(
      /^区县级.*（推荐）$/,
    );
    expect(spokenLabel(form, { kind: "womens_home", level: "all" })).toBe("妇女之家");
  });
});

describe("a label before its title", () => {
  it.each([
    ["平安家庭", "家庭达标率", "平安家庭达标率"],
    ["来料加工基地", "示范基地", "来料加工基地"],
    ["“妇”字号基地", "示范基地", "“妇”字号基地"],
    ["巧娘工作室", "巧娘（手工）工作室", "巧娘工作室"],
    ["省级", "组织建设典型点", "省级组织建设典型点"],
    ["两新组织", "新建妇女组织", "两新组织新建妇女组织"],
    ["", "妇女之家", "妇女之家"],
  ])("%s and %s are %s", (label, title, said) => {
    expect(named(label, title)).toBe(said);
  });

  it("names nothing by itself where it is blank", () => {
    expect(names("", "妇女之家")).toBe(false);
  });
});
