import { describe, expect, it } from "vitest";
import {
  countKinds,
  countPlaces,
  filterFindings,
  fixesOf,
  groupFindings,
  openKinds,
  openPlaces,
} from "../../../../addin/features/check/findings.ts";
import { finding } from "./finding-of.ts";

const columns = [
  { id: "borrower", title: "借款人" },
  { id: "amount", title: "贷款金额" },
  { id: "jobs", title: "带动就业" },
];

describe("the list of findings", () => {
  it("groups by column in the form's order, groups with errors first, the gravest first within", () => {
    const groups = groupFindings(
      [
        finding("a", { column: "borrower", severity: "information", cells: ["A1"], rows: [1] }),
        finding("b", { column: "jobs", severity: "warning", cells: ["C1", "C2"], rows: [1, 2] }),
        finding("c", { column: "jobs", cells: ["C3"], rows: [3] }),
        finding("d", { column: "amount", cells: ["B1"], rows: [1] }),
        finding("e"),
      ],
      columns,
      "整张表",
    );
    expect(groups.map(({ title, places }) => `${title} ${places}`)).toEqual([
      "整张表 1",
      "贷款金额 1",
      "带动就业 3",
      "借款人 1",
    ]);
    expect(groups[2]?.findings.map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("counts places beside the kinds of findings", () => {
    const findings = [
      finding("a", { cells: ["A1", "A2"], rows: [1, 2] }),
      finding("b", { severity: "warning" }),
    ];
    expect(countPlaces(findings)).toEqual({ error: 2, warning: 1, information: 0, names: 0 });
    expect(countKinds(findings)).toEqual({ error: 1, warning: 1, information: 0, names: 0 });
  });

  it("counts questions about names beside what is to be verified", () => {
    const names = { code: "name_likely", severity: "warning", cells: ["F4", "F5"], rows: [4, 5] } as const;
    const findings = [
      finding("a", names),
      finding("b", { severity: "warning", cells: ["A1"], rows: [1] }),
      finding("c", { ...names, code: "name_confirmed", severity: "information" }),
    ];
    expect(countPlaces(findings)).toEqual({ error: 0, warning: 1, information: 2, names: 2 });
    expect(openPlaces(findings, [])).toEqual({ errors: 0, unexplained: 1, names: 2 });
    expect(openKinds(findings, [])).toEqual({ errors: 0, unexplained: 1, names: 1 });
  });

  it("finds a cell by its whole address and a message by any part", () => {
    const findings = [
      finding("a", { cells: ["J5"], rows: [5] }),
      finding("b", { cells: ["J55"], rows: [55], severity: "warning" }),
    ];
    const found = (text: string, onlyErrors = false) =>
      filterFindings(findings, { text, onlyErrors }).map(({ id }) => id);
    expect(found(" j5 ")).toEqual(["a"]);
    expect(found("Ｊ55")).toEqual(["b"]);
    expect(found("的说法")).toEqual(["a", "b"]);
    expect(found("", true)).toEqual(["a"]);
  });

  it("writes a cell once when two fixes touch it, the graver one's way", () => {
    const change = (after: string) => ({ certain: true, changes: [{ cell: "B2", before: "x", after }] });
    expect(
      fixesOf([
        finding("hint", { severity: "information", fix: change("1") }),
        finding("error", { fix: change("2") }),
      ]),
    ).toEqual([{ sheet: "表1", cell: "B2", text: "2" }]);
  });
});
