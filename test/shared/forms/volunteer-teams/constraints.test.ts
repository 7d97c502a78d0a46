import { describe, expect, it } from "vitest";
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
const form = "volunteer_teams";
const team: Values = { team: "测试服务队", kind: "volunteers", members: 20, teams: 1 };
const another: Values = { ...team, team: "测试二队" };

const first: readonly Edge[] = [
  ["C10.1", "error", form, "detail", [{ ...team, women: 20 }], [{ ...team, women: 21 }]],
  ["C10.2", "warning", form, "detail", [{ ...team, members: 2 }], [{ ...team, members: 1 }]],
  ["C10.2", "warning", form, "detail", [{ ...team, members: 500 }], [{ ...team, members: 501 }]],
  ["C10.4", "warning", form, "detail", [team, another], [team, team]],
];

describeEdges("volunteers and professionals, first edition", [form], first, firstEdition);

const service: Values = { team: "测试服务队", kind: "volunteers", date: "2019-03-05", deeds: 1 };
const sum: Values = { kind: "volunteers", members: 210, teams: 7 };

const second: readonly Edge[] = [
  ["E10.1a", "error", form, "detail", [{ ...team, women: 20 }], [{ ...team, women: 21 }]],
  ["E10.1b", "error", form, "sum", [{ ...sum, party: 210 }], [{ ...sum, party: 211 }]],
  ["E10.2", "warning", form, "sum", [{ ...sum, registered: 210 }], [{ ...sum, registered: 211 }]],
  ["E10.3", "warning", form, "detail", [{ ...team, members: 2 }], [{ ...team, members: 1 }]],
  ["E10.3", "warning", form, "detail", [{ ...team, members: 2000 }], [{ ...team, members: 2001 }]],
  ["E10.4", "warning", form, "sum", [served(40, 480 * 10)], [served(40, 480 * 10 + 1)]],
  ["E10.4", "warning", form, "sum", [served(40, 20 * 10)], [served(40, 20 * 10 - 1)]],
  ["E10.5", "error", form, "sum", [{ ...sum, teams_new: 7 }], [{ ...sum, teams_new: 8 }]],
  ["E10.6", "warning", form, "sum", [{ ...sum, deeds: 40, joined: 40 }], [{ ...sum, deeds: 40, joined: 39 }]],
  ["E10.7a", "warning", form, "detail", [team, another], [team, team]],
  ["E10.7a", "warning", form, "detail", [team, service], [team, team]],
  ["E10.7b", "warning", form, "detail", [service, { ...service, date: "2019-03-06" }], [service, service]],
  ["E10.8", "warning", form, "sum", [stock(200, 19, 9)], [stock(200, 19, 8)]],
  ["MANDATORY kind", "error", form, "sum", [sum], [without(sum, "kind")]],
  ["RANGE members", "error", form, "sum", [{ kind: "care", members: 0 }], [{ kind: "care", members: -1 }]],
];

describeEdges("volunteers and professionals, second edition", [form], second);

describe("the second edition requires little", () => {
  it.each([
    "teams",
    "deeds",
    "joined",
    "hrs",
    "served",
    "households",
    "projects",
    "cases",
    "stations",
    "persons_in",
  ])("%s alone makes a row", (column) => {
    expect(rulesOf(form, "sum", [{ kind: "volunteers", [column]: 3 }])).toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [{ kind: "volunteers" }])).toEqual(["warning MANDATORY members"]);
  });
});

describe("figures with 余", () => {
  it("make an error a warning", () => {
    const rows = [{ ...team, members: over(20), women: 21 }];
    expect(rulesOf(form, "sum", rows)).toContain("warning E10.1a");
    expect(rulesOf(form, "sum", rows, firstEdition)).toContain("warning C10.1");
  });
});

/** @param hrs tenths of an hour */
function served(joined: number, hrs: number): Values {
  return { ...sum, joined, hrs };
}

function stock(opening: number, joined: number, left: number): Values {
  return { ...sum, persons_opening: opening, persons_in: joined, persons_out: left };
}
