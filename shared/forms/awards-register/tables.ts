import type { PrintedTable } from "../../form/terms.ts";
import { titlesOf } from "../code-list.ts";
import { awardLevels } from "./codes.ts";

const levels = titlesOf(awardLevels, ["national", "province", "city", "county", "township"]);

/** Awards that say whose they are go down the side. */
const awards = [
  ...[
    "march_8_models",
    "march_8_persons",
    "march_8_groups",
    "civil_posts",
    "model_workers",
    "post_achievement",
  ],
  ...[
    "demo_bases",
    "science_farmers",
    "finest_women",
    "good_staff",
    "advanced_collectives",
    "advanced_persons",
  ],
  ...["rights_collectives", "rights_persons", "outline_collectives", "outline_persons", "papers"],
];

/** 评选表彰台账 as offices print it: who was honoured, how many at each level, places, honours held, a review. */
export const awardsTables: readonly PrintedTable[] = [
  {
    id: "list",
    title: { zh: "表彰对象花名册", en: "Who was honoured" },
    columns: ["award", "level", "recipient_type", "recipient", "industry", "by", "date", "doc", "remark"],
  },
  {
    id: "by_level",
    title: { zh: "评选表彰情况统计表", en: "Awards by level" },
    rows: { column: "award", codes: awards },
    columns: levels.map((title) => ({ title, columns: ["count"] })),
  },
  {
    id: "places",
    title: { zh: "评选名额分配表", en: "Places and recommendations" },
    columns: ["award", "level", "quota", "recommended", "remark"],
  },
  {
    id: "held",
    title: { zh: "现有荣誉情况统计表", en: "Honours held" },
    columns: ["award", "level", "stock", "remark"],
  },
  {
    id: "review",
    title: { zh: "巾帼文明岗复核情况表", en: "Review of civilised posts" },
    constants: { award: "civil_posts" },
    columns: ["level", "reviewed", "retained", "rectified", "revoked", "transferred", "remark"],
  },
];
