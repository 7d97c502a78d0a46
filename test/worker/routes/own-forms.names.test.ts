import { beforeAll, describe, expect, it } from "vitest";
import type { Design } from "../../../shared/form/design/design.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { workshops } from "../../support/designs.ts";
import { createCity, enroll, type TestUnit } from "../support/city.ts";
import { newIdOf, publishAs, saveAs } from "../support/own-forms.ts";
import { problemOf, send } from "../support/requests.ts";

let city: TestUnit;
let east: TestUnit;
let west: TestUnit;

beforeAll(async () => {
  const world = await createCity();
  city = world.city;
  east = await enroll(world.east.unit, "administrator", "-admin");
  west = await enroll(world.west.unit, "administrator", "-admin");
});

const loans = standardCatalogue.form("women_loans");

/** The form, and how its publication was answered. */
async function published(as: TestUnit, called: Partial<Design>): Promise<readonly [string, Response]> {
  const design = { ...workshops, ...called, id: await newIdOf(as) };
  // What is not published may be called anything.
  expect((await saveAs(as, design, null)).status).toBe(200);
  return [design.id, await publishAs(as, design.id, 1)];
}

async function refusal(as: TestUnit, called: Partial<Design>) {
  const [, response] = await published(as, called);
  const { status, code, issues } = await problemOf(response);
  return [status, code, issues];
}

const taken = (path: string) => [409, "form_name_taken", [{ path, message: "taken" }]];

describe("what a form is called", () => {
  it("is not what a standard form is called, however it is spaced, nor its number", async () => {
    expect(await refusal(east, { title: ` ${loans.title.zh.replace("贷款", "贷 款")}` })).toEqual(
      taken("design.title"),
    );
    expect(await refusal(east, { title: "另一张贷款表", number: loans.number })).toEqual(
      taken("design.number"),
    );
  });

  it("is not what another form of the unit or of one above is called, until that is retired", async () => {
    const [own, made] = await published(city, { title: "加工点登记表", number: "示例9表" });
    expect(made.status).toBe(201);
    expect(await refusal(city, { title: "加工点登记表" })).toEqual(taken("design.title"));
    expect(await refusal(east, { title: "加工点登记表" })).toEqual(taken("design.title"));
    expect(await refusal(east, { title: "又一张", number: "示例９表" })).toEqual(taken("design.number"));
    await send("POST", `/api/forms/own/${own}/retire`, undefined, city);
    const [successor, published2] = await published(city, { title: "加工点登记表" });
    expect(published2.status).toBe(201);
    const restored = await send("POST", `/api/forms/own/${own}/restore`, undefined, city);
    expect((await problemOf(restored)).code).toBe("form_name_taken");
    await send("POST", `/api/forms/own/${successor}/retire`, undefined, city);
    expect((await send("POST", `/api/forms/own/${own}/restore`, undefined, city)).status).toBe(204);
  });

  it("may be what one of a district beside is called, and no district keeps the city from a name", async () => {
    for (const as of [east, west, city]) {
      const [, response] = await published(as, { title: "网格台账" });
      expect(response.status).toBe(201);
    }
  });
});
