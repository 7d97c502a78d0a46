import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const yuan = 100; // 1元 in 分
const wan = 1_000_000; // 1万元 in 分
const form = "aid_records";
const aid: Values = {
  kind: "hardship",
  direction: "given",
  target: "women",
  name: "测试甲",
  persons: 1,
  cash: 1000 * yuan,
  date: "2019-03-08",
};
const aided: Values = { kind: "cancers", direction: "given", target: "cancer_patients", persons: 29 };
const register: Values = {
  kind: "left_behind",
  direction: "registered",
  target: "left_behind_children",
  registered: 126,
};

const first: readonly Edge[] = [
  [
    "C11.1",
    "error",
    form,
    "detail",
    [{ ...aid, kind_value: 500 * yuan, total_value: 1500 * yuan }],
    [{ ...aid, kind_value: 500 * yuan, total_value: 1501 * yuan }],
  ],
  ["C11.2a", "warning", form, "sum", [{ ...aided, cash: 29 * wan }], [{ ...aided, cash: 29 * wan + 1 }]],
  [
    "C11.2b",
    "warning",
    form,
    "detail",
    [{ ...aid, kind: "spring_buds", cash: 100 * yuan }],
    [{ ...aid, kind: "spring_buds", cash: 100 * yuan - 1 }],
  ],
  [
    "C11.2b",
    "warning",
    form,
    "detail",
    [{ ...aid, kind: "spring_buds", cash: wan }],
    [{ ...aid, kind: "spring_buds", cash: wan + 1 }],
  ],
  [
    "C11.2c",
    "warning",
    form,
    "detail",
    [{ ...aid, kind: "holiday", cash: 5000 * yuan }],
    [{ ...aid, kind: "holiday", cash: 5000 * yuan + 1 }],
  ],
  [
    "C11.5",
    "error",
    form,
    "sum",
    [{ kind: "sister_pairing", direction: "paired", pairs: 528, pairs_new: 528 }],
    [{ kind: "sister_pairing", direction: "paired", pairs: 135, pairs_new: 393 }],
  ],
  ["C11.6", "warning", form, "detail", [aid, { ...aid, kind: "holiday" }], [aid, aid]],
  [
    "RANGE.period",
    "error",
    form,
    "detail",
    [{ ...aid, date: "2019-01-01" }],
    [{ ...aid, date: "2018-12-31" }],
  ],
];

describeEdges("aid, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  [
    "E11.1",
    "warning",
    form,
    "detail",
    [{ ...aid, kind_value: 500 * yuan, total_value: 1500 * yuan }],
    [{ ...aid, kind_value: 500 * yuan, total_value: 1501 * yuan }],
  ],
  [
    "E11.2",
    "warning",
    form,
    "sum",
    [{ ...aided, standard: wan, cash: 29 * wan }],
    [{ ...aided, standard: wan, cash: 29 * wan - 1 }],
  ],
  ["E11.3", "warning", form, "sum", [{ ...aided, cash: 29 * wan }], [{ ...aided, cash: 29 * wan + 1 }]],
  ["E11.4", "warning", form, "detail", [pupil(100 * yuan)], [pupil(100 * yuan - 1)]],
  ["E11.4", "warning", form, "detail", [pupil(wan)], [pupil(wan + 1)]],
  ["E11.5", "warning", form, "detail", [visited(50 * yuan)], [visited(50 * yuan - 1)]],
  ["E11.5", "warning", form, "detail", [visited(2 * wan)], [visited(2 * wan + 1)]],
  [
    "E11.6",
    "error",
    form,
    "sum",
    [{ kind: "sister_pairing", direction: "paired", pairs: 528, pairs_new: 528 }],
    [{ kind: "sister_pairing", direction: "paired", pairs: 135, pairs_new: 393 }],
  ],
  ["E11.7", "warning", form, "sum", [{ ...register, helped: 126 }], [{ ...register, helped: 127 }]],
  ["E11.8a", "warning", form, "sum", [moved(120, 15, 9)], [moved(120, 15, 10)]],
  ["E11.9", "warning", form, "detail", [aid, { ...aid, kind: "holiday" }], [aid, aid]],
  ["E11.11", "warning", form, "detail", [aid], [{ ...aid, direction: "other" }]],
  ["MANDATORY kind", "error", form, "sum", [register], [without(register, "kind")]],
  ["MANDATORY direction", "error", form, "sum", [register], [without(register, "direction")]],
  ["RANGE.period", "error", form, "detail", [{ ...aid, date: "2019-01" }], [{ ...aid, date: "2018-12" }]],
];

describeEdges("aid, second edition", [form], second);

describe("an entry with a name is one person, a batch is not", () => {
  it("so that a batch of the first edition must say how many", () => {
    const batch = without(without(aid, "name"), "persons");
    expect(rulesOf(form, "detail", [batch], firstEdition)).toContain("error MANDATORY persons");
    expect(rulesOf(form, "detail", [{ ...batch, households: 12 }], firstEdition)).toEqual([]);
  });

  it.each([
    ["MANDATORY cash", "cash"],
    ["MANDATORY persons", "persons"],
  ])("nor does the first edition take an entry without %s", (rule, column) => {
    expect(rulesOf(form, "detail", [without(aid, column)], firstEdition)).toContain(`error ${rule}`);
  });
});

describe("the second edition requires little", () => {
  const entry: Values = { kind: "hardship", direction: "given" };

  it.each([
    "persons",
    "person_times",
    "households",
    "cash",
    "kind_value",
    "total_value",
    "goods_items",
    "registered",
    "added",
    "helped",
    "sponsors",
    "pairs",
    "paired",
    "visits",
    "units",
    "donors",
    "donor_times",
  ])("%s alone makes a row, without a date and without for whom", (column) => {
    expect(rulesOf(form, "sum", [{ ...entry, [column]: 3 }])).toEqual([]);
  });

  it("whoever is not yet aided has neither money nor a date", () => {
    const waiting = { kind: "hardship", direction: "given", name: "测试甲", state: "waiting", persons: 1 };
    expect(rulesOf(form, "detail", [waiting])).toEqual([]);
    expect(rulesOf(form, "detail", [waiting], firstEdition)).not.toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [entry])).toEqual(["warning MANDATORY cash"]);
  });

  it("what a programme pays asks where money was given alone", () => {
    const raised: Values = { ...aided, direction: "raised", cash: 3 * wan };
    expect(rulesOf(form, "sum", [raised], standardCatalogue)).toEqual([]);
  });
});

function pupil(cash: number): Values {
  return { ...aid, kind: "spring_buds", cash };
}

function visited(cash: number): Values {
  return { ...aid, kind: "holiday", cash };
}

function moved(opening: number, added: number, removed: number): Values {
  return { ...register, opening, added, removed };
}
