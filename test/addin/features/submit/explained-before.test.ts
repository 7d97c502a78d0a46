import { expect, it } from "vitest";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import {
  explainedBefore,
  unexplained,
  versionBefore,
} from "../../../../addin/features/submit/explained-before.ts";
import type { SubmissionRecord } from "../../../../shared/api/records.ts";
import type { Explanation, Receipt } from "../../../../shared/api/submissions.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { standardEngine } from "../../../support/engine.ts";
import { collectionOf, mended, receiptOf, sheetState } from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";

const { assessment } = sheetState(mended);
if (assessment?.kind !== "recognised") throw new Error("not recognised");
const sheet = assessment;
const { records } = sheet;
const functions = standardEngine();
const engine = {
  follow: async (...asked: Parameters<typeof functions.follow>) => functions.follow(...asked),
};

const finding = (more: Partial<Finding>): Finding => ({
  ...{ id: "f", rule: "C4.1c", class: "RANGE", severity: "warning", sheet: "", cells: [], rows: [] },
  ...{ column: "amount", code: "relation", params: {}, message: "", local: false },
  ...more,
});
const rows = records.map(({ row }) => row);
const [first = 0, second = 0, third = 0] = rows;
const asked = finding({ rows });
const said: Explanation = { rule: "C4.1c", column: "amount", rows, reason: "real_situation", note: "已核对" };

const told = async (
  now: readonly SubmissionRecord[],
  then: { readonly found?: readonly Finding[]; readonly explanations?: readonly Explanation[] } = {},
  about: readonly Finding[] = [asked],
) => {
  const { found = [asked], explanations = [said] } = then;
  const drafts = await explainedBefore(engine, { form: sheet.form, records: now }, about, {
    records: [...records],
    findings: found.map(({ fix: _, params, rows: own, ...each }) => ({
      ...each,
      ...{ params: { ...params }, rows: [...own], cells: [] },
    })),
    explanations: [...explanations],
  });
  return drafts.map(({ draft }) => draft);
};
const withAmount = (row: number, amount: number) =>
  records.map((record) =>
    record.row === row ? { ...record, values: { ...record.values, amount } } : record,
  );

it("says again what was said of rows with the very same values, and of no other", async () => {
  const draft = { reason: "real_situation", note: "已核对", carried: true };
  expect(await told(records)).toEqual([{ ...draft, rows }]);
  expect(await told(withAmount(second, 999_999))).toEqual([{ ...draft, rows: [first, third] }]);
  // A row that was found right then, or that nothing was said to, is asked about.
  expect(await told(records, { found: [finding({ rows: [first] })] })).toEqual([{ ...draft, rows: [first] }]);
  expect(await told(records, { explanations: [{ ...said, rows: [third] }] })).toEqual([
    { ...draft, rows: [third] },
  ]);
  expect(await told(records, { explanations: [{ ...said, rule: "C4.2" }] })).toEqual([]);
});

it("follows rows to where they stand now", async () => {
  const lower = records.map((record) => ({ ...record, row: record.row + 2 }));
  const below = finding({ rows: rows.map((row) => row + 2) });
  expect((await told(lower, {}, [below])).map((draft) => draft.rows)).toEqual([rows.map((row) => row + 2)]);
});

it("of a whole sheet goes by what the finding says", async () => {
  const whole = finding({ params: { sum: 23 } });
  const explanations = [{ rule: "C4.1c", column: "amount", reason: "policy" as const, note: "" }];
  expect(await told(records, { found: [whole], explanations }, [whole])).toEqual([
    { reason: "policy", note: "", carried: true },
  ]);
  expect(await told(records, { found: [whole], explanations }, [finding({ params: { sum: 24 } })])).toEqual(
    [],
  );
});

it("is about warnings that wait, not names, and not what is explained already", () => {
  const named = finding({ id: "n", code: "name_likely" });
  const error = finding({ id: "e", severity: "error" });
  const of = (explanations: readonly Explanation[]) =>
    unexplained({ ...sheet, findings: [asked, named, error] }, explanations).map(({ id }) => id);
  expect(of([])).toEqual(["f"]);
  expect(of([said])).toEqual([]);
});

it("looks to the version sent before for the same period, whatever was decided about it, while its content is there", () => {
  const before = (more: Partial<Receipt>, status: "returned" | "submitted" = "submitted") => {
    const collection = collectionOf(status, {}, receiptOf(more));
    return versionBefore(sheet, owedReports([collection], district.code, "2020-01-07"))?.uuid;
  };
  expect(before({ uuid: "a" })).toBe("a");
  expect(before({ uuid: "b", state: "returned" }, "returned")).toBe("b");
  expect(before({ purgedAt: "2019-12-31" })).toBeUndefined();
  expect(before({ formVersion: 1 })).toBeUndefined();
});
