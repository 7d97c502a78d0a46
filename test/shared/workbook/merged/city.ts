import { healthScreening } from "../../../../shared/forms/health-screening/form.ts";
import { householdRating } from "../../../../shared/forms/household-rating/form.ts";
import { trainingLedger } from "../../../../shared/forms/training-ledger/form.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { MergedForm } from "../../../../shared/workbook/merged/merge.ts";
import { mergedForm } from "./fixture.ts";

/** Characters that break formulas, XML and terminals, in a name a unit might have. */
export const HOSTILE = `=HYPERLINK("x")&<县>'妇联'_x000D_\u0007\uFFFE+`;

const beichen = { code: "120113", name: "天津市北辰区妇联" };
const fuzhou = { code: "350100", name: "福州市妇联" };
const guigang = { code: "450800", name: "贵港市妇联" };
const daxing = { code: "110115", name: "北京市大兴区妇联" };
const guangfeng = { code: "361103", name: "上饶市广丰区妇联" };
const tonglu = { code: "330122", name: "桐庐县妇联" };

/** The published loans: 255万 + 8888万 + 528万 + 6000万 + 685万 to 207 + 1527 + 86 + 73 women. */
export const loans: MergedForm = mergedForm(
  womenLoans,
  [
    { ...beichen, rows: [{ loan_type: "arranged", amount: 255_0000_00, persons: 207 }] },
    { ...fuzhou, version: 3, rows: [{ loan_type: "micro", amount: 8888_0000_00, persons: 1527 }] },
    { ...guigang, rows: [{ loan_type: "subsidised", amount: 528_0000_00, persons: 86 }] },
    { ...daxing, rows: [{ loan_type: "guaranteed", amount: 6000_0000_00 }] },
    {
      ...guangfeng,
      grain: "detail",
      rows: Array.from({ length: 73 }, (_, at) => ({
        loan_type: "women_startup",
        bank: "=邮储+银行",
        issue_date: "2019-03-08",
        // 72 × 9.38 + 9.64 = 685
        amount: at === 0 ? 96_400_00 : 93_800_00,
        driven: 2,
      })),
    },
    { code: "X", name: "测试甲县妇联", rows: [] },
  ],
  [tonglu],
);

export const screening: MergedForm = mergedForm(healthScreening, [
  { ...guangfeng, rows: [{ item: "both", screened: { value: 36_154, qualifier: "over" }, confirmed: 466 }] },
  {
    ...tonglu,
    rows: [
      { item: "gynaecological", screened: 8508, abnormal: 2195 },
      { item: "cervical", screened: 8000, abnormal: 120 },
      { item: "breast", screened: 7900, premium: 12_345_67 },
    ],
  },
]);

export const rating: MergedForm = mergedForm(householdRating, [
  {
    ...guangfeng,
    name: HOSTILE,
    rows: [
      { family_type: "five_virtues", level: "county", households: 40 },
      { family_type: "finest", level: "national", households: 3 },
      { family_type: "finest", level: "province", households: 11 },
      { family_type: "finest", households: { value: 7, qualifier: "about" } },
      { family_type: "clean", level: "village", grade: "clean", households: 10 },
      { family_type: "beautiful_courtyard", level: "city", households: 300, base: 400, standard: 100 },
      { family_type: "beautiful_courtyard", level: "county", base: 999 },
      { family_type: "safe", standard_rate: 9_550 },
    ],
  },
  {
    ...tonglu,
    rows: [
      { family_type: "finest", level: "province", households: { value: 5, qualifier: "over" }, new: 2 },
      { family_type: "beautiful_courtyard", base: 200, standard: 150, standard_rate: 7_500 },
      { family_type: "science_demo", level: "city", households: 9, new: 4 },
    ],
  },
]);

export const training: MergedForm = mergedForm(trainingLedger, [
  {
    ...guangfeng,
    rows: [
      { category: "farming", sessions: 30, hours: 7_135, trainees: { value: 28_300, qualifier: "over" } },
      { category: "tea_art", sessions: 2, trainees: 120, attendances: 340, visit_flag: "yes" },
      { category: "weaving", target: 5000 },
    ],
  },
]);
