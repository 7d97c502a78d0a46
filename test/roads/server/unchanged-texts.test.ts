import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkedText } from "../../../shared/api/kept-text.ts";
import { app } from "../../../worker/app.ts";
import { textLeaves } from "../../support/text-leaves.ts";
import { add } from "../../worker/support/accounts.ts";
import { createCity, type TestCity } from "../../worker/support/city.ts";
import { ask, problemOf, send } from "../../worker/support/requests.ts";

/** As a program of before let them in, and today's would not. */
const refusedToday: readonly [what: string, text: string][] = [
  ["a turned line", "甲\u202e乙"],
  ["a control character", "甲\u0007乙"],
  ["a mark without width", "甲\u200b乙"],
  ["letters that are composed today", "e\u0301"],
  ["space around it", " 甲 "],
  ["a telephone", "甲13800138000"],
  ["an ID number", "甲110101199003077715"],
  ["nothing to see", "\u3164"],
];

/** A record that is sent whole: its text may be what it is, whatever today's rules say of it. */
interface Kept {
  readonly method: string;
  readonly path: (city: TestCity) => string | Promise<string>;
  /** Writes the text past every rule. */
  readonly store: (path: string, text: string, city: TestCity) => Promise<unknown>;
  /** What is stored. */
  readonly read: (path: string, city: TestCity) => Promise<string | null>;
  /** Says the text again, and changes something else. */
  readonly body: (text: string, city: TestCity) => object | Promise<object>;
}

const revision = async () =>
  env.DB.prepare("SELECT revision FROM register_revision").first<number>("revision");
const aliasesOf = (_: string, { town }: TestCity) =>
  env.DB.prepare("SELECT aliases ->> 0 AS alias FROM org_unit WHERE code = ?1")
    .bind(town.unit.code)
    .first<string>("alias");
const storeAlias = (_: string, text: string, { town }: TestCity) =>
  env.DB.prepare("UPDATE org_unit SET aliases = json_array(?2) WHERE code = ?1")
    .bind(town.unit.code, text)
    .run();
const imported = async (changes: object, { town, east }: TestCity) => ({
  ...{ from: "2026-04-01", dryRun: false, revision: await revision() },
  rows: [
    {
      ...{
        code: town.unit.code,
        name: town.unit.name,
        level: "township",
        parent: east.unit.code,
        area: false,
      },
      ...changes,
    },
  ],
});

const last = (path: string) => decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));

const records: Readonly<Record<string, Kept>> = {
  "PUT /api/accounts/{id} body.name": {
    method: "PUT",
    path: async (city) => `/api/accounts/${(await add(city)).account.id}`,
    store: (path, text) =>
      env.DB.prepare("UPDATE account SET name = ?2 WHERE id = ?1").bind(last(path), text).run(),
    read: (path) => env.DB.prepare("SELECT name FROM account WHERE id = ?1").bind(last(path)).first("name"),
    body: (name, { east }) => ({ name, role: "reporter", unit: east.unit.code, disabled: true }),
  },
  "PUT /api/collections/{id} body.title": {
    method: "PUT",
    path: ({ collection }) => `/api/collections/${collection}`,
    store: (path, text) =>
      env.DB.prepare("UPDATE collection SET title = ?2 WHERE id = ?1").bind(last(path), text).run(),
    read: (path) =>
      env.DB.prepare("SELECT title FROM collection WHERE id = ?1").bind(last(path)).first("title"),
    body: (title, { east, west, town }) => ({
      title,
      period: "2019",
      asOf: null,
      opensOn: null,
      dueOn: "2020-02-10",
      graceDays: 0,
      reminderDays: null,
      owing: { units: [east, west, town].map(({ unit }) => unit.code) },
      revision: 0,
    }),
  },
  "PATCH /api/settings body.headWebhook": {
    method: "PATCH",
    path: () => "/api/settings",
    store: (_, text, { city }) =>
      env.DB.prepare(
        "INSERT OR REPLACE INTO setting (city, key, value, account, changed_at) VALUES (?1, 'headWebhook', ?2, ?3, '')",
      )
        .bind(city.unit.code, JSON.stringify(text), city.account.id)
        .run(),
    read: async (_, { city }) =>
      JSON.parse(
        (await env.DB.prepare("SELECT value FROM setting WHERE city = ?1 AND key = 'headWebhook'")
          .bind(city.unit.code)
          .first<string>("value")) ?? "null",
      ),
    body: (headWebhook) => ({ headWebhook, checkBeforeSubmit: false }),
  },
};

const register: Readonly<Record<string, Kept>> = {
  "POST /api/units/import body.rows[].name": {
    method: "POST",
    path: () => "/api/units/import",
    store: (_, text, { town }) =>
      env.DB.batch(
        [
          "UPDATE org_unit SET name = ?2 WHERE code = ?1",
          "UPDATE unit_state SET name = ?2 WHERE unit = ?1",
        ].map((statement) => env.DB.prepare(statement).bind(town.unit.code, text)),
      ),
    read: (_, { town }) =>
      env.DB.prepare("SELECT name FROM unit_state WHERE unit = ?1 ORDER BY valid_from DESC")
        .bind(town.unit.code)
        .first("name"),
    body: (name, city) => imported({ name }, city),
  },
  "POST /api/units/import body.rows[].aliases[]": {
    method: "POST",
    path: () => "/api/units/import",
    store: storeAlias,
    read: aliasesOf,
    body: (alias, city) => imported({ aliases: [alias, "别的简称"] }, city),
  },
  "POST /api/units/changes body.changes[].aliases[]": {
    method: "POST",
    path: () => "/api/units/changes",
    store: storeAlias,
    read: aliasesOf,
    body: async (alias, { town }) => ({
      ...{ dryRun: false, revision: await revision() },
      changes: [{ act: "change", code: town.unit.code, aliases: [alias, "别的简称"], from: "2026-04-01" }],
    }),
  },
};

