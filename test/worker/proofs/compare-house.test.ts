import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { houseComparisonSchema } from "../../../shared/api/integrity.ts";
import { registerSchema } from "../../../shared/api/register.ts";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import { DAY } from "../../../worker/base/clock.ts";
import { compareHouse, recordHouse } from "../../../worker/proofs/compare-house.ts";
import { refreshRegisters } from "../../../worker/store/register/write-register.ts";
import { deleteDecision, writeDecision } from "../../../worker/store/words/decided-words.ts";
import { add } from "../support/accounts.ts";
import { createCity, enroll, type TestCity } from "../support/city.ts";
import { change } from "../support/proofs.ts";
import { ask, send } from "../support/requests.ts";

const EVERYTHING = { path: "/" };
let city: TestCity;
beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  city = await createCity();
});

const compared = () => compareHouse(env.DB, EVERYTHING, Date.now());
const faults = async () => (await compared()).faults.map(({ kind, row }) => `${kind} ${row}`);
const record = () => recordHouse(env.DB, Date.now());

async function ok(response: Promise<Response>): Promise<void> {
  const settled = await response;
  expect(settled.status, await settled.clone().text()).toBeLessThan(300);
}

async function reshape(...changes: readonly RegisterChange[]): Promise<void> {
  const { revision } = registerSchema.parse(await (await ask("/api/units", {}, city.city)).json());
  await ok(send("POST", "/api/units/changes", { changes, dryRun: false, revision }, city.city));
}

/** Everything that people change in accounts, register, settings and levels. */
async function live(): Promise<number> {
  const { account } = await add(city, { role: "reviewer" });
  const put = (body: object) => send("PUT", `/api/accounts/${account.id}`, body, city.city);
  const body = { name: "测试乙", role: "reporter", unit: city.west.unit.code, disabled: false };
  await ok(put(body));
  await ok(put({ ...body, disabled: true }));
  await ok(put({ ...body, role: "administrator", disabled: true }));
  await ok(
    send("PATCH", "/api/settings", { checkBeforeSubmit: false, secondFactorFor: "officers" }, city.city),
  );
  await ok(send("PATCH", "/api/settings", { checkBeforeSubmit: true }, city.city));
  await ok(send("PUT", "/api/reviews/levels", { levels: 1 }, city.city));
  const { code } = city.town.unit;
  await reshape(
    { act: "change", code, name: "测试新镇妇联", from: "2026-01-01" },
    { act: "change", code, parent: city.west.unit.code, from: "2026-01-01" },
  );
  return account.id;
}

describe("accounts, register, settings and levels that people changed through the interface", () => {
  it("are what the log says, before and after they were recorded, and on later days", async () => {
    await live();
    expect(await compared()).toMatchObject({ since: null, faults: [] });
    expect((await compared()).unproven).toBeGreaterThan(3);
    await record();
    await live();
    expect(await compared()).toMatchObject({ unproven: 0, since: expect.any(String), faults: [] });
    const answer = await ask("/api/integrity/house", {}, city.city);
    expect(houseComparisonSchema.parse(await answer.json())).toMatchObject({ faults: [] });
    expect((await ask("/api/integrity/house", {}, city.east)).status).toBe(403);
    const { code } = city.town.unit;
    const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10);
    await reshape({ act: "change", code, name: "测试明天镇妇联", from: tomorrow });
    for (const days of [0, 1, 2, 400]) {
      expect((await compareHouse(env.DB, EVERYTHING, Date.now() + days * DAY)).faults).toEqual([]);
    }
    await refreshRegisters(env.DB, new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10));
    expect((await compareHouse(env.DB, EVERYTHING, Date.now() + 2 * DAY)).faults).toEqual([]);
  });

  it("are recorded once", async () => {
    await record();
    const count = () => env.DB.prepare("SELECT count(*) AS n FROM audit WHERE act = 'recorded'").first("n");
    const first = await count();
    await enroll(city.town.unit, "administrator", "-late");
    await record();
    expect(await count()).toBe(first);
    expect(await faults()).toEqual([expect.stringMatching(/^row_unlogged account/)]);
  });
});

