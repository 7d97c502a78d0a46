import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { LogFault } from "../../../../shared/api/integrity.ts";
import { versionDigest } from "../../../../worker/store/audit/published-forms.ts";
import { verifyLog, wholeLog } from "../../../../worker/store/audit/verify.ts";
import { createCity, type TestUnit } from "../../support/city.ts";
import { draftAs, publishAs, publishedOf, saveAs } from "../../support/own-forms.ts";

let city: TestUnit;
let id: string;

/** What the log is found to be at odds with, of forms. */
async function faultsOfForms(): Promise<readonly LogFault[]> {
  const { faults } = await wholeLog((after) => verifyLog(env.DB, { after, versions: true }));
  return faults.filter(({ form }) => form?.split(" ")[0] === id);
}

/** As who holds the database itself may do. */
async function tamper(sql: string): Promise<void> {
  await env.DB.exec(
    "DROP TRIGGER IF EXISTS own_form_version_is_kept;\nDROP TRIGGER IF EXISTS own_form_version_is_fixed;",
  );
  await env.DB.prepare(sql).bind(id).run();
}

beforeEach(async () => {
  city = (await createCity()).city;
  const design = await publishedOf(city);
  id = design.id;
  const { revision } = await draftAs(city, id);
  await saveAs(city, { ...design, title: "第二版" }, revision);
  expect((await publishAs(city, id, revision + 1)).status).toBe(201);
});

describe("published versions of a form", () => {
  it("are as the log tells", async () => {
    expect(await faultsOfForms()).toEqual([]);
  });

  it.each([
    [
      "a rule is weaker",
      "UPDATE own_form_version SET content = replace(content, 'error', 'warning') WHERE form = ?1 AND version = 1",
    ],
    [
      "a design is another",
      "UPDATE own_form_version SET design = replace(design, '万元', '元') WHERE form = ?1 AND version = 1",
    ],
    ["a digest is another", "UPDATE own_form_version SET digest = 'x' WHERE form = ?1 AND version = 1"],
  ])("are found where %s", async (_, sql) => {
    await tamper(sql);
    expect(await faultsOfForms()).toEqual([
      {
        kind: "form_changed",
        form: `${id} 1`,
        ...{ first: expect.any(Number), last: expect.any(Number) },
        at: expect.any(String),
      },
    ]);
  });

  it("are found where digest and text were changed together", async () => {
    const row = await env.DB.prepare(
      "SELECT design, content FROM own_form_version WHERE form = ?1 AND version = 2",
    )
      .bind(id)
      .first<{ design: string; content: string }>();
    const content = row?.content.replace("第二版", "第三版") ?? "";
    await tamper(
      "UPDATE own_form_version SET content = replace(content, '第二版', '第三版') WHERE form = ?1 AND version = 2",
    );
    await env.DB.prepare("UPDATE own_form_version SET digest = ?2 WHERE form = ?1 AND version = 2")
      .bind(id, versionDigest({ design: row?.design ?? "", content }))
      .run();
    expect(await faultsOfForms()).toMatchObject([{ kind: "form_changed", form: `${id} 2` }]);
  });

  it("are found to be gone, and to have come without a word", async () => {
    await tamper("DELETE FROM own_form_version WHERE form = ?1 AND version = 1");
    expect(await faultsOfForms()).toMatchObject([{ kind: "form_missing", form: `${id} 1` }]);
    await tamper("UPDATE own_form_version SET version = 3 WHERE form = ?1");
    expect((await faultsOfForms()).map(({ kind, form }) => [kind, form])).toEqual([
      ["form_missing", `${id} 1`],
      ["form_missing", `${id} 2`],
      ["form_untold", `${id} 3`],
    ]);
  });

  it("are found to be another unit's", async () => {
    const { west } = await createCity();
    await env.DB.prepare("UPDATE own_form SET unit = ?2 WHERE id = ?1").bind(id, west.unit.code).run();
    expect((await faultsOfForms()).map(({ kind, form }) => [kind, form])).toEqual([
      ["form_changed", `${id} 1`],
      ["form_changed", `${id} 2`],
    ]);
  });
});
