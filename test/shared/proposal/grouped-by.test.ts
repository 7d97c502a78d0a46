import { describe, expect, it } from "vitest";
import type { DesignColumn } from "../../../shared/form/design/design.ts";
import { groupedByOne } from "../../../shared/proposal/grouped-by.ts";
import { designColumn } from "../../support/designs.ts";

function list(id: string, words: number | readonly string[], more: Partial<DesignColumn> = {}): DesignColumn {
  const names = typeof words === "number" ? Array.from({ length: words }, (_, at) => `${id}${at}`) : words;
  return designColumn(id, id, {
    ...{ kind: "code", grouping: true, codes: names.map((name) => ({ code: name, name, aliases: [] })) },
    ...more,
  });
}

const needed = { required: true };
const chosen = (...columns: DesignColumn[]) =>
  groupedByOne(columns).flatMap(({ id, grouping }) => (grouping === true ? [id] : []));

describe("figures of a proposed form are added up by one column of words:", () => {
  it.each([
    [
      "the first that must be filled in and has few words",
      [list("甲", 3), list("乙", 40, needed), list("丙", 4, needed), list("丁", 2, needed)],
      ["丙"],
    ],
    [
      "the first with few, where none of those must be filled in",
      [list("甲", 13), list("乙", 12), list("丙", 30, needed)],
      ["乙"],
    ],
    [
      "the first that must be filled in, where all have many",
      [list("甲", 13), list("乙", 13, needed)],
      ["乙"],
    ],
    ["the only one", [list("甲", 500)], ["甲"]],
    ["none that stays in the workbook", [list("甲", 3, { leaving: "stays" }), list("乙", 3)], ["甲", "乙"]],
    [
      "all across which figures may not be added",
      [list("甲", 3, needed), list("级别", 3, { apart: true }), list("渠道", ["全部渠道", "微信"])],
      ["级别", "渠道"],
    ],
    ["none where there is none", [designColumn("甲", "甲", { kind: "count" })], []],
  ])("%s", (_, columns, expected) => {
    expect(chosen(...columns)).toEqual(expected);
  });

  it("and everything else stays as it is", () => {
    const columns = [list("甲", 3), list("乙", 3, { grouping: false }), designColumn("丙", "丙")];
    expect(groupedByOne(columns)).toEqual(columns);
  });
});
