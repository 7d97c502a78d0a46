import { activitiesParts } from "./activities.ts";
import { awardsAndProjectsParts } from "./awards-and-projects.ts";
import { banksParts } from "./banks.ts";
import { familiesParts } from "./families.ts";
import { levelsParts } from "./levels.ts";
import { livelihoodParts } from "./livelihood.ts";
import { organisationParts } from "./organisation.ts";
import { outlineParts } from "./outline.ts";
import { placesParts } from "./places.ts";
import { rightsParts } from "./rights.ts";
import { teamsAndAidParts } from "./teams-and-aid.ts";
import { trainingParts } from "./training.ts";

/** Meaning → the parts of words that have it, separated by spaces. One part may have several meanings. */
export const wordLexicon: Readonly<Record<string, string>> = {
  ...trainingParts,
  ...activitiesParts,
  ...livelihoodParts,
  ...banksParts,
  ...familiesParts,
  ...levelsParts,
  ...rightsParts,
  ...organisationParts,
  ...placesParts,
  ...teamsAndAidParts,
  ...awardsAndProjectsParts,
  ...outlineParts,
};
