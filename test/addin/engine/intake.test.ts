import { describe, expect, it } from "vitest";
import type { IntakeAnswer, IntakeContext, IntakeRequest } from "../../../addin/engine/intake-types.ts";
import type { Owed } from "../../../shared/form/forms-owed.ts";
import { standardEngine } from "../../support/engine.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { city, district, otherDistrict, township } from "../../support/register.ts";
import { type SheetValue, workbookBytes } from "../../support/workbooks.ts";
import { zipArchive } from "../../support/zip-archive.ts";

const loans: Owed = { form: "women_loans", formVersion: newestVersion("women_loans"), period: "2019" };
const context: IntakeContext = {
  key: "1",
  units: [city, district, otherDistrict, township],
  receiver: city,
  owed: { [district.code]: [loans], [otherDistrict.code]: [loans] },
  confirmed: {},
  namesConfirmed: [],
};
const engine = standardEngine();

async function ask(request: Partial<IntakeRequest> & Pick<IntakeRequest, "bytes" | "path">) {
  return engine.intake({ key: "1", context, mayUnpack: true, ...request });
}

interface Drawn {
  readonly title?: string;
  readonly unit?: string;
  readonly towns?: readonly string[];
  readonly name?: string;
}

function ledger({ title = "2019年妇女创业小额贷款台账", unit, towns, name = "Sheet1" }: Drawn = {}) {
  const lines = ["甲", "乙"].map((word, row): SheetValue[] => [
    ...(towns === undefined ? [] : [towns[row] ?? ""]),
    `示例${word}`,
    5,
    "2019-03-05",
    "2020-03-04",
    1,
    3,
  ]);
  return {
    name,
    rows: [
      [title],
      ...(unit === undefined ? [] : [[`填报单位：${unit}`]]),
      [
        ...(towns === undefined ? [] : ["镇街"]),
        ...["借款人", "贷款金额（万元）", "发放日期", "到期日期", "借款人数", "带动就业人数"],
      ],
      ...lines,
    ] as SheetValue[][],
  };
}

async function found(path: string, drawn: Drawn, more: Partial<IntakeRequest> = {}) {
  const answer = await ask({ bytes: await workbookBytes([ledger(drawn)]), path, ...more });
  const [sheet, ...others] = sheetsOf(answer);
  expect(others).toEqual([]);
  return sheet?.unit;
}

function sheetsOf(answer: IntakeAnswer | null) {
  if (answer?.kind !== "workbook") throw new Error(JSON.stringify(answer));
  return answer.sheets;
}

describe("whose report a sheet is", () => {
  it("says the sheet, before the name of the file", async () => {
    const unit = "示例甲区妇联（盖章）";
    expect(await found("报表.xlsx", { unit })).toMatchObject({
      kind: "found",
      unit: district.code,
      by: "sheet",
    });
    expect(await found("甲区.xlsx", { unit })).toMatchObject({
      kind: "found",
      unit: district.code,
      by: "sheet",
    });
  });

  it("is asked where the two disagree", async () => {
    expect(await found("乙区.xlsx", { unit: "示例甲区妇联" })).toEqual({
      kind: "apart",
      sheet: district.code,
      file: otherDistrict.code,
    });
  });

  it("says the file's name, or a folder's, where the sheet says nothing", async () => {
    const byFile = { kind: "found", unit: otherDistrict.code, by: "file" };
    expect(await found("乙区2019.xlsx", {})).toMatchObject(byFile);
    expect(await found("乙区/2019.xlsx", {})).toMatchObject(byFile);
    // The city's own name stands before what it receives, and is nobody's who reports.
    expect(await found("示例市/乙区2019.xlsx", {})).toMatchObject(byFile);
    expect(await found("示例市2019.xlsx", {})).toMatchObject({ kind: "asked" });
  });

  it("say the rows, where all are of one unit's area", async () => {
    expect(await found("报表.xlsx", { towns: ["示例镇", "示例镇"] })).toMatchObject({
      kind: "found",
      unit: district.code,
      by: "rows",
    });
    expect(await found("报表.xlsx", { towns: ["示例镇", "示例乙区"] })).toMatchObject({ kind: "asked" });
  });

  it("is the unit above, of a unit that does not report the form itself", async () => {
    expect(await found("报表.xlsx", { unit: "示例镇妇联" })).toMatchObject({
      kind: "found",
      unit: district.code,
      said: "示例镇妇联",
    });
  });

  it("is asked where a unit is named that the register does not have, whatever the file is called", async () => {
    expect(await found("甲区.xlsx", { unit: "示例丁区妇联" })).toEqual({
      kind: "asked",
      said: "示例丁区妇联",
      likely: district.code,
    });
    expect(await found("报表.xlsx", {})).toEqual({ kind: "asked", said: null, likely: null });
  });

  it("is who a person says, against all else", async () => {
    expect(await found("乙区.xlsx", { unit: "示例甲区妇联" }, { unit: otherDistrict.code })).toMatchObject({
      kind: "found",
      unit: otherDistrict.code,
      by: "person",
    });
  });
});

