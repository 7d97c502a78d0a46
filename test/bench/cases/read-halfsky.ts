import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { measured, report, textArgument } from "../child.ts";

const bytes = readFileSync(textArgument(0));
const { result, usage } = await measured(() => readWorkbook(bytes));
if (!result.ok) throw new Error(result.detail);
report({ ...usage, rows: result.sheets[0]?.values.length ?? 0 });
