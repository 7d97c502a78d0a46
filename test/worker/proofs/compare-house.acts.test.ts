import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { scryptSync } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { collectionDetailsSchema, createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { rowDigests } from "../../../worker/base/row-digest.ts";
import { compareHouse, recordHouse } from "../../../worker/proofs/compare-house.ts";
import { readHouse } from "../../../worker/store/proofs/house-rows.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { accept, acts, add, GOOD, OTHER, signIn, tokenOf } from "../support/accounts.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { publishedOf } from "../support/own-forms.ts";
import { change } from "../support/proofs.ts";
import { ask, send } from "../support/requests.ts";

let city: TestCity;
beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  city = await createCity();
});

const record = () => recordHouse(env.DB, Date.now());
const faults = async () =>
  (await compareHouse(env.DB, { path: "/" }, Date.now())).faults.map(({ kind, row }) => `${kind} ${row}`);

async function ok(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  expect(response.status, await response.clone().text()).toBeLessThan(300);
  return response;
}

const settings = {
  ...{ title: "测试任务", period: "2018", asOf: null, opensOn: null, dueOn: "2019-01-10", graceDays: 0 },
  reminderDays: null,
};

async function make(form = "women_loans"): Promise<string> {
  const { east, west } = city;
  const body = {
    ...{ ...settings, form, formVersion: newestVersion(form) },
    owing: { units: [east.unit.code, west.unit.code] },
    exemptions: [{ unit: west.unit.code, reason: "机构改革" }],
  };
  const made = await ok(send("POST", "/api/collections", { collections: [body] }, city.city));
  return createdCollectionsSchema.parse(await made.json()).ids[0] ?? "";
}

const edit = async (id: string, changes: object) => {
  const { revision } = collectionDetailsSchema.parse(
    await (await ask(`/api/collections/${id}`, {}, city.city)).json(),
  );
  await ok(send("PUT", `/api/collections/${id}`, { ...settings, revision, ...changes }, city.city));
};
const state = (id: string, wanted: string) =>
  ok(send("PUT", `/api/collections/${id}/state`, { state: wanted, reason: "核对完毕" }, city.city));
const exempt = (id: string, unit: string, reason: string | null) =>
  ok(send("PUT", `/api/collections/${id}/exemptions`, { units: [unit], reason }, city.city));

describe("what people do to collections, forms of their own and passwords", () => {
  it("is what the log says: collections made, changed, exempted, locked, reopened and taken away", async () => {
    const { east, west, town } = city;
    await record();
    const [id, other] = [await make(), await make("rights_cases")];
    expect(await faults()).toEqual([]);
    // The exempt unit does not owe it any more, another does.
    await edit(id, { owing: { units: [east.unit.code, town.unit.code] }, title: "别的名称" });
    await exempt(id, town.unit.code, "机构改革");
    await exempt(id, east.unit.code, "机构改革");
    await exempt(id, east.unit.code, null);
    expect(await faults()).toEqual([]);
    await edit(id, { owing: { units: [east.unit.code, west.unit.code, town.unit.code] }, graceDays: 3 });
    await state(id, "locked");
    await state(id, "open");
    await state(id, "locked");
    await state(other, "locked");
    expect(await faults()).toEqual([]);
    await ok(ask(`/api/collections/${other}`, { method: "DELETE" }, city.city));
    expect(await faults()).toEqual([]);
    await change(
      `UPDATE slot SET exemption = NULL WHERE unit = '${town.unit.code}'`,
      `UPDATE collection SET state = 'open' WHERE id = '${id}'`,
    );
    expect((await faults()).sort()).toEqual([
      `row_gone exempt/${id}/${town.unit.code}`,
      `row_gone locked/${id}`,
    ]);
  });

  it("is what the log says: a form retired, taken back, and retired again", async () => {
    const { id } = await publishedOf(city.city);
    const turn = (act: string) => ok(send("POST", `/api/forms/own/${id}/${act}`, undefined, city.city));
    await turn("retire");
    await turn("restore");
    expect(await faults()).toEqual([]);
    await turn("retire");
    expect(await faults()).toEqual([]);
    await change("UPDATE own_form SET retired_at = NULL");
    expect(await faults()).toEqual([`row_gone retired/${id}`]);
  });

  it("is what the log says: every way in which a password comes about", async () => {
    await record();
    const { account, invitation } = await add(city);
    const token = await tokenOf(await accept(invitation, GOOD));
    await ok(send("PUT", "/api/me/password", { current: GOOD, next: OTHER }, { ...city.east, token }));
    const initial = await add(city, { by: "password" });
    expect(await faults()).toEqual([]);
    for (const by of ["password", "invitation"]) {
      await ok(send("POST", `/api/accounts/${initial.account.id}/reset`, { by }, city.city));
      expect(await faults()).toEqual([]);
    }
    await change(
      `UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE id = ${account.id}) WHERE id = ${city.city.account.id}`,
    );
    expect(await faults()).toEqual([`row_changed password/${city.city.account.id}`]);
  });

  it("is what the log says: a password that is hashed anew at sign-in, once", async () => {
    const salt = Buffer.alloc(16, 7);
    const key = scryptSync(GOOD, salt, 32, { N: 1024, r: 8, p: 1 });
    const { id, login } = city.east.account;
    await change(
      `UPDATE account SET password_hash = 'scrypt$1024$8$1$${salt.toString("base64")}$${key.toString("base64")}' WHERE id = ${id}`,
    );
    await record();
    await ok(signIn(login, GOOD));
    await ok(signIn(login, GOOD));
    expect(await faults()).toEqual([]);
    expect((await acts(`account/${id}`)).filter((act) => act === "password_rehashed")).toHaveLength(1);
  });
});