it("blames no sheet for its unit, neither before a person has said whom it means nor after", async () => {
  const bytes = await workbookBytes([ledger({ unit: "示例丁区妇联" })]);
  const codes = async (unit?: string) => {
    const [sheet] = sheetsOf(await ask({ bytes, path: "报表.xlsx", ...(unit !== undefined && { unit }) }));
    return sheet?.tables.flatMap(({ findings }) => findings.map(({ code }) => code));
  };
  expect(await codes()).not.toContain("unit_foreign");
  expect(await codes(district.code)).not.toContain("unit_foreign");
});

it("is the receiver's own, whatever a sheet or its file says, where all are; a sheet of another unit is told as an error", async () => {
  const own: IntakeContext = {
    ...context,
    key: "own 1",
    receiver: district,
    units: [district],
    ownAlone: true,
  };
  const read = async (unit?: string) => {
    const bytes = await workbookBytes([ledger(unit === undefined ? {} : { unit })]);
    const answer = await engine.intake({
      ...{ key: "own 1", context: own, bytes, path: `${otherDistrict.name}/贷款.xlsx`, mayUnpack: false },
    });
    if (answer?.kind !== "workbook") throw new Error(JSON.stringify(answer));
    const [sheet] = answer.sheets;
    const [table] = sheet?.tables ?? [];
    const findings = table?.kind === "recognised" ? table.findings : [];
    const told = findings.filter(({ message }) => message.includes(otherDistrict.name));
    return [sheet?.unit, told.map(({ severity }) => severity)];
  };
  const found = { kind: "found", unit: district.code, by: "account", said: null };
  expect(await read()).toEqual([found, []]);
  expect(await read(otherDistrict.name)).toEqual([found, ["error"]]);
});

describe("a file of many", () => {
  it("is read for its unit: with what that owes, and the units below it alone", async () => {
    const [sheet] = sheetsOf(
      await ask({ bytes: await workbookBytes([ledger({ unit: "示例甲区妇联" })]), path: "甲.xlsx" }),
    );
    const [table] = sheet?.tables ?? [];
    expect(table).toMatchObject({ kind: "recognised", period: "2019", rows: 2 });
    if (table?.kind !== "recognised") throw new Error("not recognised");
    expect(table.records.map(({ subject }) => subject)).toEqual([district.code, district.code]);
  });

  it("comes out of an archive, which is opened where it may be", async () => {
    const inner = zipArchive([{ name: "乙.csv", content: "a,b" }]);
    const answer = await ask({ bytes: zipArchive([{ name: "甲/内.zip", content: inner }]), path: "外.zip" });
    if (answer?.kind !== "archive") throw new Error("no archive");
    expect(answer.files.map(({ path }) => path)).toEqual(["甲/内.zip"]);
    expect(await ask({ bytes: inner, path: "内.zip", mayUnpack: false })).toMatchObject({
      kind: "unreadable",
      code: "not_a_workbook",
    });
  });

  it("that is no workbook is an answer and no fault", async () => {
    expect(await ask({ bytes: new Uint8Array([0, 1, 2, 3]), path: "坏.xlsx" })).toMatchObject({
      kind: "unreadable",
    });
  });

  it("waits for the context that it names", async () => {
    const bytes = await workbookBytes([ledger()]);
    expect(await ask({ key: "2", context: null, bytes, path: "甲区.xlsx" })).toBeNull();
    await ask({ key: "2", context: { ...context, key: "2" }, bytes, path: "甲区.xlsx" });
    expect(await ask({ key: "2", context: null, bytes, path: "甲区.xlsx" })).toMatchObject({
      kind: "workbook",
    });
  });
});
