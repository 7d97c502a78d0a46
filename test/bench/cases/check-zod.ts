import { z } from "zod";
import type { Code } from "../../../shared/form/form.ts";
import { borrowerTypes, loanTypes, loanUses } from "../../../shared/forms/women-loans/codes.ts";
import { countArgument, measured, report } from "../child.ts";
import { ledgerColumns, plainRows } from "../data/loan-ledger.ts";

const code = (codes: readonly Code[]) => z.enum(codes.map(({ zh }) => zh));
const money = z.number().min(0).max(1e6);

/** One row of the ledger with the relations that look at a row; figures are floating point. */
const loan = z
  .strictObject({
    borrower: z.string().min(1),
    id_no: z.string(),
    village: z.string(),
    age: z.int().min(0).max(120),
    borrower_type: code(borrowerTypes),
    loan_type: code(loanTypes),
    bank: z.string().max(200),
    amount: money.positive(),
    issue_date: z.iso.date(),
    term: z.int().min(0),
    due: z.iso.date(),
    subsidy: z.number().min(0),
    use: code(loanUses),
    driven: z.int().min(0),
    balance: money,
  })
  .refine(({ amount }) => amount >= 0.1 && amount <= 300)
  .refine(({ loan_type, age }) => loan_type !== "巾帼创业贷款" || (age >= 20 && age <= 45))
  .refine(({ issue_date, due }) => issue_date <= due)
  .refine(({ balance, amount }) => balance <= amount);

const rows = plainRows(countArgument(0));
const { result, usage } = await measured(() => {
  let findings = 0;
  const seen = new Set<string>();
  for (const row of rows) {
    const parsed = loan.safeParse(Object.fromEntries(ledgerColumns.map((id, at) => [id, row[at]])));
    findings += parsed.error?.issues.length ?? 0;
    if (parsed.data === undefined) continue;
    const { id_no, bank, issue_date, amount } = parsed.data;
    const key = `${id_no}|${bank}|${issue_date}|${amount}`;
    if (seen.has(key)) findings += 1;
    seen.add(key);
  }
  return findings;
});
report({ ...usage, findings: result });
