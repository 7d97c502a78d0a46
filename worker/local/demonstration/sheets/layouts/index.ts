import { aidLayouts } from "./aid.ts";
import { awardsLayouts } from "./awards.ts";
import { employmentLayouts } from "./employment.ts";
import { fundsLayouts } from "./funds.ts";
import { householdsLayouts } from "./households.ts";
import type { Layout } from "./layout.ts";
import { loansLayouts } from "./loans.ts";
import { organisationLayouts } from "./organisation.ts";
import { outlineLayouts } from "./outline.ts";
import { positionsLayouts } from "./positions.ts";
import { publicityLayouts } from "./publicity.ts";
import { rightsLayouts } from "./rights.ts";
import { screeningLayouts } from "./screening.ts";
import { trainingLayouts } from "./training.ts";
import { volunteersLayouts } from "./volunteers.ts";

/** Form id → login → layout. Headers are the ones offices use beside the form's own. */
export const layouts: Readonly<Record<string, Readonly<Record<string, Layout>>>> = {
  training_ledger: trainingLayouts,
  publicity_events: publicityLayouts,
  employment_services: employmentLayouts,
  women_loans: loansLayouts,
  health_screening: screeningLayouts,
  household_rating: householdsLayouts,
  rights_cases: rightsLayouts,
  org_building: organisationLayouts,
  positions_bases: positionsLayouts,
  volunteer_teams: volunteersLayouts,
  aid_records: aidLayouts,
  awards_register: awardsLayouts,
  funds_projects: fundsLayouts,
  outline_monitoring: outlineLayouts,
};
