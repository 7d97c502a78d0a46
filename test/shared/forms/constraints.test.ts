import { describe, expect, it } from "vitest";
import { recordNotices } from "../../../shared/check/check-records.ts";
import { groupNotices } from "../../../shared/finding/notice.ts";
import type { Grain } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import type { CellValue } from "../../../shared/value.ts";

const { newest: forms } = standardCatalogue;
type Values = Readonly<Record<string, CellValue>>;
const over = (value: number): CellValue => ({ value, qualifier: "over" });

function rulesOf(formId: string, grain: Grain, rows: readonly Values[]): string[] {
  const form = standardCatalogue.findForm(formId);
  if (form === undefined) throw new Error(formId);
  const records: SheetRecord[] = rows.map((values, index) => ({
    row: index + 5,
    subject: "U",
    grain,
    values,
  }));
  const context = { form, period: "2019", side: "workbook", cellOf: () => undefined } as const;
  return groupNotices(recordNotices(records, context), "表", form).map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );
}

const session: Values = {
  session_name: "测试班",
  category: "home_services",
  start_date: "2019-03-08",
  sessions: 1,
  trainees: 40,
};

/** rule · severity · form · grain · rows on the right side of the edge · rows just past it */
const edges: readonly (readonly [string, string, string, Grain, readonly Values[], readonly Values[]])[] = [
  ["C1.1a", "error", "training_ledger", "detail", [{ ...session, women: 40 }], [{ ...session, women: 41 }]],
  ["C1.1b", "error", "training_ledger", "detail", [{ ...session, poor: 40 }], [{ ...session, poor: 41 }]],
  [
    "C1.2a",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, employed: 40 }],
    [{ ...session, employed: 41 }],
  ],
  [
    "C1.2b",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, certified: 40 }],
    [{ ...session, certified: 41 }],
  ],
  [
    "C1.3",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, attendances: 40 }],
    [{ ...session, attendances: 39 }],
  ],
  [
    "C1.4a",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, end_date: "2019-03-08" }],
    [{ ...session, end_date: "2019-03-07" }],
  ],
  [
    "RANGE.period",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, start_date: "2019-12-31" }],
    [{ ...session, start_date: "2020-01-01" }],
  ],
  [
    "C1.4b",
    "error",
    "training_ledger",
    "detail",
    [{ ...session, end_date: "2019-03-10", days: 30 }],
    [{ ...session, end_date: "2019-03-10", days: 31 }],
  ],
  [
    "C1.5",
    "warning",
    "training_ledger",
    "detail",
    [{ ...session, trainees: 5 }],
    [{ ...session, trainees: 4 }],
  ],
  [
    "C1.5",
    "warning",
    "training_ledger",
    "detail",
    [{ ...session, trainees: 500 }],
    [{ ...session, trainees: 501 }],
  ],
  [
    "C1.6",
    "warning",
    "training_ledger",
    "detail",
    [{ ...session, days: 20, hours: 160 }],
    [{ ...session, days: 20, hours: 161 }],
  ],
  [
    "C1.7",
    "warning",
    "training_ledger",
    "detail",
    [session, { ...session, start_date: "2019-03-09" }],
    [session, session],
  ],
  ["MANDATORY", "error", "training_ledger", "detail", [session], [without(session, "trainees")]],
];

describe("constraints on both sides of their edge", () => {
  it.each(edges)("%s (%s) of %s, %s rows", (rule, severity, form, grain, inside, past) => {
    const inner = rulesOf(form, grain, inside);
    const outer = rulesOf(form, grain, past);
    expect(inner.filter((found) => found.endsWith(` ${rule}`))).toEqual([]);
    expect(outer).toContain(`${severity} ${rule}`);
  });

  it("covers every relation and unique key of the form that can be tried at an edge", () => {
    const tried = new Set(edges.map(([rule]) => rule));
    const those = new Set(edges.map(([, , form]) => form));
    const untried = forms
      .filter(({ id }) => those.has(id))
      .flatMap((form) => [...form.relations, ...form.uniqueKeys])
      .map(({ id }) => id)
      .filter((id) => !tried.has(id));
    expect(untried).toEqual([]);
  });
});

describe("figures with 余", () => {
  it("make an error a warning: nobody knows by how much", () => {
    expect(
      rulesOf("training_ledger", "sum", [
        { category: "tea_art", sessions: 3, trainees: over(40), women: 41 },
      ]),
    ).toEqual(["warning C1.1a"]);
  });
});

function without(values: Values, column: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== column));
}
