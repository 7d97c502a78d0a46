import { describe, expect, it } from "vitest";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { testEvents1 } from "../../support/two-versions.ts";

const sheet = sheetOf(`
  2019年测试事项台账 | < | < | <
  哪天 | 什么活动 | 来了多少 | 村名
  2019-05-06 | 拉家常 | 20 | 东村
  2019-06-07 | 拉家常 | 12 | 西村
`);
const context = { forms: [testEvents1], units: districtUnits, reporter: district, form: "test_events" };

/** Key of a header, however it was understood. */
function key(text: string): string {
  const { columns, unmatched } = readSheet(sheet, context);
  const header =
    columns.find((column) => column.header === text) ?? unmatched.find((one) => one.text === text);
  return header?.key ?? "";
}

function read(settled: Partial<Assignment>, chosen = true) {
  const { fingerprint } = readSheet(sheet, context);
  const columns = {
    ...{ [key("哪天")]: "event_date", [key("来了多少")]: "persons" },
    ...{ [key("什么活动")]: null, [key("村名")]: null },
  };
  const confirmed = { [fingerprint]: { form: "test_events", columns, ...settled } };
  const { form: _, ...open } = context;
  return readSheet(sheet, { ...(chosen ? context : open), confirmed });
}

describe("what a person settled about a sheet", () => {
  it("is enough to read it, without a word of its header known and without choosing the form again", () => {
    const reading = read({}, false);
    expect(reading.form).toBe("test_events");
    expect(reading.columns.map(({ column, how }) => [column, how])).toEqual([
      ["event_date", "confirmed"],
      ["persons", "confirmed"],
    ]);
  });

  it("gives every record what holds for the whole sheet, and says no more that it is missing", () => {
    const without = read({});
    const reading = read({ constants: { kind: "讲座" } });
    const [code] = testEvents1.columns.find(({ id }) => id === "kind")?.codes ?? [];
    expect(reading.records.map(({ values }) => values.kind)).toEqual([code?.code, code?.code]);
    const missing = (findings: typeof reading.findings) =>
      findings.filter((f) => f.code === "constant_missing");
    expect(missing(without.findings).map(({ column }) => column)).toContain("kind");
    expect(missing(reading.findings).map(({ column }) => column)).not.toContain("kind");
  });

  it("takes a constant for no figure, and for nothing that the sheet has a column for", () => {
    const { records } = read({ constants: { persons: "500", event_date: "2019-01-01", households: "3" } });
    expect(records.map(({ values }) => values.event_date)).toEqual(["2019-05-06", "2019-06-07"]);
    expect(records.map(({ values }) => values.persons)).toEqual([20, 12]);
    expect(records.every(({ values }) => values.households === undefined)).toBe(true);
  });

  it("gives words of the sheet their meaning", () => {
    const [first] = testEvents1.columns.find(({ id }) => id === "kind")?.codes ?? [];
    const reading = read({
      columns: { [key("什么活动")]: "kind" },
      words: { kind: { 拉家常: first?.code ?? "" } },
    });
    expect(reading.records.map(({ values }) => values.kind)).toEqual([first?.code, first?.code]);
    const told = reading.findings.filter(({ class: kind }) => kind === "CODE_LIST");
    expect(told.map(({ severity, cells, params }) => [severity, cells, params])).toEqual([
      ["information", ["B3", "B4"], { before: "拉家常", after: first?.zh }],
    ]);
  });
});
