import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { beginningOf } from "../../../worker/forms/ids.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { workshops } from "../../support/designs.ts";
import { createCity } from "../support/city.ts";
import { draftAs, newDraftOf, newIdOf, saveAs } from "../support/own-forms.ts";

it("begins ids as no other unit's begin", () => {
  const codes = ["ZZ11", "ZZ-11", "Z-Z11", "Z-Z-11", "ZZ11-", "ZZ11H2", "ZZ1-1H2", "ZZ-11H2", "330102-00"];
  const beginnings = codes.map(beginningOf);
  expect(beginnings.slice(0, 3)).toEqual(["own_zz11_", "own_zz11_h2_", "own_zz11_h1_"]);
  expect(new Set(beginnings).size).toBe(codes.length);
});

it("gives a form to the unit that its id was asked for, whatever its code looks like", async () => {
  const { city, east, id: letters } = await createCity();
  const codes = [`ZZ${letters}`, `ZZ-${letters}`, `Z-Z${letters}`];
  await createUnits(
    env.DB,
    codes.map((code) => ({ ...east.unit, code, name: `测试${code}妇联`, parent: city.unit.code })),
  );
  for (const code of codes) {
    const { id } = await newDraftOf(city, code);
    expect((await draftAs(city, id)).unit).toBe(code);
    // Its number is taken for this unit alone.
    expect(await newIdOf(city, code)).toBe(id.replace(/1$/, "2"));
  }
  // Hyphens that no unit's code has there.
  const unknown = { ...workshops, id: `own_zz${letters.toLowerCase()}_h3_1` };
  expect((await saveAs(city, unknown, null)).status).toBe(404);
});
