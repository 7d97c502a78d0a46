import type { z } from "zod";
import type { proposedDesignSchema } from "../../shared/api/own-forms.ts";
import { proposeDesign } from "../../shared/proposal/propose-design.ts";
import { serverReadLimits } from "../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../shared/workbook/read/sheet-marks.ts";
import type { Act } from "../base/act.ts";
import { inflateWhole } from "../base/inflate.ts";
import { Refusal } from "../base/refusal.ts";
import { unitsInScope } from "../store/register/units.ts";
import { newFormId } from "./ids.ts";

/**
 * Proposes a form of a workbook's first sheet that has a header, and keeps nothing.
 * @throws Refusal no_table_found · as the workbook cannot be read
 */
export async function proposeForm(
  act: Act,
  bytes: Uint8Array,
): Promise<z.infer<typeof proposedDesignSchema>> {
  const workbook = readWorkbook(bytes, serverReadLimits, inflateWhole);
  if (!workbook.ok) throw new Refusal(workbook.code);
  const marks = readMarks(bytes, workbook.sheets, serverReadLimits);
  const [units, id] = await Promise.all([unitsInScope(act.db, act.account), newFormId(act)]);
  for (const [index, grid] of workbook.sheets.entries()) {
    const { rules = [], formulas = new Map<string, string>() } = marks[index] ?? {};
    const proposal = proposeDesign({ grid, rules, formulas, units }, id);
    if (proposal !== undefined) return { design: proposal.design, asks: [...proposal.asks] };
  }
  throw new Refusal("no_table_found");
}
