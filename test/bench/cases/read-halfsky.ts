import { readFileSync } from "node:fs";
import { paneReadLimits } from "../../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { inflateUpTo } from "../../../worker/base/inflate.ts";
import { measured, report, textArgument } from "../child.ts";

/** With node:zlib, as in the Worker and its commands, or (`alone`) with the decompressor that comes along. */
const bytes = readFileSync(textArgument(0));
const inflate = process.argv[3] === "alone" ? undefined : inflateUpTo(paneReadLimits.partBytes);
const { result, usage } = await measured(() => readWorkbook(bytes, {}, inflate));
if (!result.ok) throw new Error(result.detail);
report({ ...usage, rows: result.sheets[0]?.values.length ?? 0 });