describe("rows that another release recorded before", () => {
  /** What the first release that recorded wrote: it named no kinds. */
  async function recordAsBefore(): Promise<void> {
    await record();
    await change("UPDATE audit SET detail = json_remove(detail, '$.of') WHERE act = 'recorded'");
  }

  it("are not recorded again; the others are, once", async () => {
    await recordAsBefore();
    const { id } = city.east.account;
    expect(await compareHouse(env.DB, { path: "/" }, Date.now())).toMatchObject({ since: null, faults: [] });
    await change(`UPDATE account SET role = 'administrator', password_hash = 'other' WHERE id = ${id}`);
    // Of passwords nothing was known until now.
    expect(await faults()).toEqual([`row_changed account/${id}`]);
    await record();
    const after = await compareHouse(env.DB, { path: "/" }, Date.now());
    expect(after).toMatchObject({ unproven: 0, since: expect.any(String) });
    expect(after.faults.map(({ row }) => row)).toEqual([`account/${id}`]);
    await change(`UPDATE account SET password_hash = 'forged' WHERE id = ${id}`);
    await record();
    expect(await faults()).toEqual([`row_changed account/${id}`, `row_changed password/${id}`]);
  });

  it("stay what they were, whatever is written as a recording of kinds later", async () => {
    await record();
    const { id } = city.east.account;
    await change(
      `UPDATE account SET password_hash = 'forged' WHERE id = ${id}`,
      "INSERT INTO audit (at, act, target, detail) VALUES ('2026-01-10T12:00:00+08:00', 'sign_in', 'x', '{}')",
      `INSERT INTO account (login, name, role, unit, password_hash) SELECT 'new', name, role, unit, 'none' FROM account WHERE id = ${id}`,
    );
    const expected = [`row_changed password/${id}`, expect.stringMatching(/^row_unlogged account/)];
    expect((await faults()).sort()).toEqual(expected);
    for (const kinds of ["password", "account password created", "new kinds"]) {
      const { rows } = await readHouse(env.DB);
      const digests = rowDigests(rows.map(({ row }) => row));
      await env.DB.prepare(
        "INSERT INTO audit (at, act, target, detail) VALUES ('2026-01-10T12:00:00+08:00', 'recorded', 'database', ?1)",
      )
        .bind(JSON.stringify({ digests, of: kinds }))
        .run();
      expect((await faults()).sort(), kinds).toEqual(expected);
    }
  });
});
