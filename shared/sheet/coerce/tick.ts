import type { Code, Column } from "../../form/form.ts";
import type { RawValue } from "../grid.ts";

const yes = /^(?:[√✓✔☑vV]|对|TRUE)$/i;
const no = /^(?:[×✗✘xX☒]|错|无|FALSE)$/i;

const counted = /^(?:是|有|已|已[建覆].*|建有|达标)$/;
const uncounted = /^(?:否|无|未|没有|不是|未[建覆].*|未达标)$/;

/** One for a tick or 是, none for a cross or 否; undefined for anything else. */
export function countedTick(text: string): 1 | 0 | undefined {
  if (yes.test(text) || counted.test(text)) return 1;
  return no.test(text) || uncounted.test(text) ? 0 : undefined;
}

/** The code that a tick, a cross or a logical value names in a column of yes and no; undefined in any other column. */
export function tickedCode(column: Column, raw: RawValue): Code | undefined {
  const codeOf = (id: string) => column.codes?.find(({ code }) => code === id);
  const [yesCode, noCode] = [codeOf("yes"), codeOf("no")];
  if (yesCode === undefined || noCode === undefined) return undefined;
  const text = String(raw).trim();
  if (yes.test(text)) return yesCode;
  return no.test(text) ? noCode : undefined;
}
