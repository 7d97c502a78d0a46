import type { Vocabulary } from "../../form/vocabulary.ts";
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

/** Headers that offices are likely to write for the columns of the standard forms. */
export const likelyNames: readonly Vocabulary[] = [
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
