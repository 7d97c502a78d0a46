import type { AgreedTable } from "./agreed-table.ts";
import { aidTables, householdTables } from "./aid-and-households.ts";
import { loanTables } from "./loans.ts";
import { organisationTables } from "./organisations.ts";
import { outlineTables } from "./outlines.ts";
import { projectTables, publicityTables } from "./publicity-and-projects.ts";
import { rightsTables } from "./rights.ts";
import { placeTables, teamTables } from "./teams-and-places.ts";
import { trainingTables } from "./trainings.ts";

/** Handed cases, and an extract of the export of each system that federations named. */
export const agreedTables: readonly AgreedTable[] = [
  ...loanTables,
  ...rightsTables,
  ...organisationTables,
  ...teamTables,
  ...placeTables,
  ...aidTables,
  ...householdTables,
  ...publicityTables,
  ...projectTables,
  ...outlineTables,
  ...trainingTables,
];
