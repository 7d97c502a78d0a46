import { type Catalogue, type CatalogueContent, createCatalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import { aidRecords } from "./aid-records/form.ts";
import { awardsRegister } from "./awards-register/form.ts";
import { employmentServices } from "./employment-services/form.ts";
import { frozenForms } from "./frozen/index.ts";
import { fundsProjects } from "./funds-projects/form.ts";
import { healthScreening } from "./health-screening/form.ts";
import { householdRating } from "./household-rating/form.ts";
import { indicators } from "./indicators/index.ts";
import { likelyNames } from "./likely-names.ts";
import { measuredCodes } from "./measured-codes.ts";
import { orgBuilding } from "./org-building/form.ts";
import { outlineMonitoring } from "./outline-monitoring/form.ts";
import { positionsBases } from "./positions-bases/form.ts";
import { publicityEvents } from "./publicity-events/form.ts";
import { rightsCases } from "./rights-cases/form.ts";
import { trainingLedger } from "./training-ledger/form.ts";
import { volunteerTeams } from "./volunteer-teams/form.ts";
import { womenLoans } from "./women-loans/form.ts";

const forms: readonly Form[] = [
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
  // After the others: a form has the place of its first version here.
  ...frozenForms,
];

/** The fourteen standard forms in every published version, and the indicators that they feed. */
export const standardContent: CatalogueContent = {
  forms,
  indicators,
  vocabularies: [...likelyNames, ...measuredCodes(forms)],
};

export const standardCatalogue: Catalogue = createCatalogue(standardContent);
