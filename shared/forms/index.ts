import type { Form } from "../form/form.ts";
import { aidRecords } from "./aid-records.ts";
import { awardsRegister } from "./awards-register.ts";
import { employmentServices } from "./employment-services.ts";
import { fundsProjects } from "./funds-projects.ts";
import { healthScreening } from "./health-screening.ts";
import { householdRating } from "./household-rating.ts";
import { orgBuilding } from "./org-building.ts";
import { outlineMonitoring } from "./outline-monitoring.ts";
import { positionsBases } from "./positions-bases.ts";
import { publicityEvents } from "./publicity-events.ts";
import { rightsCases } from "./rights-cases.ts";
import { trainingLedger } from "./training-ledger.ts";
import { volunteerTeams } from "./volunteer-teams.ts";
import { womenLoans } from "./women-loans.ts";

export { indicatorById, indicators, indicatorsOf } from "./indicators.ts";

/** The fourteen standard forms, every published version of each, oldest version first. */
export const forms: readonly Form[] = [
  trainingLedger,
  publicityEvents,
  employmentServices,
  womenLoans,
  healthScreening,
  householdRating,
  rightsCases,
  orgBuilding,
  positionsBases,
  volunteerTeams,
  aidRecords,
  awardsRegister,
  fundsProjects,
  outlineMonitoring,
];

/** A form by id, in its newest version unless one is named; undefined when there is none. */
export function formById(id: string, version?: number): Form | undefined {
  return forms.findLast((form) => form.id === id && (version === undefined || form.version === version));
}
