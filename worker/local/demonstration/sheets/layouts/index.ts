import { householdsLayouts } from "./households.ts";
import type { Layout } from "./layout.ts";
import { loansLayouts } from "./loans.ts";
import { screeningLayouts } from "./screening.ts";
import { trainingLayouts } from "./training.ts";

/** Form id → login → layout. Headers are the ones offices use beside the form's own. */
export const layouts: Readonly<Record<string, Readonly<Record<string, Layout>>>> = {
  training_ledger: trainingLayouts,
  women_loans: loansLayouts,
  health_screening: screeningLayouts,
  household_rating: householdsLayouts,
};
