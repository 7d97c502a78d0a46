export type InventedYear = "2018" | "2019";

/** Sizes of the invented districts beside a middling one. */
export const sizes: Readonly<Record<string, number>> = { jia: 1, yi: 1.2, bing: 0.8, ding: 1.4, wu: 0.6 };

/** Invented districts by the years they have reported. The first three are left to who tries 2019. */
export const inventedReporters: Readonly<Record<InventedYear, readonly string[]>> = {
  "2018": Object.keys(sizes),
  "2019": ["ding", "wu"],
};

/**
 * Forms of the workbooks with mistakes. Who tries those is to see the mistakes, not what differs from an invented year
 * before: 2018 has them from the other two districts alone.
 */
const tried = new Set(["training_ledger", "women_loans", "health_screening", "household_rating"]);

/** Whether an invented district reports a form for a year. */
export function reportsInvented(login: string, form: string, year: InventedYear): boolean {
  const always = inventedReporters["2019"].includes(login);
  return always || (year === "2018" && !tried.has(form));
}
