/** A workbook that a form is made of: read here, and sent nowhere. */
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { Unreadable } from "../../../shared/workbook/read/unreadable.ts";
import type { Engine } from "../../engine/engine.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { sheetNameOf } from "../../ui/table-files.ts";

export type SampleFile =
  | { readonly ok: true; readonly name: string; readonly sheets: readonly Sample[] }
  | { readonly ok: false; readonly why: string };

/** @returns each sheet that is shown and holds anything */
export async function readSampleFile(
  file: File,
  engine: Engine,
  units: readonly OrgUnit[],
): Promise<SampleFile> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, why: text.ownForms.unreadable };
  }
  const read = await engine.openWorkbook(bytes.slice(), sheetNameOf(file.name));
  if (!read.ok) return { ok: false, why: unreadableText(file.name, read.code) };
  // A part of the page that does not arrive is the network's fault.
  const reader = await import("../../../shared/workbook/read/sheet-marks.ts").catch(() => undefined);
  if (reader === undefined) return { ok: false, why: failureText({ kind: "network" }) };
  try {
    const marks = read.converted === true ? [] : reader.readMarks(bytes, read.sheets);
    const sheets = read.sheets.flatMap((grid, index): Sample[] => {
      if (grid.hidden === true || grid.values.length === 0) return [];
      const { rules = [], formulas = new Map<string, string>() } = marks[index] ?? {};
      return [{ grid, rules, formulas, units }];
    });
    return { ok: true, name: file.name, sheets };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.message };
    throw error;
  }
}
