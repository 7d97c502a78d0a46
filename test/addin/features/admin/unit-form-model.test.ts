import { describe, expect, it } from "vitest";
import {
  changesOf,
  draftFaults,
  draftOf,
  newDraft,
} from "../../../../addin/features/admin/unit-form-model.ts";
import { city, east } from "./units.ts";

describe("what is typed about a unit", () => {
  it("becomes an act that names only what differs", () => {
    const draft = { ...draftOf(east, "2026-07-01"), name: "甲市妇联 " };
    expect(changesOf(draft, east)).toEqual([
      { act: "change", code: "D001", name: "甲市妇联", from: "2026-07-01" },
    ]);
    expect(changesOf({ ...draft, correct: true }, east)).toEqual([
      { act: "change", code: "D001", name: "甲市妇联", from: null },
    ]);
  });

  it("is told what is wrong with a name", () => {
    const faultOf = (name: string) => draftFaults({ ...draftOf(east, "2026-07-01"), name }, east).name;
    expect(["甲区妇联", " ", "甲\u202e区", "甲区13800138000"].map(faultOf)).toEqual([
      null,
      "请填写",
      "这里有看不见的字符，请重新输入一遍",
      "这里像是写了身份证号、电话等个人号码，请删去",
    ]);
  });

  it("is not held to rules that are younger than what the unit is called", () => {
    const old = { ...east, name: " 甲\u202e区 ", aliases: [" 甲 ", "甲\u0007"] };
    const draft = { ...draftOf(old, "2026-07-01"), level: "city" } as const;
    expect(draftFaults(draft, old).name).toBeNull();
    expect(changesOf(draft, old)).toEqual([
      { act: "change", code: "D001", level: "city", from: "2026-07-01" },
    ]);
  });

  it("is complete, or says what is missing", () => {
    const draft = newDraft(east);
    expect(draft).toMatchObject({ level: "township", parent: "D001" });
    expect(draftFaults(draft, null)).toMatchObject({
      code: expect.any(String),
      name: expect.any(String),
      from: null,
    });
    expect(draftFaults({ ...draftOf(east, ""), from: "" }, east).from).not.toBeNull();
    expect(draftFaults(draftOf(city, "2026-07-01"), city)).toEqual({
      code: null,
      name: null,
      parent: null,
      from: null,
    });
  });

  it("takes nobody's number for the code of a new unit", () => {
    const faultOf = (code: string) => draftFaults({ ...newDraft(east), code }, null).code;
    expect(["13800138000", "010-62345678"].map(faultOf)).toEqual(Array(2).fill(expect.any(String)));
    expect(["330122000000", "XT-001"].map(faultOf)).toEqual([null, null]);
    expect(draftFaults({ ...draftOf(east, "2026-07-01"), code: "13800138000" }, east).code).toBeNull();
  });

  it("splits aliases at every mark people use", () => {
    const draft = { ...newDraft(city), code: "D009", name: "丙区", aliases: "丙、 老丙,丙；丙县" };
    expect(changesOf(draft, null)).toMatchObject([{ unit: { aliases: ["丙", "老丙", "丙县"] }, from: null }]);
  });
});
