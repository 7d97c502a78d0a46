import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { CellValue } from "../../../../shared/value.ts";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const over = (value: number): CellValue => ({ value, qualifier: "over" });
const form = "household_rating";
const rating: Values = { family_type: "finest", level: "county", households: 20 };
const progress: Values = { family_type: "beautiful_courtyard", base: 200, participating: 200, standard: 182 };

const first: readonly Edge[] = [
  ["C6.1", "error", form, "sum", grades(116, 36, 8, 160), grades(116, 36, 8, 161)],
  ["C6.2a", "error", form, "sum", courtyards(116, 116), courtyards(117, 116)],
  ["C6.2b", "error", form, "sum", [graded("premium_courtyard", "premium")], [graded("safe", "premium")]],
  [
    "C6.2c",
    "error",
    form,
    "sum",
    [graded("beautiful_courtyard", "beautiful")],
    [graded("premium_courtyard", "beautiful")],
  ],
  ["C6.3a", "error", form, "sum", [{ ...rating, recommended: 20 }], [{ ...rating, recommended: 21 }]],
  ["C6.3b", "warning", form, "sum", [rating, atCity(20)], [rating, atCity(21)]],
  [
    "C6.4a",
    "error",
    form,
    "sum",
    [{ ...rating, base: 20, standard: 20 }],
    [{ ...rating, base: 20, standard: 21 }],
  ],
  ["C6.4b", "warning", form, "sum", [rate(9100)], [rate(9200)]],
  ["C6.5", "error", form, "sum", [{ ...rating, new: 20 }], [{ ...rating, new: 21 }]],
  ["MANDATORY households", "warning", form, "sum", [rating], [without(rating, "households")]],
  ["RANGE households", "error", form, "sum", [{ ...rating, households: 0 }], [{ ...rating, households: -1 }]],
];

describeEdges("rating of households, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  ["E6.1", "warning", form, "sum", grades(116, 36, 8, 160), grades(116, 36, 8, 161)],
  ["E6.2a", "error", form, "sum", [taking(182)], [taking(181)]],
  ["E6.2b", "error", form, "sum", [taking(200)], [taking(201)]],
  ["E6.2c", "error", form, "sum", [reached(200)], [reached(201)]],
  ["E6.3", "error", form, "sum", [{ ...progress, demo: 182 }], [{ ...progress, demo: 183 }]],
  ["E6.4", "warning", form, "sum", [rate(9100)], [rate(9200)]],
  [
    "E6.5",
    "error",
    form,
    "sum",
    [{ ...progress, villages: 9, demo_villages: 9 }],
    [{ ...progress, villages: 9, demo_villages: 10 }],
  ],
  ["E6.6", "warning", form, "sum", [{ ...rating, recommended: 20 }], [{ ...rating, recommended: 21 }]],
  ["E6.7", "warning", form, "sum", [rating, atCity(20)], [rating, atCity(21)]],
  ["E6.8", "error", form, "sum", [{ ...rating, new: 20 }], [{ ...rating, new: 21 }]],
  ["E6.11a", "warning", form, "sum", courtyards(116, 116), courtyards(117, 116)],
  ["E6.11b", "warning", form, "sum", built(200), built(201)],
  ["MANDATORY family_type", "error", form, "sum", [{ family_type: "finest", walls: 3 }], [{ walls: 3 }]],
  ["RANGE households", "error", form, "sum", [{ ...rating, households: 0 }], [{ ...rating, households: -1 }]],
];

describeEdges("rating of households, second edition", [form], second);

describe("the second edition requires little", () => {
  it.each(["applied", "recommended", "new", "base", "participating", "standard", "demo", "walls", "stories"])(
    "%s alone makes a row, without a level",
    (column) => {
      expect(rulesOf(form, "sum", [{ family_type: "finest", [column]: 3 }])).toEqual([]);
    },
  );

  it("a row without any figure is asked for one, and a rating for its level", () => {
    expect(rulesOf(form, "sum", [{ family_type: "finest" }])).toEqual(["warning MANDATORY households"]);
    const [level] = rulesOf(form, "sum", [without(rating, "level")]);
    expect(level).toMatch(/ MANDATORY level$/);
  });

  it("courtyards have no level until somebody rates them", () => {
    for (const type of ["beautiful_courtyard", "premium_courtyard"])
      expect(rulesOf(form, "sum", [{ family_type: type, households: 58 }])).toEqual([]);
  });

  it("grades of cleanliness and stars have no level", () => {
    for (const grade of ["clean", "star5"])
      expect(rulesOf(form, "sum", [{ family_type: "clean", grade, households: 180 }])).toEqual([]);
    expect(rulesOf(form, "sum", [{ family_type: "other", grade: "other", households: 1 }])).not.toEqual([]);
  });
});

describe("figures with 余", () => {
  it("never make a sum wrong", () => {
    const rows = grades(over(116), over(36), over(8), 161);
    for (const edition of [firstEdition, standardCatalogue])
      expect(rulesOf(form, "sum", rows, edition).filter((rule) => rule.startsWith("error"))).toEqual([]);
  });
});

function rate(standardRate: number): Values {
  return { ...rating, base: 200, standard: 182, standard_rate: standardRate };
}

function taking(participating: number): Values {
  return { ...progress, participating };
}

function reached(standard: number): Values {
  return { ...without(progress, "participating"), standard };
}

function atCity(households: number): Values {
  return { ...rating, level: "city", households };
}

function graded(type: string, grade: string): Values {
  return { ...rating, family_type: type, grade };
}

function grades(clean: CellValue, fairly: CellValue, unclean: CellValue, base: number): Values[] {
  const row = { family_type: "clean", level: "county" };
  return [
    { ...row, grade: "clean", households: clean, base },
    { ...row, grade: "fairly_clean", households: fairly },
    { ...row, grade: "unclean", households: unclean },
  ];
}

function built(households: number): Values[] {
  return [{ family_type: "beautiful_courtyard", level: "city", households, base: 200 }];
}

function courtyards(premium: number, beautiful: number): Values[] {
  return [
    { family_type: "premium_courtyard", level: "city", households: premium },
    { family_type: "beautiful_courtyard", level: "city", households: beautiful },
  ];
}
