/** Copies of files with their findings at the cells, to send back to the units. */
import type { NamedFile } from "../../../shared/workbook/mailbox/zip-files.ts";
import type { Engine } from "../../engine/engine.ts";
import { sheetNameOf } from "../../ui/table-files.ts";
import { markedName } from "../check/corrected-name.ts";
import { markedFindings, markWords } from "../check/marked-findings.ts";
import type { Intake } from "./intake-box.ts";
import type { IntakeFile } from "./intake-types.ts";
import { fileName } from "./outcome-text.ts";
import { unpacked } from "./read-tables.ts";

/** @returns null where the file can be had no more, or cannot be marked */
export async function markedCopy(
  file: IntakeFile,
  { engine, intake }: { readonly engine: Engine; readonly intake: Pick<Intake, "bytesOf" | "benchOf"> },
): Promise<NamedFile | null> {
  const name = fileName(file);
  const corrections = intake.benchOf(file.id)?.file?.corrections() ?? [];
  const content = await intake.bytesOf(file.id).catch(() => null);
  if (content === null) return null;
  const bytes = new Uint8Array(content);
  const opened = await engine.openWorkbook(bytes, sheetNameOf(name));
  if (!opened.ok) return null;
  const converted = opened.converted === true;
  const sheets = await Promise.all(
    file.tables.map(async (table) => {
      const assessment = await unpacked(table);
      return {
        name: table.sheet,
        explanations: table.explanations,
        ...(assessment !== null && table.aside === null && { assessment }),
      };
    }),
  );
  const grids = new Map(opened.sheets.map((grid) => [grid.name, grid]));
  const result = await engine.mark({
    bytes,
    changes: corrections.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
    marks: { findings: markedFindings(sheets, grids), words: markWords() },
    ...(converted && { convert: { sheetName: sheetNameOf(name) } }),
  });
  if (!result.ok) return null;
  const folder = file.path.slice(0, file.path.length - name.length);
  return { path: folder + markedName(name, converted), bytes: result.bytes };
}
