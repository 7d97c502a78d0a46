import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { compareHouse, recordHouse } from "../../../worker/proofs/compare-house.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { accept, add, GOOD } from "../support/accounts.ts";
import { createCity } from "../support/city.ts";
import { change } from "../support/proofs.ts";
import { send } from "../support/requests.ts";

/** What a forger writes into a column, as SQL; or why nothing is found when she does. */
type Column = { readonly forged: string } | { readonly left: string };
const left = (why: string): Column => ({ left: why });
const forged = (sql: string): Column => ({ forged: sql });

const key = left("another key is another row");
const number = forged("42");
const text = forged("'2031-01-01T00:00:00+08:00'");

/** Every column of the tables that the log proves a part of. */
const tables: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  account: {
    id: key,
    login: forged("'another'"),
    name: left("what people typed; it opens nothing"),
    role: forged("CASE role WHEN 'administrator' THEN 'reporter' ELSE 'administrator' END"),
    unit: forged("(SELECT code FROM org_unit WHERE code <> account.unit LIMIT 1)"),
    password_hash: forged("'scrypt$16384$8$1$AAAA$AAAA'"),
    created_at: text,
    disabled_at: forged("iif(disabled_at IS NULL, '2026-01-10T12:00:00+08:00', NULL)"),
    last_sign_in_at: left("every sign-in is in the log; it opens nothing"),
    must_change_password: forged("1 - must_change_password"),
    password_expires_at: text,
    factor_reset_at: left(
      "asks for a factor sooner, or by the rule of the city; it opens nothing without the password",
    ),
  },
  collection: {
    id: key,
    form: forged("'rights_cases'"),
    form_version: number,
    title: forged("'别的任务'"),
    period: forged("'2017'"),
    due_at: text,
    state: forged("iif(state = 'open', 'locked', 'open')"),
    as_of: forged("'2031-01-01'"),
    opens_at: text,
    grace_days: number,
    reminder_days: number,
    owner: forged("(SELECT code FROM org_unit WHERE code IS NOT collection.owner LIMIT 1)"),
    owing_level: forged("'village'"),
    edits: left("a count for writers"),
  },
  slot: {
    collection: key,
    unit: forged("(SELECT code FROM org_unit WHERE code NOT IN (SELECT unit FROM slot) LIMIT 1)"),
    revision: left("a count for writers"),
    newest_version: left("held with the versions themselves"),
    exemption: forged("iif(exemption IS NULL, '机构改革', NULL)"),
    reminded_at: left("leads to nothing"),
  },
  own_form: {
    id: key,
    unit: left("held with the published versions"),
    revision: left("a count for writers"),
    made_at: left("leads to nothing"),
    retired_at: forged("iif(retired_at IS NULL, '2031-01-01T00:00:00+08:00', NULL)"),
  },
};

const faults = async () =>
  (await compareHouse(env.DB, { path: "/" }, Date.now())).faults.map(({ kind, row }) => `${kind} ${row}`);

beforeAll(async () => {
  const city = await createCity();
  const [east, west] = [city.east.unit.code, city.west.unit.code];
  const { invitation, account } = await add(city);
  expect((await accept(invitation, GOOD)).status).toBeLessThan(300);
  const asked = {
    ...{ form: "women_loans", formVersion: newestVersion("women_loans"), title: "测试任务", period: "2018" },
    ...{ asOf: null, opensOn: null, dueOn: "2019-01-10", graceDays: 0, reminderDays: null },
    ...{ owing: { units: [east, west] }, exemptions: [{ unit: west, reason: "机构改革" }] },
  };
  const made = await send("POST", "/api/collections", { collections: [asked] }, city.city);
  const { ids } = createdCollectionsSchema.parse(await made.json());
  await env.DB.batch([
    env.DB.prepare("INSERT INTO own_form (id, unit, revision, made_at) VALUES ('C1-1', ?1, 1, 'x')").bind(
      east,
    ),
    // One row each, so that it is the row of which the log tells by the acts.
    env.DB.prepare("DELETE FROM slot WHERE collection NOT IN (SELECT value FROM json_each(?1))").bind(
      JSON.stringify(ids),
    ),
    env.DB.prepare("DELETE FROM collection WHERE id NOT IN (SELECT value FROM json_each(?1))").bind(
      JSON.stringify(ids),
    ),
    env.DB.prepare("UPDATE account SET disabled_at = NULL WHERE id = ?1").bind(account.id),
  ]);
});

describe.each([
  ["before anything was recorded", false],
  ["when the rows of before are recorded", true],
])("%s", (_when, recorded) => {
  it("the log agrees with what people did", async () => {
    if (recorded) await recordHouse(env.DB, Date.now());
    expect(await faults()).toEqual([]);
  });

  for (const [table, columns] of Object.entries(tables)) {
    it(`an edit of each column of ${table} is found, or left for a reason`, async () => {
      const { results } = await env.DB.prepare("SELECT name FROM pragma_table_info(?1)")
        .bind(table)
        .all<{ name: string }>();
      expect(Object.keys(columns).sort()).toEqual(results.map(({ name }) => name).sort());
      const last = `(SELECT max(rowid) FROM ${table})`;
      for (const [name, column] of Object.entries(columns)) {
        if ("left" in column) continue;
        // A slot and a form have no number of their own, and there is one act for all of them.
        const where = table === "slot" || table === "own_form" ? "true" : `rowid = ${last}`;
        const before = await env.DB.prepare(`SELECT * FROM ${table}`).all();
        expect(before.results.length, table).toBeGreaterThan(0);
        await change(`CREATE TABLE kept AS SELECT * FROM ${table}`);
        await change(`UPDATE OR IGNORE ${table} SET ${name} = ${column.forged} WHERE ${where}`);
        const found = await faults();
        await change(`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept`, "DROP TABLE kept");
        expect(found, `${table}.${name}`).not.toEqual([]);
        expect(await faults(), `${table}.${name} is back`).toEqual([]);
      }
    });
  }
});
