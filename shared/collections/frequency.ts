/** How often a form is reported, and the periods that makes in a year. */

export const frequencies = [
  "monthly",
  "quarterly",
  "halfYearly",
  "yearly",
  "aprilHalfYearly",
  "aprilYearly",
  "asItHappens",
] as const;

/** `aprilHalfYearly`, `aprilYearly`: years from April to March. `asItHappens` (随报): the year, without a due date. */
export type Frequency = (typeof frequencies)[number];

/** The cycle each form is kept in (docs/decisions/0084-collections.md); a form of a city's own: once a year. */
const usual: Readonly<Record<string, Frequency>> = {
  training_ledger: "monthly",
  publicity_events: "monthly",
  employment_services: "quarterly",
  women_loans: "monthly",
  health_screening: "aprilHalfYearly",
  household_rating: "halfYearly",
  rights_cases: "monthly",
  org_building: "yearly",
  positions_bases: "yearly",
  volunteer_teams: "quarterly",
  aid_records: "quarterly",
  awards_register: "asItHappens",
  funds_projects: "yearly",
  outline_monitoring: "yearly",
};

export function usualFrequency(form: string): Frequency {
  return usual[form] ?? "yearly";
}

/** Periods of a year in their order; those of April years begin in it and end in the next. */
export function periodsOfYear(frequency: Frequency, year: number): string[] {
  switch (frequency) {
    case "monthly":
      return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);
    case "quarterly":
      return [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`);
    case "halfYearly":
      return [`${year}H1`, `${year}H2`];
    case "aprilHalfYearly":
      return [`${year}AprilS1`, `${year}AprilS2`];
    case "aprilYearly":
      return [`${year}April`];
    case "yearly":
    case "asItHappens":
      return [`${year}`];
  }
}
