/** What a row must have: blank cells that the pane asks about are those that the server asks about, with the same words. */
import { describe, expect, it } from "vitest";
import { recordNotices, sentContext } from "../../../shared/check/check-records.ts";
import type { CheckContext } from "../../../shared/finding/place.ts";
import { isLocal } from "../../../shared/finding/place.ts";
import { isRequired, type Values, withDefaults } from "../../../shared/form/condition.ts";
import type { Column, Condition, Form, Grain } from "../../../shared/form/form.ts";
import { columnOf, rangeOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { payloadOf } from "../../../shared/submission/payload.ts";
import { fromSubmissionRecords, toSubmissionRecords } from "../../../shared/submission/records.ts";
import type { CellValue } from "../../../shared/value.ts";

const PERIOD = "2024";

/** Something that may stand there. */
function any({ type, codes = [], ...column }: Column, at = 0): CellValue {
  if (type === "code") return codes[at]?.code ?? "";
  if (type === "date") return "2024-03-08";
  if (type === "text") return "某项";
  return Math.max(1, rangeOf({ type, codes, ...column }).min);
}

/** Values by which the conditions hold, and which of them must stay blank. */
function holding(form: Form, conditions: readonly Condition[]) {
  const values: Record<string, CellValue> = {};
  const blank = new Set<string>();
  for (const { column: id, filled, in: some, notIn = [] } of conditions) {
    const column = columnOf(form, id);
    const other = (column.codes ?? []).findIndex(({ code }) => !notIn.includes(code));
    if (filled === false) blank.add(id);
    else if (some !== undefined || filled === true) values[id] = some?.[0] ?? any(column, Math.max(0, other));
    else values[id] = any(column, Math.max(0, other));
  }
  return { values, blank };
}

/** The least row in which all is said but for what stays blank. */
function rowOf(form: Form, grain: Grain, start: Values, blank: ReadonlySet<string>): Values {
  let values = withDefaults(form.columns, grain, start);
  for (;;) {
    const missing = form.columns.find(
      (column) =>
        values[column.id] === undefined && !blank.has(column.id) && isRequired(column, grain, values),
    );
    if (missing === undefined) return values;
    values = withDefaults(form.columns, grain, { ...values, [missing.id]: any(missing) });
  }
}

/** Blank cells asked about on either side: "mandatory error channel". */
function asked(form: Form, grain: Grain, values: Values) {
  const own = { row: 3, subject: "999901000000", grain, values };
  const pane: CheckContext = { form, period: PERIOD, side: "workbook", cellOf: () => undefined };
  const records = toSubmissionRecords(form, [own]);
  const body = { collection: "one", formVersion: form.version, baseVersion: null, records };
  const taken = payloadOf(form, { ...body, explanations: [], nil: false });
  const told = (context: CheckContext, record: typeof own) =>
    recordNotices([record], context)
      .filter(({ class: kind, local }) => kind === "MANDATORY" && local !== true)
      .map(({ code, severity, column }) => `${code} ${severity} ${column}`);
  const [arrived] = fromSubmissionRecords(form, records);
  if (!taken.ok || arrived === undefined) throw new Error(`not taken: ${JSON.stringify(taken)}`);
  return { pane: told(pane, own), server: told(sentContext(form, PERIOD), { ...own, ...arrived }) };
}

describe.each(standardCatalogue.newest.map((form) => [form.id, form] as const))("%s", (_, form) => {
  const demanded = form.columns.filter(({ requirement }) => requirement !== "optional");

  it.each(demanded.flatMap((column) => form.grains.map((grain) => [column.id, grain] as const)))(
    "%s on a %s row",
    (id, grain) => {
      const column = columnOf(form, id);
      const conditions = column.requiredWhen ?? [];
      const { values, blank } = holding(form, conditions);
      const { [id]: _own, ...others } = rowOf(form, grain, values, blank);
      const lacking = withDefaults(form.columns, grain, others);
      const local = isLocal(form, [id, ...conditions.map((condition) => condition.column)]);

      const without = asked(form, grain, lacking);
      const isAsked = lacking[id] === undefined && isRequired(column, grain, lacking) && !local;
      expect(without.pane.some((told) => told.endsWith(` ${id}`))).toBe(isAsked);
      expect(without.server).toEqual(without.pane);

      const full = asked(form, grain, rowOf(form, grain, { ...others, [id]: any(column) }, blank));
      expect(full.pane.filter((told) => told.endsWith(` ${id}`))).toEqual([]);
      expect(full.server).toEqual(full.pane);
    },
  );

  it("something is demanded of its rows, and nothing of a row that has it", () => {
    const [grain] = form.grains;
    const least = rowOf(form, grain ?? "sum", {}, new Set());
    expect(asked(form, grain ?? "sum", least)).toEqual({ pane: [], server: [] });
    expect(asked(form, grain ?? "sum", {}).pane).not.toEqual([]);
  });
});
