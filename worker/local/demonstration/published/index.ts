import { households } from "./households.ts";
import { loans } from "./loans.ts";
import type { PublishedRow } from "./published-row.ts";
import { screening } from "./screening.ts";
import { training } from "./training.ts";

/** Every published figure of the four forms, as rows of the districts' sheets: form id → rows. */
export const published: Readonly<Record<string, readonly PublishedRow[]>> = {
  training_ledger: training,
  women_loans: loans,
  health_screening: screening,
  household_rating: households,
};

/** Published figures that stand in no sheet, and why. */
export const leftOut: readonly { readonly unit: string; readonly text: string; readonly reason: string }[] = [
  {
    unit: "daxing",
    text: "计划开展培训行动项数",
    reason: "a plan for the coming years, not an actual figure",
  },
  {
    unit: "daxing",
    text: "每项行动计划培训人数",
    reason: "a plan for the coming years, not an actual figure",
  },
];
