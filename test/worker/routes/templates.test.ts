import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { createCollections } from "../../../worker/store/collections/create.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, problemOf, submit } from "../support/requests.ts";

const { newest: forms } = standardCatalogue;

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
      expect(decodeURIComponent(disposition)).toContain(
        `2019年${(form.printed?.[0] ?? form).title.zh}（${east.unit.name}）.xlsx`,
      );
      const context = { forms, units: [east.unit, town.unit], reporter: east.unit, period: "2019" };
      const [reading] = readTables(sheet, context);
      expect(reading).toMatchObject({ form: form.id, unit: { code: east.unit.code } });
      expect(reading?.findings.map(({ code }) => code)).toEqual(["rows_none"]);
    }
  });

  it("is the printed table that is asked for, or has all columns; another is not found", async () => {
    const { east } = await createCity();
    const form = standardCatalogue.form("household_rating");
    const own = await templateOf(`${form.id}/template.xlsx?table=courtyards`, east);
    expect(own.sheet.stamp).toEqual({ form: form.id, version: form.version, table: "courtyards" });
    expect(decodeURIComponent(own.response.headers.get("content-disposition") ?? "")).toContain(
      "美丽庭院创建进度月报",
    );
    const all = await templateOf(`${form.id}/template.xlsx?table=all`, east);
    expect(all.sheet.stamp).toEqual({ form: form.id, version: form.version });
    const older = await templateOf(`${form.id}/template.xlsx?table=courtyards&version=1`, east);
    expect(older.sheet.stamp).toEqual({ form: form.id, version: 1 });
    const none = await ask(`/api/forms/${form.id}/template.xlsx?table=nothing`, {}, east);
    expect((await problemOf(none)).code).toBe("not_found");
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

  it("shows what was reported for the period before, and is read as if that were not there", async () => {
    const city = await createCity();
    const { east, town } = city;
    const collection = `household_rating-2018-${city.id}`;
    await createCollections(env.DB, [
      {
        id: collection,
        form: "household_rating",
        formVersion: newestVersion("household_rating"),
        title: "2018",
        period: "2018",
        dueDate: null,
        units: [east.unit.code],
      },
    ]);
    const honoured = (unit: TestUnit, row: number, households: number) => ({
      row,
      subject: unit.unit.code,
      grain: "sum" as const,
      values: { family_type: "finest", level: "county", households },
    });
    const body = loanBody(
      city,
      [
        honoured(town, 5, 30),
        { ...honoured(town, 6, 4), values: { family_type: "safe", level: "city", households: 4 } },
        honoured(east, 7, 12),
      ],
      {
        collection,
        formVersion: newestVersion("household_rating"),
        layout: {},
      },
    );
    const sent = await submit(crypto.randomUUID(), body, east);
    expect(sent.status, await sent.clone().text()).toBe(201);
    const { sheet } = await templateOf("household_rating/template.xlsx?period=2019", east);
    const texts = sheet.values.flat().filter((value) => typeof value === "string");
    expect(texts).toContain("2行；评定户数（区县级）30户；评定户数（市级）4户");
    expect(texts.find((text) => text.startsWith("注："))).toContain(
      "上期（2018年）报送：3行；评定户数（区县级）42户；评定户数（市级）4户。上期数供参考，不报送",
    );
    const context = { forms, units: [east.unit, town.unit], reporter: east.unit, period: "2019" };
    const [reading] = readTables(sheet, context);
    expect(reading).toMatchObject({ form: "household_rating" });
    expect(reading?.findings.map(({ code }) => code)).toEqual(["rows_none"]);
    const without = await templateOf("household_rating/template.xlsx?period=2018", east);
    expect(without.sheet.values.flat()).not.toContain("上期数");
  });
});
