import type { PrintedTable } from "../../form/terms.ts";

/** 关爱帮扶救助与捐赠台账 as offices print it: persons, visits, donations, pairs, and registers of children. */
export const aidTables: readonly PrintedTable[] = [
  {
    id: "aid",
    title: { zh: "关爱帮扶救助台账", en: "Aid, person by person" },
    constants: { direction: "given" },
    columns: [
      ...["kind", "target", "name", "hardship", "state", "persons", "cash", "kind_value"],
      ...["source", "date", "remark"],
    ],
  },
  {
    id: "visits",
    title: { zh: "走访慰问情况统计表", en: "Visits at festivals" },
    constants: { kind: "holiday", direction: "given" },
    columns: [
      ...["target", "persons", "households", "units", "person_times", "cash", "kind_value", "total_value"],
      "remark",
    ],
  },
  {
    id: "donations",
    title: { zh: "捐赠情况统计表", en: "Donations" },
    constants: { direction: "raised" },
    columns: [
      "kind",
      "donors",
      "donor_times",
      "cash",
      "kind_value",
      "total_value",
      "source",
      "date",
      "remark",
    ],
  },
  {
    id: "pairs",
    title: { zh: "结对帮扶情况统计表", en: "Pairs" },
    constants: { direction: "paired" },
    columns: [
      "kind",
      "target",
      "pairs",
      "pairs_new",
      "sponsors",
      "paired",
      "paired_households",
      "visits",
      "remark",
    ],
  },
  {
    id: "register",
    title: { zh: "留守(困境)儿童在册情况统计表", en: "Children on the register" },
    constants: { kind: "left_behind", direction: "registered" },
    columns: ["target", "opening", "added", "removed", "registered", "helped", "visits", "remark"],
  },
];
