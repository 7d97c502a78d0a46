import { readFileSync } from "node:fs";
import { measured, report, textArgument } from "../child.ts";
import { loadPeer } from "../run.ts";

interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    readonly worksheets: readonly { readonly rowCount: number }[];
  };
}

const { Workbook } = loadPeer("exceljs") as ExcelJs;
const bytes = readFileSync(textArgument(0));
const { result, usage } = await measured(async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
});
report({ ...usage, rows: result.worksheets[0]?.rowCount ?? 0 });
