import { describe, expect, it } from "vitest";
import { districtIn, findUnit, type OrgUnit, recipientIn } from "../../../shared/register/org-unit.ts";

const levels = (...chain: OrgUnit["level"][]) => chain.map((level, index) => ({ level, index }));

describe("who collects, and who reviews before", () => {
  it.each<[string, OrgUnit["level"][], number, number | undefined]>([
    ["a district of a city", ["city", "district"], 0, undefined],
    ["a township of a city's district", ["city", "district", "township"], 0, 1],
    ["a village", ["city", "district", "township", "village"], 0, 1],
    ["a township directly below the city", ["city", "township"], 0, undefined],
    ["a district of a 直辖市", ["province", "district"], 0, undefined],
    ["a township of a 直辖市", ["province", "district", "township"], 0, 1],
    ["a township in a province", ["province", "city", "district", "township"], 1, 2],
    ["a city in a province", ["province", "city"], 0, undefined],
    ["a district directly below the province", ["province", "district"], 0, undefined],
    ["the city itself", ["city"], 0, undefined],
  ])("for %s", (_, chain, recipient, district) => {
    expect(recipientIn(levels(...chain)).index).toBe(recipient);
    expect(districtIn(levels(...chain))?.index).toBe(district);
  });
});

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
