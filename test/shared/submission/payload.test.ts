import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { columnOf, type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { columnLetters, type RawValue } from "../../../shared/sheet/grid.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { formRead, type Reading } from "../../../shared/sheet/reading.ts";
import { payloadOf } from "../../../shared/submission/payload.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetFixtures } from "../../support/sheet-fixture.ts";

/** What the pane would send of a reading. */
function bodyOf(form: Form, reading: Reading) {
  const leaving = reading.columns.filter(({ column }) => leavesWorkbook(columnOf(form, column)));
  return {
    collection: `${form.id}-2019`,
    formVersion: form.version,
    baseVersion: null,
    records: toSubmissionRecords(form, reading.records),
    explanations: [],
    nil: false,
    ...(reading.layout === "list" && {
      layout: Object.fromEntries(leaving.map(({ column, at }) => [column, columnLetters(at)])),
    }),
  };
}

/** Why a reading could be neither sent nor be said to hold an error; [] where it can, or where there is nothing to send. */
function gap(reading: Reading, context: ReadContext) {
  const form = formRead(reading, context.forms);
  if (form === undefined || reading.records.length === 0) return [];
  const weighed = payloadOf(form, bodyOf(form, reading));
  if (weighed.ok) return [];
  const blocked = checkReading(reading, form, context).some(({ severity }) => severity === "error");
  return blocked ? [] : weighed.issues;
}

describe("what a sheet would send", () => {
  it.each(
    sheetFixtures(resolve(import.meta.dirname, "../../fixtures/sheets")).map((each) => [each.name, each]),
  )("of %s is what its form asks for, or an error stands against it", (_, { grid, context }) => {
    for (const reading of readTables(grid, context)) expect(gap(reading, context)).toEqual([]);
  });

  const context = {
    forms: standardCatalogue.newest,
    units: districtUnits,
    reporter: district,
    period: "2019",
  };
  const cell = fc.oneof(
    fc.constantFrom<RawValue>(
      null,
      "无",
      "/",
      "6余",
      "3.9万",
      "28300余元",
      "85%",
      "2019.3.8",
      "3.8-3.10",
      "√",
    ),
    fc.constantFrom<RawValue>(
      "13800000000",
      "110101199003070011",
      "-5",
      "1e9",
      "１０",
      "0.005",
      "#REF!",
      "9".repeat(300),
    ),
    fc.integer({ min: -10, max: 3_000_000_000 }),
    fc.double({ noNaN: true }),
    fc.string({ maxLength: 8 }),
    fc.boolean(),
  );

  it.each(standardCatalogue.newest.map((form) => [form.id, form]))(
    "of %s is so whatever stands in its cells",
    (_, form) => {
      const words = form.columns.flatMap(({ codes = [] }) => codes.slice(0, 3).map(({ zh }) => zh));
      const value = words.length === 0 ? cell : fc.oneof(cell, fc.constantFrom<RawValue>(...words));
      const rows = fc.array(
        fc.array(value, { minLength: form.columns.length, maxLength: form.columns.length }),
        { minLength: 1, maxLength: 3 },
      );
      fc.assert(
        fc.property(rows, (lines) => {
          const header = form.columns.map(({ header: { zh } }) => zh);
          const values = [[`2019年${form.title.zh}`], header, ...lines];
          const grid = { name: "表", top: 0, left: 0, values, merges: [] };
          for (const reading of readTables(grid, { ...context, form: form.id })) {
            expect(gap(reading, { ...context, form: form.id })).toEqual([]);
          }
        }),
        tries(25),
      );
    },
  );
});

describe("a body", () => {
  const form = standardCatalogue.form("women_loans");
  const record = { row: 3, subject: district.code, values: { amount: 500 } };
  const body = {
    collection: "women_loans-2019",
    formVersion: form.version,
    baseVersion: null,
    records: [record],
    explanations: [],
    nil: false,
  };
  const issues = (change: object, of: Form | undefined = form) => {
    const weighed = payloadOf(of, { ...body, ...change });
    return weighed.ok ? [] : weighed.issues.map(({ path, message }) => `${path} ${message}`);
  };

  it("comes out as it went in when it is what the form asks for", () => {
    expect(payloadOf(form, body)).toEqual({ ok: true, payload: body });
  });

  it("is of a version that is known", () => {
    expect(issues({ formVersion: 99 })).toEqual(["formVersion unknown"]);
    expect(payloadOf(undefined, body).ok).toBe(false);
  });

  it("has the general shape, and no key beside", () => {
    expect(issues({ records: [{ ...record, row: 0 }] })).toEqual(["records.0.row too_small"]);
    expect(issues({ records: [{ ...record, name: "测试甲" }] })).toEqual(["records.0 unrecognized_keys"]);
    expect(issues({ layout: { amount: "第三列" } })).toEqual(["layout.amount invalid_format"]);
    expect(issues({ layout: { 测试甲: "第三列" } })).toEqual(["layout.* invalid_key"]);
  });

  it("is empty exactly when it is a nil return, and names each row once", () => {
    expect(issues({ records: [] })).toEqual(["records empty_without_nil"]);
    expect(issues({ nil: true })).toEqual(["records nil_with_records"]);
    expect(issues({ records: [], nil: true })).toEqual([]);
    expect(issues({ records: [record, record] })).toEqual(["records.1.row row_repeated"]);
  });

  it("speaks of the form's columns alone, with a note where the reason is another", () => {
    const explanation = { rule: "C4.1", reason: "other", note: "" };
    expect(issues({ explanations: [{ ...explanation, column: "nobodys" }] })).toEqual([
      "explanations unknown_column",
      "explanations note_missing",
    ]);
    expect(issues({ localFindings: [{ rule: "C4.1", column: "nobodys", count: 1 }] })).toEqual([
      "explanations unknown_column",
    ]);
    expect(issues({ layout: { nobodys: "A" } })).toEqual(["layout unrecognized_keys"]);
  });

  it("says when rows outside the period were, from the first to the last, where that day may leave", () => {
    const said = (outsidePeriod: object, of?: Form) => issues({ outsidePeriod }, of);
    expect(said({ rows: 37 })).toEqual([]);
    expect(said({ rows: 37, first: "2013", last: "2013-05" })).toEqual([]);
    expect(said({ rows: 37, first: "2013-05", last: "2013" })).toEqual([]);
    expect(said({ rows: 37, first: "2013-06", last: "2013-05" })).toEqual(["outsidePeriod no_span"]);
    expect(said({ rows: 37, first: "2013-05" })).toEqual(["outsidePeriod no_span"]);
    expect(said({ rows: 0 })).toEqual(["outsidePeriod.rows too_small"]);
    expect(said({ rows: 37, first: "2013-05-12", last: "2013-05-12" })).toEqual([
      "outsidePeriod.first invalid_format",
      "outsidePeriod.last invalid_format",
    ]);
    const { eventDate: _, ...undated } = form;
    expect(said({ rows: 37 }, undated)).toEqual([]);
    expect(said({ rows: 37, first: "2013-05", last: "2013-05" }, undated)).toEqual(["outsidePeriod no_span"]);
    const staying = form.columns.map((column) =>
      column.id === form.eventDate ? { ...column, stays: true } : column,
    );
    expect(said({ rows: 37, first: "2013-05", last: "2013-05" }, { ...form, columns: staying })).toEqual([
      "outsidePeriod no_span",
    ]);
  });

  it("holds no telephone, ID or card number in any text", () => {
    const note = { rule: "C4.1", reason: "other", note: "请电13800000000" };
    expect(issues({ explanations: [note] })).toEqual(["explanations.0.note personal_data"]);
  });
});
