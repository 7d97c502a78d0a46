/** Files of a mailbox as the engine reads them, for a city of two districts that owe loans for 2019. */

import type { IntakeContext } from "../../../../addin/engine/intake-types.ts";
import type { IntakeKnown, IntakeState } from "../../../../addin/features/intake/intake-model.ts";
import { type IntakeFile, NO_DECISIONS } from "../../../../addin/features/intake/intake-types.ts";
import { tablesOf } from "../../../../addin/features/intake/read-tables.ts";
import type { Collection } from "../../../../shared/api/collections.ts";
import { standardEngine } from "../../../support/engine.ts";
import { collectionOf, loanTask } from "../../../support/pane-sheets.ts";
import { city, district, otherDistrict, township } from "../../../support/register.ts";
import { type SheetSketch, workbookBytes } from "../../../support/workbooks.ts";

export const units = [city, district, otherDistrict, township];
const engine = standardEngine();
const context: IntakeContext = {
  key: "1",
  units,
  receiver: city,
  owed: { [district.code]: [loanTask], [otherDistrict.code]: [loanTask] },
  confirmed: {},
  namesConfirmed: [],
};

export async function taken(path: string, ...sheets: readonly SheetSketch[]): Promise<IntakeFile> {
  const bytes = await workbookBytes(sheets);
  const answer = await engine.intake({ key: "1", context, bytes, path, mayUnpack: false });
  if (answer?.kind !== "workbook") throw new Error(JSON.stringify(answer));
  return {
    id: path,
    ...{ path, size: bytes.length, modified: 1 },
    status: { kind: "read" },
    tables: tablesOf(path, answer.sheets),
    corrected: false,
  };
}

type Status = Collection["units"][number]["status"];

/** What both districts owe, as the first stands. */
export function knownWith(status: Status = "missing", more: Partial<Collection> = {}): IntakeKnown {
  const unit = (of: typeof district, stands: Status) => ({
    ...{ unit: of.code, name: of.name, status: stands, exemption: null, remindedAt: null, newest: null },
  });
  const collections = [
    collectionOf("missing", { units: [unit(district, status), unit(otherDistrict, "missing")], ...more }),
  ];
  return { units, collections, today: "2020-01-07" };
}

export function stateOf(files: readonly IntakeFile[], more: Partial<IntakeState> = {}): IntakeState {
  return { files, decisions: NO_DECISIONS, sent: {}, newest: {}, same: new Set(), ...more };
}
