import type { AuthorisationRow } from "../row.ts";
import { accountRows } from "./accounts.ts";
import { collectionRows } from "./collections.ts";
import { factorRows } from "./factors.ts";
import { formRows } from "./forms.ts";
import { historyRows } from "./history.ts";
import { houseRows } from "./house.ts";
import { integrityRows } from "./integrity.ts";
import { mergedRows } from "./merged.ts";
import { registerRows } from "./register.ts";
import { reviewRows } from "./review.ts";
import { settingRows } from "./settings.ts";
import { submissionRows } from "./submissions.ts";
import { wordRows } from "./words.ts";
import { workbookRows } from "./workbooks.ts";

/** Every route of the interface has exactly one row; a route without one fails the test. */
export const authorisationRows: readonly AuthorisationRow[] = [
  ...houseRows,
  ...registerRows,
  ...accountRows,
  ...factorRows,
  ...collectionRows,
  ...submissionRows,
  ...reviewRows,
  ...historyRows,
  ...mergedRows,
  ...integrityRows,
  ...workbookRows,
  ...wordRows,
  ...settingRows,
  ...formRows,
];
