/** What a city makes of the training ledger. */
import { emptyFit, type Fit } from "../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { designColumn } from "./designs.ts";

/** Ids of a city's own begin so. */
export const OWN = "own_330100_";

/** A fit of the newest version of a standard form that changes this much. */
export function fitOf(form: string, change: Partial<Fit> = {}): Fit {
  return { ...emptyFit(standardCatalogue.form(form).version), ...change };
}

export const subsidy = designColumn(`${OWN}c1`, "市级补贴人数", {
  kind: "count",
  unit: "人",
  aggregation: "sum",
});

export const fundedBy = designColumn(`${OWN}c2`, "经费来源", {
  kind: "code",
  grouping: true,
  codes: [
    { code: "k1", name: "市级", aliases: ["市财政"] },
    { code: "k2", name: "县级", aliases: [] },
  ],
});

export const venue = designColumn(`${OWN}c3`, "培训地点", { leaving: "sent", reason: "核对是否重复" });

/** Names, words, a code, columns and a check of its own; a column and a check that it does without. */
export const fittedTraining: Fit = fitOf("training_ledger", {
  titles: ["杭城妇女培训一览"],
  headers: { trainees: ["实训人数（市）"] },
  words: { category: { home_services: ["家政师"] } },
  codes: { category: [{ code: `${OWN}k1`, name: "宋韵手作", aliases: ["宋韵"] }] },
  columns: [subsidy, fundedBy, venue],
  rules: [{ id: "X1", expression: "市级补贴人数 ≤ 培训人数", severity: "error" }],
  offColumns: ["cost"],
  offRules: ["E1.9"],
});
