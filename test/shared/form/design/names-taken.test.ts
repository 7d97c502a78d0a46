import { describe, expect, it } from "vitest";
import { type NamedForm, namesTaken } from "../../../../shared/form/design/names-taken.ts";

const other = (more: Partial<NamedForm> = {}): NamedForm => ({
  ...{ title: "妇女创业台账", titleAliases: ["创业情况表"], number: "示例4表", stands: "beside", ...more },
});
const named = (title: string, number = "", titleAliases: readonly string[] = []) => ({
  title,
  number,
  titleAliases,
});

describe("names that other forms have", () => {
  it("are refused of what everybody has who has the form, whatever the spaces and the width of digits", () => {
    expect(namesTaken(named("妇女 创业台账"), [other()])).toEqual([
      { what: "title", by: "妇女创业台账", stands: "beside", refused: true },
    ]);
    expect(namesTaken(named("别的表", "示例４表"), [other()])).toMatchObject([
      { what: "number", refused: true },
    ]);
  });

  it("are only told of a unit below, of a draft, and where one name is what another is also called", () => {
    expect(namesTaken(named("妇女创业台账"), [other({ stands: "below" })])).toMatchObject([
      { refused: false },
    ]);
    expect(namesTaken(named("妇女创业台账"), [other({ stands: "draft" })])).toMatchObject([
      { refused: false },
    ]);
    expect(namesTaken(named("创业情况表"), [other()])).toEqual([
      { what: "alias", by: "妇女创业台账", stands: "beside", refused: false },
    ]);
    expect(namesTaken(named("甲", "", ["创业情况表"]), [other()])).toMatchObject([{ what: "alias" }]);
  });

  it("are none where nothing is alike, or nothing is written", () => {
    expect(namesTaken(named("妇女创业情况台账", "示例5表"), [other()])).toEqual([]);
    expect(namesTaken(named("", ""), [other({ title: "", number: "", titleAliases: [""] })])).toEqual([]);
  });

  it("tell what is refused first", () => {
    const both = [other({ stands: "below" }), other({ title: "妇女创业台账", stands: "beside" })];
    expect(namesTaken(named("妇女创业台账"), both).map(({ refused }) => refused)).toEqual([true, false]);
  });
});