const kept: Readonly<Record<string, Kept>> = { ...records, ...register };

/** Of a webhook only this is refused today and was not before. */
const oldAddress: readonly [string, string][] = [
  ["a telephone", "https://robot.example.cn/hook/13800138000"],
];

/** Texts that belong to no record that is there: what is said with an act, or anew each time. */
const anew: Readonly<Record<string, string>> = {
  "PUT /api/collections/{id}/state body.reason": "said with the act",
  "PUT /api/collections/{id}/exemptions body.reason": "said with the act, of the units that it names",
  "PUT /api/submissions/{uuid} body": "a report: what was sent before is another version",
  "PUT /api/assignments/{digest} body": "settled from a sheet that is open",
  "POST /api/units/changes body.changes[].unit.name": "of a unit that is new",
  "POST /api/units/changes body.changes[].unit.aliases[]": "of a unit that is new",
  "POST /api/units/changes body.changes[].name": "said only where it becomes another",
  "PUT /api/forms/drafts/{id} body": "a draft is a text in the making, and is mended beside its columns",
};
/** Compared with what is in the register, the catalogue or the calendar, or by digest. */
const compared =
  /^PUT \/api\/(me\/password|words)|\.(unit|units\[\]|period|asOf|opensOn|dueOn|secondFactorFrom|code|codes\[\]|into|into\[\]|parent|from|to)$|^P\w+ \S+ (path|query)/;

/** Where units that are there are changed, by another method. */
const REGISTER = new Set(["/api/units/import", "/api/units/changes"]);

const leaves = app.openAPIRegistry.definitions.flatMap((definition) => {
  if (definition.type !== "route") return [];
  const { method, path, request } = definition.route;
  if (!["put", "patch"].includes(method) && !REGISTER.has(path)) return [];
  return Object.values(request?.body?.content ?? {}).flatMap((content) =>
    content !== undefined && "schema" in content && content.schema instanceof z.ZodType
      ? textLeaves(content.schema, "body").map((leaf) => ({
          name: `${method.toUpperCase()} ${path} ${leaf.path}`,
          isKept: checkedText(leaf.schema) !== undefined,
        }))
      : [],
  );
});

describe("every text of a request that changes a record", () => {
  it.each(leaves)("is kept as it is, or said anew: $name", ({ name, isKept }) => {
    const isNew = Object.keys(anew).some((each) => name.startsWith(each)) || compared.test(name);
    expect([name, isKept, isNew]).toEqual([name, name in kept, !(name in kept)]);
  });

  it("is tried, where it is kept", () => {
    expect(
      leaves
        .filter(({ isKept }) => isKept)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(kept).sort());
  });
});

const tries = Object.entries(kept).flatMap(([name, each]) =>
  (name.startsWith("PATCH") ? oldAddress : refusedToday).map(([what, text]) => ({
    name,
    what,
    text,
    ...each,
  })),
);

describe("a text that today's rules refuse", () => {
  it.each(tries)(
    "stays when it is what is stored: $name, $what",
    async ({ method, path, store, read, body, text }) => {
      const city = await createCity();
      const place = await path(city);
      await store(place, text, city);
      const response = await send(method, place, await body(text, city), city.city);
      expect(response.status, await response.clone().text()).toBe(200);
      expect(await read(place, city)).toBe(text);
    },
  );

  it.each(tries)("does not enter: $name, $what", async ({ method, path, read, body, text, what }) => {
    const city = await createCity();
    const place = await path(city);
    const before = await read(place, city);
    const response = await send(method, place, await body(text, city), city.city);
    if (response.ok) {
      // What can be mended is mended on its way in.
      expect(["a mark without width", "letters that are composed today", "space around it"]).toContain(what);
      expect(await read(place, city)).toBe(text.replace("\u200b", "").normalize("NFC").trim());
      return;
    }
    const { code, issues } = await problemOf(response);
    expect(["validation_failed", "personal_data"]).toContain(code);
    expect(JSON.stringify(issues ?? "")).not.toContain(text);
    expect(await read(place, city)).toBe(before);
  });

  it("may be moved by its due date after the first report too, and its title is no change", async () => {
    const city = await createCity();
    const { path, store, body, read } = kept["PUT /api/collections/{id} body.title"] as Kept;
    const place = await path(city);
    await store(place, " 甲\u202e ", city);
    const { dueAt } = (await (
      await send("PUT", place, await body(" 甲\u202e ", city), city.city)
    ).json()) as {
      dueAt: string;
    };
    expect(dueAt).toContain("2020-02-10");
    expect(await read(place, city)).toBe(" 甲\u202e ");
    expect((await ask(place, {}, city.city)).status).toBe(200);
  });
});
