import { workbookBytes } from "../../../../support/workbooks.ts";
import { cleanLedger, openIntake } from "../../../../worker/support/intake.ts";
import type { AuthorisationRow } from "../row.ts";

/** Whole workbooks of other systems. */
export const workbookRows: readonly AuthorisationRow[] = [
  [
    "POST /api/check",
    async () => ({ body: await workbookBytes([{ name: "表", rows: [["测试"]] }]) }),
    "+++++ +++++ +++++",
  ],
  [
    "POST /api/intake",
    async (world) => {
      await world.newCollection();
      for (const { city } of [world, world.foreign]) await openIntake(city);
      return { query: { unit: world.east.unit.code }, body: await cleanLedger(world.east.unit.name) };
    },
    "+-x-- +-+-- +-+--",
  ],
];
