import type { Indicator } from "../../form/indicator.ts";
import { outlineIndicators } from "../outline-monitoring/register.ts";
import { aidIndicators } from "./aid.ts";
import { awardsIndicators } from "./awards.ts";
import { developmentIndicators } from "./development.ts";
import { employmentIndicators } from "./employment.ts";
import { familiesIndicators } from "./families.ts";
import { fundsIndicators } from "./funds.ts";
import { healthIndicators } from "./health.ts";
import { loanIndicators } from "./loans.ts";
import { orgBuildingIndicators } from "./org-building.ts";
import { organisationIndicators } from "./organisation.ts";
import { positionsIndicators } from "./positions.ts";
import { publicityIndicators } from "./publicity.ts";
import { rightsIndicators } from "./rights.ts";
import { trainingIndicators } from "./training.ts";
import { volunteerIndicators } from "./volunteers.ts";

/** The register of indicators that the standard forms feed. */
export const indicators: readonly Indicator[] = [
  ...developmentIndicators,
  ...trainingIndicators,
  ...employmentIndicators,
  ...loanIndicators,
  ...healthIndicators,
  ...familiesIndicators,
  ...aidIndicators,
  ...rightsIndicators,
  ...orgBuildingIndicators,
  ...organisationIndicators,
  ...awardsIndicators,
  ...fundsIndicators,
  ...volunteerIndicators,
  ...positionsIndicators,
  ...publicityIndicators,
  ...outlineIndicators,
];
