import type { Vocabulary } from "../form/vocabulary.ts";
import { aidRecords } from "./aid-records/likely.ts";
import { awardsRegister } from "./awards-register/likely.ts";
import { employmentServices } from "./employment-services/likely.ts";
import { fundsProjects } from "./funds-projects/likely.ts";
import { healthScreening } from "./health-screening/likely.ts";
import { householdRating } from "./household-rating/likely.ts";
import { orgBuilding } from "./org-building/likely.ts";
import { outlineMonitoring } from "./outline-monitoring/likely.ts";
import { positionsBases } from "./positions-bases/likely.ts";
import { publicityEvents } from "./publicity-events/likely.ts";
import { rightsCases } from "./rights-cases/likely.ts";
import { trainingLedger } from "./training-ledger/likely.ts";
import { volunteerTeams } from "./volunteer-teams/likely.ts";
import { womenLoans } from "./women-loans/likely.ts";

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
