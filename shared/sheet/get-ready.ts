import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import { indexing, MOST_LAID } from "./forms-in-question.ts";
import type { Grid, RawValue } from "./grid.ts";
import { readTables } from "./read-tables.ts";
import { profileOf } from "./understand/column-profile.ts";

/** No unit has it. */
const NOBODY: OrgUnit = {
  code: "0",
  name: "甲",
  aliases: [],
  kind: "federation",
  level: "city",
  parent: null,
};

/** Headers in words of nobody's own, a few for each step: the first that are read take the longest. */
const HEADERS = [
  ["铜锌", "铁锡数", "铅镍"],
  ["钨钼日期", "钛锰人数", "铬钒（元）"],
  ["铝镁", "硅磷类别", "硫氯", "其中：氟溴", "合计"],
];

/**
 * Does in short steps what else the first sheet in words of its own would wait for: the names of the forms are taken apart,
 * and what reads sheets has run once. What is said of any sheet stays the same. Worth its time where a process reads sheets
 * for somebody who waits, before there is one.
 */
export function* gettingReady(forms: readonly Form[]): Generator<void> {
  yield* indexing(forms);
  for (const form of forms.slice(0, MOST_LAID)) {
    profileOf(form);
    yield;
  }
  for (const headers of HEADERS) {
    readTables(sheetOf(headers), { forms, units: [], reporter: NOBODY });
    yield;
  }
}

function sheetOf(headers: readonly string[]): Grid {
  const rows: RawValue[][] = [1, 2, 3].map((row) =>
    headers.map((header, at) => (at === 0 ? header.slice(0, row) : row * at + (at % 2) / 2)),
  );
  return { name: "铜", top: 0, left: 0, values: [[...headers], ...rows], merges: [] };
}
