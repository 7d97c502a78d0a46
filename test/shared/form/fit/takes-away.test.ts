import { expect, test } from "vitest";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import { takesAway } from "../../../../shared/form/fit/takes-away.ts";
import { fittedTraining as fit, fundedBy, OWN, subsidy } from "../../../support/fits.ts";

test.each<[string, Partial<Fit>]>([
  ["nothing", {}],
  ["a title", { titles: [] }],
  ["names", { headers: {} }],
  ["words", { words: {} }],
  ["a code", { codes: {} }],
  ["another word of a code", { codes: { category: [{ code: `${OWN}k1`, name: "宋韵手作", aliases: [] }] } }],
  ["a column", { columns: [subsidy] }],
  ["a word of a column's list", { columns: [{ ...fundedBy, codes: fundedBy.codes?.slice(0, 1) ?? [] }] }],
  ["a check", { rules: [] }],
  ["a column of the standard", { offColumns: ["cost", "remarks"] }],
  ["what was switched off", { offColumns: [], offRules: [] }],
  ["everything, and takes a newer standard over", emptyFit(fit.base + 1)],
])("a fit takes away %s", (_, change) => {
  expect(takesAway(fit, { ...fit, ...change })).toBe(true);
});

test.each<[string, Partial<Fit>]>([
  ["a title", { titles: [...fit.titles, "新"] }],
  ["a name of another column", { headers: { ...fit.headers, female: ["其中女"] } }],
  ["a name", { headers: { trainees: ["实训人数（市）", "实训人次"] } }],
  ["a word", { words: { category: { home_services: ["家政师"], elder_care: ["护老"] } } }],
  ["a code", { codes: { category: [{ code: `${OWN}k2`, name: "宋韵手作", aliases: [] }] } }],
  ["a column while another goes", { columns: [{ ...subsidy, id: `${OWN}c9` }] }],
  ["another kind", { columns: [{ ...subsidy, kind: "money" }] }],
  ["a condition", { rules: fit.rules.map((rule) => ({ ...rule, when: "培训类别 = 家政服务" })) }],
])("a fit adds %s", (_, change) => {
  expect(takesAway(fit, { ...fit, ...change })).toBe(false);
});
