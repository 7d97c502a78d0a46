import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { columnOf } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { findCode } from "../../../../shared/sheet/coerce/code.ts";
import { projectDirectory } from "../../../../worker/local/build.ts";
import { applyMigrations } from "../../../../worker/local/migrate.ts";
import { catalogueOfData } from "../../../../worker/local/operations/catalogue-of-data.ts";
import { openStores, type Stores } from "../../../../worker/local/stores.ts";

let folder: string;
let stores: Stores;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-catalogue-"));
  stores = await openStores(folder);
  await applyMigrations(stores.db, join(projectDirectory, "worker/store/migrations"));
});

afterAll(async () => {
  await stores.close();
  await rm(folder, { recursive: true });
});

it("is the standard one, and with it what the city of the data decided", async () => {
  const { db } = stores;
  expect(await catalogueOfData(db)).toBe(standardCatalogue);
  await db
    .prepare(
      `INSERT INTO org_unit (code, name, aliases, kind, level, parent, path, position)
       VALUES ('s1', '示例市妇联', '[]', 'federation', 'city', NULL, '/s1/', 0)`,
    )
    .run();
  expect((await catalogueOfData(db)).digest).toBe(standardCatalogue.digest);
  await db
    .prepare(
      "INSERT INTO account (id, login, name, role, unit, password_hash) VALUES (1, 'a', '甲', 'administrator', 's1', '-')",
    )
    .run();
  await db
    .prepare(
      `INSERT INTO decided_word (city, id, form, kind, column_id, text, decision, chosen, account, decided_at)
       VALUES ('s1', '1', 'women_loans', 'word', 'loan_type', '甲乙款', 'meant', 'micro', 1, '2026-01-01T00:00:00+08:00')`,
    )
    .run();
  const form = (await catalogueOfData(db)).form("women_loans");
  expect(findCode(columnOf(form, "loan_type"), "甲乙款")).toMatchObject({ code: "micro" });
  expect(findCode(columnOf(standardCatalogue.form("women_loans"), "loan_type"), "甲乙款")).toBeUndefined();
});
