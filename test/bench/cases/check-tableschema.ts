import type { Code } from "../../../shared/form/form.ts";
import { borrowerTypes, loanTypes, loanUses } from "../../../shared/forms/women-loans/codes.ts";
import { countArgument, measured, report } from "../child.ts";
import { ledgerColumns, plainRows } from "../data/loan-ledger.ts";
import { loadPeer } from "../run.ts";

/** The part of `tableschema` that is used; its own types are those of an older TypeScript. */
interface TableSchema {
  readonly Table: {
    load(source: readonly unknown[], options: object): Promise<Table>;
  };
}
interface Table {
  iter(options: object): Promise<AsyncIterable<unknown>>;
}

const required = { required: true };
const notNegative = { minimum: 0 };
const code = (codes: readonly Code[]) => ({ enum: codes.map(({ zh }) => zh) });

/** What Table Schema can say of the ledger: types, ranges, code lists, a key. It has no relations between fields. */
const schema = {
  fields: [
    { name: "borrower", type: "string", constraints: required },
    { name: "id_no", type: "string" },
    { name: "village", type: "string" },
    { name: "age", type: "integer", constraints: { minimum: 0, maximum: 120 } },
    { name: "borrower_type", type: "string", constraints: code(borrowerTypes) },
    { name: "loan_type", type: "string", constraints: { ...required, ...code(loanTypes) } },
    { name: "bank", type: "string", constraints: { maxLength: 200 } },
    { name: "amount", type: "number", constraints: { ...required, minimum: 0.1, maximum: 300 } },
    { name: "issue_date", type: "date", constraints: required },
    { name: "term", type: "integer", constraints: notNegative },
    { name: "due", type: "date" },
    { name: "subsidy", type: "number", constraints: notNegative },
    { name: "use", type: "string", constraints: code(loanUses) },
    { name: "driven", type: "integer", constraints: notNegative },
    { name: "balance", type: "number", constraints: notNegative },
  ],
  primaryKey: ["id_no", "bank", "issue_date", "amount"],
};

const { Table } = loadPeer("tableschema") as TableSchema;
const source = [[...ledgerColumns], ...plainRows(countArgument(0))];
const { result, usage } = await measured(async () => {
  const table = await Table.load(source, { schema });
  let findings = 0;
  for await (const row of await table.iter({ forceCast: true })) {
    if (row instanceof Error) findings += 1;
  }
  return findings;
});
report({ ...usage, findings: result });
