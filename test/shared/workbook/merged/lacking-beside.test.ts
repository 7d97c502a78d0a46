import { expect, it } from "vitest";
import { lackingBesideText } from "../../../../shared/workbook/merged/lacking-beside.ts";

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
