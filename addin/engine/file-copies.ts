/** Copies of the file that was opened: corrected, marked, and of its rows with problems; and of what the city has. */
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { asXlsx } from "../../shared/workbook/convert/as-xlsx.ts";
import { markWorkbook } from "../../shared/workbook/marks/mark-workbook.ts";
import { unmarkWorkbook } from "../../shared/workbook/marks/unmark-workbook.ts";
import type { Patched, PatchResult } from "../../shared/workbook/patch/patch-result.ts";
import { patchWorkbook } from "../../shared/workbook/patch/patch-workbook.ts";
import type { OpenPlatform } from "../../shared/workbook/read/open-workbook.ts";
import type {
  MarkedResult,
  MarkFileRequest,
  PatchRequest,
  ProblemRowsRequest,
  SentWorkbookRequest,
} from "./engine.ts";

/** The file with its corrections; what was no .xlsx becomes one before. */
export async function patchedFile(
  platform: OpenPlatform,
  { bytes, changes, convert, unmark = false }: PatchRequest,
): Promise<PatchResult> {
  if (convert === undefined) {
    const file = unmark ? unmarkWorkbook(bytes) : ({ ok: true, bytes } as const);
    return file.ok ? patchWorkbook(file.bytes, changes) : file;
  }
  const file = await asXlsx(platform, bytes, convert);
  if (!file.ok) return file;
  const patched = patchWorkbook(file.bytes, changes);
  return patched.ok && file.converted ? { ...patched, formulasLost: file.formulasLost } : patched;
}

/** The file as .xlsx; as it is where it cannot become one. */
export async function convertedFile(
  platform: OpenPlatform,
  bytes: Uint8Array,
  convert: NonNullable<PatchRequest["convert"]>,
): Promise<Uint8Array> {
  const file = await asXlsx(platform, bytes, convert);
  return file.ok ? file.bytes : bytes;
}

/** The same with the findings marked, in place of those that were marked before. */
export async function markedFile(
  platform: OpenPlatform,
  { marks: request, ...file }: MarkFileRequest,
): Promise<MarkedResult> {
  const patched = await patchedFile(platform, file);
  if (!patched.ok) return patched;
  const marked = markWorkbook(patched.bytes, request);
  if (!marked.ok) return marked;
  return { ...(patched satisfies Patched), bytes: marked.bytes, marks: marked.marks };
}

/** What writes workbooks comes with the first that is asked for. */
export async function problemRows({ sheets, words }: ProblemRowsRequest): Promise<Uint8Array> {
  const { writeProblemRows } = await import("../../shared/workbook/marks/write-problem-rows.ts");
  return writeProblemRows(sheets, words);
}

/** What was sent, as a workbook. */
export async function sentFile(
  catalogue: Catalogue,
  { form, formVersion, names, ...sent }: SentWorkbookRequest,
): Promise<Uint8Array> {
  const { writeSentWorkbook } = await import("../../shared/workbook/sent/write-sent-workbook.ts");
  return writeSentWorkbook({
    ...sent,
    form: catalogue.form(form, formVersion),
    names: names === null ? null : new Map(names),
  });
}
