import { describe, expect, it } from "vitest";
import { findUnit, type OrgUnit } from "../../../shared/register/org-unit.ts";

describe("a name on a sheet", () => {
  const unit = (code: string, name: string, more: Partial<OrgUnit> = {}): OrgUnit => ({
    code,
    name,
    aliases: [],
    kind: "federation",
    level: "district",
    parent: "C001",
    ...more,
  });
  it("means the successor of a unit that has ended", () => {
    const units = [
      unit("D001", "甲县妇联", { validTo: "2026-06-30" }),
      unit("D002", "甲区妇联", { aliases: ["甲县妇联"] }),
    ];
    expect(findUnit(units, "甲县")?.code).toBe("D002");
  });
  it("means a unit that has ended when nobody else is called so", () => {
    expect(findUnit([unit("D001", "甲县妇联", { validTo: "2026-06-30" })], "甲县")?.code).toBe("D001");
  });
  it("means nobody when two are called so", () => {
    expect(
      findUnit([unit("D001", "甲县妇联"), unit("D002", "乙县妇联", { aliases: ["甲县"] })], "甲县"),
    ).toBeUndefined();
  });
});
