import type { Indicator } from "../../form/indicator.ts";
import { money, ofForm, target } from "./shapes.ts";

/** What the second edition brought to trainings: who the trainees were, what became of them, what it cost. */
export const trainingIndicators: readonly Indicator[] = ofForm("training_ledger", [
  ["training_women_persons", "参训女性人数", "Women trained", "人"],
  ["training_online_persons", "线上参训人数", "Persons trained online", "人"],
  ["training_rural_persons", "参训农村妇女人数", "Rural women trained", "人"],
  ["training_hardship_persons", "参训低收入妇女人数", "Low-income women trained", "人"],
  ["training_online_views", "培训线上观看量", "Online views of trainings", "人次"],
  ["training_completed_persons", "培训结业人数", "Trainees who completed", "人"],
  ["training_certified_persons", "取得证书人数", "Trainees certified", "人"],
  ["training_persons_startup", "参训后创业人数", "Trainees who started up", "人"],
  ["training_cost_yuan", "培训经费", "Cost of training", "元", money],
  ["training_target_sessions", "计划培训期数", "Planned sessions", "期", target],
]);
