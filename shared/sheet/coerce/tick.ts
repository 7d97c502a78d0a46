import type { Code, Column } from "../../form/form.ts";
import type { RawValue } from "../grid.ts";

const yes = /^(?:[√✓✔☑vV]|对|TRUE)$/i;
const no = /^(?:[×✗✘xX☒]|错|无|FALSE)$/i;

/** The code that a tick, a cross or a logical value names in a column of yes and no; undefined in any other column. */
export function tickedCode(column: Column, raw: RawValue): Code | undefined {
  const codeOf = (id: string) => column.codes?.find(({ code }) => code === id);
  const [yesCode, noCode] = [codeOf("yes"), codeOf("no")];
  if (yesCode === undefined || noCode === undefined) return undefined;
  const text = String(raw).trim();
  if (yes.test(text)) return yesCode;
  return no.test(text) ? noCode : undefined;
}