describe("what was changed in the database is found:", () => {
  it("who made herself an administrator, another unit's, another's login, or came back", async () => {
    const disabled = await live();
    await record();
    const { east, west, town } = city;
    const update = (what: string, id: number) => `UPDATE account SET ${what} WHERE id = ${id}`;
    await change(
      update("role = 'administrator'", east.account.id),
      update(`unit = '${city.city.unit.code}'`, west.account.id),
      update("login = 'another'", town.account.id),
      update("disabled_at = NULL", disabled),
      `INSERT INTO account (login, name, role, unit, password_hash) VALUES ('new', '测试', 'administrator', '${city.city.unit.code}', 'none')`,
    );
    const found = await faults();
    for (const id of [east.account.id, west.account.id, town.account.id, disabled]) {
      expect(found).toContain(`row_changed account/${id}`);
    }
    expect(found.filter((fault) => fault.startsWith("row_unlogged account/"))).toHaveLength(1);
    expect(found).toHaveLength(5);
  });

  it("who was made an administrator before anything was recorded, where the log says otherwise", async () => {
    const { account } = await add(city);
    await change(`UPDATE account SET role = 'administrator' WHERE id = ${account.id}`);
    expect(await faults()).toEqual([`row_changed account/${account.id}`]);
    await record();
    expect(await faults()).toEqual([`row_changed account/${account.id}`]);
  });

  it("a unit's name, parent and path, today's and through time, and one that is gone or new", async () => {
    await record();
    const [town, east, west] = [city.town.unit.code, city.east.unit.code, city.west.unit.code];
    await change(`UPDATE org_unit SET name = '别的' WHERE code = '${east}'`);
    expect(await faults()).toEqual([`unit_misplaced unit/${east}`]);
    await change(
      `UPDATE org_unit SET name = '${city.east.unit.name}' WHERE code = '${east}'`,
      `UPDATE org_unit SET parent = '${west}', path = '/${city.city.unit.code}/${west}/${town}/' WHERE code = '${town}'`,
    );
    expect(await faults()).toEqual([`unit_misplaced unit/${town}`]);
    await change(`UPDATE unit_state SET parent = '${west}' WHERE unit = '${town}'`);
    expect(await faults()).toEqual([`row_changed unit/${town}`]);
    await change(
      `INSERT INTO unit_succession (predecessor, successor, valid_from) VALUES ('${west}', '${east}', '2026-01-01')`,
    );
    expect(await faults()).toEqual([`row_changed unit/${town}`, `row_changed unit/${west}`]);
    await change(`UPDATE unit_state SET parent = '${town}' WHERE unit = '${west}'`);
    expect(await faults()).toContain(`unit_misplaced unit/${west}`);
  });

  it("settings and levels, also those that are gone", async () => {
    await live();
    await record();
    const { code } = city.city.unit;
    await change(
      `UPDATE setting SET value = '"nobody"' WHERE key = 'secondFactorFor'`,
      `UPDATE review_setting SET levels = 2`,
      `DELETE FROM setting WHERE key = 'checkBeforeSubmit'`,
    );
    expect((await faults()).sort()).toEqual([
      `row_changed levels/${code}`,
      `row_changed setting/${code}/secondFactorFor`,
      `row_gone setting/${code}/checkBeforeSubmit`,
    ]);
  });

  it("what the city decided about a word", async () => {
    const { code: unit } = city.city.unit;
    const { id: account } = city.city.account;
    const word = { form: "women_loans", kind: "word", column: "bank_kind", text: "农信" } as const;
    const at = "2026-01-10T12:00:00+08:00";
    const audit = { at, account, act: "word", target: "word/x", detail: {} };
    const decided = { city: unit, word, decision: "meant", chosen: "rural", account, at } as const;
    await record();
    await writeDecision(env.DB, decided, audit);
    expect(await faults()).toEqual([]);
    await change("UPDATE decided_word SET chosen = 'other'");
    expect(await faults()).toEqual([expect.stringMatching(/^row_changed word/)]);
    await writeDecision(env.DB, decided, audit);
    const id = await env.DB.prepare("SELECT id FROM decided_word").first<string>("id");
    await deleteDecision(env.DB, unit, id ?? "", { ...audit, act: "word_undone" });
    expect(await faults()).toEqual([]);
  });

  it("a row that a second recording was to cover", async () => {
    await record();
    const { id } = city.east.account;
    await change(
      `UPDATE account SET role = 'administrator' WHERE id = ${id}`,
      `INSERT INTO audit (at, act, target, detail) VALUES ('2026-01-10T12:00:00+08:00', 'sign_in', 'x', '{}')`,
      `INSERT INTO audit (at, act, target, detail) SELECT at, act, target, detail FROM audit WHERE act = 'recorded'`,
    );
    expect(await faults()).toEqual([`row_changed account/${id}`]);
  });
});
