import { describe, expect, it } from "vitest";
import { forms } from "../../shared/forms/index.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { createCity, type TestUnit } from "./support/city.ts";
import { ask, problemOf } from "./support/requests.ts";

async function templateOf(path: string, as: TestUnit) {
  const response = await ask(`/api/forms/${path}`, {}, as);
  const result = readWorkbook(new Uint8Array(await response.clone().arrayBuffer()));
  const sheet = result.ok ? result.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(`no workbook: ${response.status} ${await response.text()}`);
  return { response, sheet };
}

describe("GET /api/forms/{id}/template.xlsx", () => {
  it("is a workbook with a Chinese name, and is read as the form it was made for", async () => {
    const { east, town } = await createCity();
    for (const form of forms) {
      const { response, sheet } = await templateOf(`${form.id}/template.xlsx?period=2019`, east);
      expect(response.headers.get("content-type")).toBe(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      );
      const disposition = response.headers.get("content-disposition") ?? "";
      expect(disposition).toContain(`filename="template-${form.id}.xlsx"`);
      expect(decodeURIComponent(disposition)).toContain(`2019年${form.title.zh}（${east.unit.name}）.xlsx`);
      const context = { forms, units: [east.unit, town.unit], reporter: east.unit, period: "2019" };
      const [reading] = readTables(sheet, context);
      expect(reading).toMatchObject({ form: form.id, unit: { code: east.unit.code } });
      expect(reading?.findings.map(({ code }) => code)).toEqual(["rows_none"]);
    }
  });

  it("is made for the account's own unit, or for one below it, with the units right below", async () => {
    const { city, east, west, town } = await createCity();
    const textsOf = async (path: string, as: TestUnit) =>
      (await templateOf(path, as)).sheet.values.flat().filter((value) => typeof value === "string");
    const own = await textsOf("household_rating/template.xlsx", city);
    expect(own).toEqual(
      expect.arrayContaining([`填报单位：${city.unit.name}`, east.unit.name, west.unit.name]),
    );
    expect(own).not.toContain(town.unit.name);
    const below = await textsOf(`household_rating/template.xlsx?unit=${east.unit.code}`, city);
    expect(below).toEqual(expect.arrayContaining([`填报单位：${east.unit.name}`, town.unit.name]));
    expect(below).not.toContain(west.unit.name);
  });

  it("is not found for a unit outside the account's scope, whether or not there is one, or an unknown form", async () => {
    const { city, east, west } = await createCity();
    for (const path of [
      `women_loans/template.xlsx?unit=${west.unit.code}`,
      `women_loans/template.xlsx?unit=${city.unit.code}`,
      "women_loans/template.xlsx?unit=NOWHERE",
      "nothing/template.xlsx",
    ]) {
      expect(await problemOf(await ask(`/api/forms/${path}`, {}, east)), path).toMatchObject({
        status: 404,
        code: "not_found",
      });
    }
  });

  it("refuses what is no period, and whoever is not signed in", async () => {
    const { east } = await createCity();
    const path = "/api/forms/women_loans/template.xlsx";
    expect(await problemOf(await ask(`${path}?period=2019Q9`, {}, east))).toMatchObject({
      status: 400,
      issues: [{ path: "period", message: "custom" }],
    });
    expect(await problemOf(await ask(path))).toMatchObject({ code: "not_signed_in" });
  });
});
