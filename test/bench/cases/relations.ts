import { compileRelation } from "../../../shared/form/relation.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import type { CellValue } from "../../../shared/value.ts";
import { countArgument, report } from "../child.ts";
import { median } from "../run.ts";

/** The relations of the loans form over rows on which all of them apply, compiled once, beside plain closures. */
type Row = Readonly<Record<string, CellValue>>;

const ROUNDS = 7;
const rows: readonly Row[] = Array.from({ length: countArgument(0) }, (_, index) => ({
  loan_type: "women_startup",
  age: 22 + (index % 20),
  amount: (5 + (index % 20)) * 1_000_000,
  persons: 1 + (index % 2),
  issue_date: `2019-0${1 + (index % 9)}-08`,
  due: `2020-0${1 + (index % 9)}-08`,
  balance: (2 + (index % 3)) * 1_000_000,
}));

const relations = womenLoans.relations.map((relation) => compileRelation(womenLoans, relation));

const number = (row: Row, column: string): number => Number(row[column]);
const perPerson = (row: Row): number => number(row, "amount") / 100 / number(row, "persons");
/** The same six in plain code: floating point, no units, no qualifiers, nothing to show of a failure. */
const closures: readonly ((row: Row) => boolean)[] = [
  (row) => number(row, "amount") > 0,
  (row) => perPerson(row) >= 1_000 && perPerson(row) <= 3_000_000,
  (row) => perPerson(row) >= 10_000 && perPerson(row) <= 300_000,
  (row) => row.loan_type !== "women_startup" || (number(row, "age") >= 20 && number(row, "age") <= 45),
  (row) => String(row.issue_date) <= String(row.due),
  (row) => number(row, "balance") <= number(row, "amount"),
];
if (closures.length !== relations.length)
  throw new Error("the form has other relations now: change this case");

function perSecond(holds: readonly ((row: Row) => boolean)[]): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      let held = 0;
      const began = performance.now();
      for (const row of rows) for (const test of holds) held += Number(test(row));
      const seconds = (performance.now() - began) / 1000;
      if (held !== rows.length * holds.length) throw new Error(`${held} relations hold`);
      return held / seconds;
    }),
  );
}

report({
  relations: perSecond(
    relations.map(
      ({ evaluate }) =>
        (row) =>
          evaluate((column) => row[column]).status === "holds",
    ),
  ),
  closures: perSecond(closures),
});
