import { onTestFinished } from "vitest";
import { connectExcel, type ExcelHost } from "../../addin/host/excel-host.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { type EmulatedExcel, openInExcel } from "../excel-host/emulated-excel.ts";
import type { Limits } from "../excel-host/objects.ts";
import { sheetOf, type Workbook, workbookOf } from "../excel-host/workbook.ts";

export interface OpenedExcel {
  readonly host: ExcelHost;
  readonly excel: EmulatedExcel;
  /** Round trips that somebody waited for during the work. */
  readonly syncsOf: (work: () => Promise<unknown>) => Promise<number>;
}

export interface ExcelOptions {
  readonly name?: string;
  readonly limits?: Partial<Limits>;
  readonly schedule?: (task: () => void, milliseconds: number) => void;
  /** Where the pane hears that its window came to the front. */
  readonly page?: EventTarget;
  /** Requirement set that this Excel has. */
  readonly excelApi?: string;
  /** Sheet in front of the user; the first without. */
  readonly inFront?: string;
  /** Hears of what the host could tell nobody else. */
  readonly onFault?: (fault: unknown) => void;
  /** What is so of the workbook before the pane connects to it. */
  readonly prepare?: (workbook: Workbook) => void;
}

/** A workbook open in the emulated Excel until the test ends, and the pane's adapter connected to it. */
export async function openExcel(
  grids: readonly Grid[],
  { name = "台账.xlsx", limits = {}, schedule = setImmediate, ...options }: ExcelOptions = {},
): Promise<OpenedExcel> {
  const { excelApi, inFront, page, onFault = raise } = options;
  const workbook = workbookOf(name, grids);
  if (inFront !== undefined) workbook.active = sheetOf(workbook, inFront);
  options.prepare?.(workbook);
  const excel = openInExcel(workbook, limits, excelApi);
  const host = await connectExcel({ schedule, onFault, ...(page !== undefined && { page }) });
  onTestFinished(host.close);
  const syncs = (): number => excel.requests.filter(({ housekeeping }) => !housekeeping).length;
  return {
    host,
    excel,
    syncsOf: async (work) => {
      const before = syncs();
      await work();
      return syncs() - before;
    },
  };
}

function raise(fault: unknown): never {
  throw fault;
}
