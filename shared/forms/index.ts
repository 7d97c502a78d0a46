import { type Catalogue, type CatalogueContent, createCatalogue } from "../form/catalogue.ts";
import { aidRecords } from "./aid-records.ts";
import { awardsRegister } from "./awards-register.ts";
import { employmentServices } from "./employment-services.ts";
import { frozenForms } from "./frozen/index.ts";
import { fundsProjects } from "./funds-projects.ts";
import { healthScreening } from "./health-screening.ts";
import { householdRating } from "./household-rating.ts";
import { indicators } from "./indicators.ts";
import { likelyNames } from "./likely/index.ts";
import { orgBuilding } from "./org-building.ts";
import { outlineMonitoring } from "./outline-monitoring.ts";
import { positionsBases } from "./positions-bases.ts";
import { publicityEvents } from "./publicity-events.ts";
import { rightsCases } from "./rights-cases.ts";
import { trainingLedger } from "./training-ledger.ts";
import { volunteerTeams } from "./volunteer-teams.ts";
import { womenLoans } from "./women-loans.ts";

/** The fourteen standard forms in every published version, and the indicators that they feed. */
export const standardContent: CatalogueContent = {
  forms: [
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
  ],
  indicators,
  vocabularies: likelyNames,
};

export const standardCatalogue: Catalogue = createCatalogue(standardContent);
