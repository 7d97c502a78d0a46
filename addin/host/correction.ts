import type { RawValue } from "../../shared/sheet/grid.ts";
import type { CellPlace } from "./workbook-host.ts";

/** A cell that holds something else here than in the file. */
export interface Correction extends CellPlace {
  /** As the sheet showed it, and shows it now; "" for nothing. */
  readonly before: string;
  readonly after: string;
  readonly value: RawValue;
}
