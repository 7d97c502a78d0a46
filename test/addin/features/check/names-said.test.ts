import { expect, it } from "vitest";
import { namesSaid } from "../../../../addin/features/check/names-said.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";

const about = (rows: readonly number[], cells: readonly string[]): Finding => ({
  id: "PRIVACY.name|bank|name_likely|warning",
  rule: "PRIVACY.name",
  class: "PRIVACY",
  severity: "warning",
  sheet: "台账",
  cells,
  rows,
  column: "bank",
  code: "name_likely",
  params: {},
  message: "",
  local: true,
});

it("tells each text once, with its cells", () => {
  const records = ["王秀英", "李建国", "王秀英"].map((bank, index) => ({ row: index + 4, values: { bank } }));
  expect(namesSaid(about([4, 5, 6], ["F4", "F5", "F6"]), records)).toEqual([
    { text: "王秀英", cells: ["F4", "F6"] },
    { text: "李建国", cells: ["F5"] },
  ]);
});

it("tells all texts of a row that holds several records", () => {
  const records = ["王秀英", "李建国"].map((bank) => ({ row: 4, values: { bank } }));
  expect(namesSaid(about([4], ["F4", "K4"]), records).map(({ text }) => text)).toEqual(["王秀英", "李建国"]);
});
