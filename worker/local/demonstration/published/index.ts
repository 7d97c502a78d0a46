import { aid } from "./aid.ts";
import { awards } from "./awards.ts";
import { employment } from "./employment.ts";
import { funds } from "./funds.ts";
import { households } from "./households.ts";
import { loans } from "./loans.ts";
import { organisation } from "./organisation.ts";
import { outline } from "./outline.ts";
import { positions } from "./positions.ts";
import { publicity } from "./publicity.ts";
import type { PublishedRow } from "./published-row.ts";
import { rights } from "./rights.ts";
import { screening } from "./screening.ts";
import { training } from "./training.ts";
import { volunteers } from "./volunteers.ts";

/**
 * Every published figure, as rows of the sheets of those who published it: form id → rows, in the order of the tabs. Forms
 * that ask little of what was published come first: their sheets are what a visitor opens.
 */
export const published: Readonly<Record<string, readonly PublishedRow[]>> = {
  training_ledger: training,
  women_loans: loans,
  health_screening: screening,
  household_rating: households,
  publicity_events: publicity,
  employment_services: employment,
  rights_cases: rights,
  org_building: organisation,
  positions_bases: positions,
  volunteer_teams: volunteers,
  aid_records: aid,
  awards_register: awards,
  funds_projects: funds,
  outline_monitoring: outline,
};
