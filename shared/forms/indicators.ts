import type { Indicator } from "../form/indicator.ts";
import { aidIndicators } from "./indicators-aid.ts";
import { awardsIndicators } from "./indicators-awards.ts";
import { developmentIndicators } from "./indicators-development.ts";
import { employmentIndicators } from "./indicators-employment.ts";
import { familiesIndicators } from "./indicators-families.ts";
import { fundsIndicators } from "./indicators-funds.ts";
import { healthIndicators } from "./indicators-health.ts";
import { loanIndicators } from "./indicators-loans.ts";
import { orgBuildingIndicators } from "./indicators-org-building.ts";
import { organisationIndicators } from "./indicators-organisation.ts";
import { positionsIndicators } from "./indicators-positions.ts";
import { publicityIndicators } from "./indicators-publicity.ts";
import { rightsIndicators } from "./indicators-rights.ts";
import { volunteerIndicators } from "./indicators-volunteers.ts";
import { outlineIndicators } from "./outline-register.ts";

/** The register of indicators that the standard forms feed. */
export const indicators: readonly Indicator[] = [
  ...developmentIndicators,
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
