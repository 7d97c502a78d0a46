import { expect, it } from "vitest";
import { lackingBesideText, unlistedText } from "../../../../shared/workbook/merged/lacking-beside.ts";

type Columns = Parameters<typeof lackingBesideText>[0];

const column = (kind: string, title: string, units: readonly string[], id = "visits") =>
  ({ indicator: { id }, kind, path: [title], figures: new Map(units.map((unit) => [unit, {}])) }) as never;
const units = ["甲", "乙", "丙"].map((name) => ({ unit: { code: name, name: `${name}区` } })) as never;
const text = (...columns: readonly unknown[]) => lackingBesideText(columns as Columns, units);

it("names units that gave a figure and not its target, beside which their sum stands", () => {
  const own = column("actual", "走访（人次）", ["甲", "乙", "丙"]);
  expect(text(own, column("target", "走访（人次，目标）", ["乙"]))).toBe(
    "合计只含填报了的单位：“走访（人次，目标）”缺甲区、丙区。",
  );
  expect(text(own, column("target", "走访（人次，目标）", ["甲", "乙", "丙"]))).toBe("");
  // Who gave neither, or where nobody has a target, nothing is lacking.
  expect(text(column("actual", "走访（人次）", ["乙"]), column("target", "走访（人次，目标）", ["乙"]))).toBe(
    "",
  );
  expect(text(own, column("target", "走访（人次，目标）", []))).toBe("");
});

it("counts a unit that has it under any code, and says each figure once", () => {
  const own = column("actual", "走访（人次）", ["甲", "乙"]);
  const [one, other] = [["甲"], ["乙"]].map((of) => column("ytd", "走访（人次，本年累计）", of));
  expect(text(own, one, other)).toBe("");
  expect(text(own, one, one)).toBe("合计只含填报了的单位：“走访（人次，本年累计）”缺乙区。");
});

it("says where rows of what is never added stand, when a unit sent several", () => {
  const score = (units: readonly string[], more: object = {}) =>
    ({
      kind: "actual",
      overUnits: false,
      figures: new Map(units.map((unit) => [unit, {}])),
      ...more,
    }) as never;
  const sent = (rows: number) => [{ unit: { code: "甲", name: "甲区" }, submissions: [{ rows }] }] as never;
  const told = "不相加的数，一个单位报了几行的，本表空着，各行见明细表。";
  expect(unlistedText([score([])], sent(3))).toBe(told);
  expect(unlistedText([score(["甲"])], sent(1))).toBe("");
  // One row without a figure is no gap of ours; sums and rates of columns beside have their own words.
  expect(unlistedText([score([])], sent(1))).toBe("");
  expect(unlistedText([score([], { overUnits: true })], sent(3))).toBe("");
  expect(unlistedText([score([], { parts: {} })], sent(3))).toBe("");
});
