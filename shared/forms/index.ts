import type { Form } from "../form/form.ts";
import { healthScreening } from "./health-screening.ts";
import { householdRating } from "./household-rating.ts";
import { trainingLedger } from "./training-ledger.ts";
import { womenLoans } from "./women-loans.ts";

export { indicatorById, indicators, indicatorsOf } from "./indicators.ts";

/** The standard forms, every published version of each, oldest version first. */
export const forms: readonly Form[] = [trainingLedger, womenLoans, healthScreening, householdRating];

/** A form by id, in its newest version unless one is named; undefined when there is none. */
export function formById(id: string, version?: number): Form | undefined {
  return forms.findLast((form) => form.id === id && (version === undefined || form.version === version));
}
