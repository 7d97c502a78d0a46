import { expect, test } from "vitest";
import { proposalFor } from "../../support/proposed.ts";

test("names of people are no list, however often they are said", async () => {
  const { design } = await proposalFor({
    rows: [
      ["信访接待登记表"],
      ["来访日期", "问题类别", "承办人"],
      ["2026-01-05", "婚姻家庭", "假名乙"],
      ["2026-01-09", "婚姻家庭", "假名乙"],
      ["2026-02-01", "劳动权益", "假名戊"],
      ["2026-02-07", "劳动权益", "假名戊"],
    ],
  });
  expect(design.columns.map(({ kind, leaving }) => [kind, leaving])).toEqual([
    ["date", "sent"],
    ["code", "sent"],
    ["text", "personal"],
  ]);
  expect(JSON.stringify(design)).not.toContain("假名");
});

test.each(["户名", "名单", "执委", "骨干", "帮扶干部", "责任人1", "甲项", "巾帼岗"])(
  "names that a column headed %s says again and again are no list, and stay",
  async (header) => {
    const named = ["王桂芳", "李秀英", "张丽华"];
    const { design } = await proposalFor({
      rows: [
        ["走访情况表"],
        ["单位", header, "走访次数"],
        ...Array.from({ length: 12 }, (_, at) => ["甲镇", named[at % 3] ?? "", at + 1]),
      ],
    });
    const column = design.columns.find(({ name }) => name === header);
    expect(column).toMatchObject({ kind: "text", leaving: "personal" });
    expect(JSON.stringify(design)).not.toMatch(/王桂芳|李秀英|张丽华/);
  },
);

test("names that a drop-down offers are no list either", async () => {
  const { design } = await proposalFor({
    rows: [["走访情况表"], ["单位", "甲项", "走访次数"], ["甲镇", null, 5], ["乙镇", null, 6]],
    lists: { B3: ["王桂芳", "李秀英", "张丽华"] },
  });
  expect(JSON.stringify(design)).not.toMatch(/王桂芳|李秀英|张丽华/);
  expect(design.columns[0]).toMatchObject({ name: "甲项", kind: "text", leaving: "personal" });
});
