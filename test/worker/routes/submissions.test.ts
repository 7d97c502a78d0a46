import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { CATALOGUE_HEADER } from "../../../shared/api/catalogue-header.ts";
import { collectionsSchema } from "../../../shared/api/collections.ts";
import {
  type Receipt,
  receiptSchema,
  submissionSchema,
  submissionsSchema,
} from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { createApp } from "../../../worker/app.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { payloadKey } from "../../../worker/store/payloads.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";
import { versionsOf } from "../support/versions.ts";

async function receiptOf(response: Response): Promise<Receipt> {
  return receiptSchema.parse(await response.json());
}

describe("the road of a submission", () => {
  it("gives a receipt, keeps the evidence, and shows it to sender and city", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [
      loanRow(city.east),
      loanRow(city.east, 9, { amount: 4_150_000, persons: 1 }),
    ]);

    const response = await submit(uuid, body, city.east);
    expect(response.status).toBe(201);
    const receipt = await receiptOf(response);
    expect(receipt).toMatchObject({
      uuid,
      collection: city.collection,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      period: "2019",
      unit: { code: city.east.unit.code, name: city.east.unit.name },
      version: 1,
      state: "submitted",
      late: true,
      sha256: sha256(canonicalJson(body)),
      nil: false,
    });
    expect(receipt.submittedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(receipt.controlTotals.rows).toBe(2);
    expect(receipt.controlTotals.columns).toContainEqual({
      column: "amount",
      header: "贷款金额",
      unit: "万元",
      total: "689.15",
    });

    for (const reader of [city.east, city.city]) {
      const shown = await ask(`/api/submissions/${uuid}`, {}, reader);
      expect(shown.status).toBe(200);
      expect(submissionSchema.parse(await shown.json())).toMatchObject({
        receipt,
        records: body.records,
        explanations: [],
      });
    }

    const board = collectionsSchema.parse(
      await (await ask("/api/collections?period=2019", {}, city.city)).json(),
    );
    expect(board.collections).toHaveLength(1);
    expect(
      board.collections[0]?.units.map(({ unit, status, newest }) => [unit, status, newest?.version]),
    ).toEqual([
      [city.east.unit.code, "submitted", 1],
      [city.west.unit.code, "missing", undefined],
      [city.town.unit.code, "missing", undefined],
    ]);
  });

  it("writes records, exact facts and an audit entry beside the version", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const amount = { value: 685_000_000, qualifier: "over" as const };
    await submit(uuid, loanBody(city, [loanRow(city.east, 8, { amount })]), city.east);

    const { results: facts } = await env.DB.prepare(
      "SELECT indicator, value, qualifier, sheet_row, subject, period FROM fact WHERE submission = ?1 ORDER BY ordinal",
    )
      .bind(uuid)
      .all();
    expect(facts).toContainEqual({
      indicator: "loan_amount_yuan",
      value: 685_000_000,
      qualifier: "over",
      sheet_row: 8,
      subject: city.east.unit.code,
      period: "2019",
    });
    expect(facts).toContainEqual(expect.objectContaining({ indicator: "loan_persons", value: 73 }));
    const record = await env.DB.prepare("SELECT cells FROM record WHERE submission = ?1")
      .bind(uuid)
      .first<string>("cells");
    expect(JSON.parse(record ?? "{}")).toMatchObject({ amount, persons: 73 });
    const entry = await env.DB.prepare("SELECT act, detail FROM audit WHERE target = ?1")
      .bind(uuid)
      .first<{ act: string; detail: string }>();
    expect(entry?.act).toBe("submit");
    expect(JSON.parse(entry?.detail ?? "{}")).toMatchObject({
      version: 1,
      rows: 1,
      unit: city.east.unit.code,
    });
  });

  it("takes a nil report", async () => {
    const city = await createCity();
    const response = await submit(crypto.randomUUID(), loanBody(city, [], { nil: true }), city.east);
    expect(response.status).toBe(201);
    expect(await receiptOf(response)).toMatchObject({ nil: true, controlTotals: { rows: 0 } });
    const board = collectionsSchema.parse(await (await ask("/api/collections", {}, city.east)).json());
    expect(board.collections[0]?.units[0]).toMatchObject({ unit: city.east.unit.code, status: "nil" });
  });

  it("numbers versions and supersedes the earlier ones", async () => {
    const city = await createCity();
    for (const baseVersion of [null, 1, 2]) {
      const row = loanRow(city.east, 8, { persons: 70 + (baseVersion ?? 0) });
      const response = await submit(crypto.randomUUID(), loanBody(city, [row], { baseVersion }), city.east);
      expect(await receiptOf(response)).toMatchObject({
        version: (baseVersion ?? 0) + 1,
        state: "submitted",
      });
    }
    const response = await ask(`/api/collections/${city.collection}/submissions`, {}, city.city);
    const { submissions } = submissionsSchema.parse(await response.json());
    expect(submissions.map(({ version, state }) => [version, state])).toEqual([
      [1, "superseded"],
      [2, "superseded"],
      [3, "submitted"],
    ]);
  });

  it("stores as many rows as a submission may have, each once", { timeout: 30_000 }, async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const rows = Array.from({ length: 10_000 }, (_, index) => loanRow(city.east, index + 5));
    expect((await submit(uuid, loanBody(city, rows), city.east)).status).toBe(201);
    const stored = await env.DB.prepare(
      "SELECT count(*) AS rows, min(sheet_row) AS first, max(sheet_row) AS last FROM record WHERE submission = ?1",
    )
      .bind(uuid)
      .first();
    expect(stored).toEqual({ rows: 10_000, first: 5, last: 10_004 });
  });

  it("is late from the first second after the due day, in China time", async () => {
    for (const [time, late] of [
      ["2020-01-10T23:59:59+08:00", false],
      ["2020-01-11T00:00:00+08:00", true],
    ] as const) {
      const city = await createCity();
      const { token } = await startSession(env.DB, () => Date.parse(time), city.east.account);
      const response = await createApp({ clock: () => Date.parse(time) }).request(
        `/api/submissions/${crypto.randomUUID()}`,
        {
          method: "PUT",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify(loanBody(city, [loanRow(city.east)])),
        },
        env,
      );
      expect(await receiptOf(response)).toMatchObject({ submittedAt: time, late });
    }
  });
});

describe("a sender who says by which catalogue it works", () => {
  const outdated = { [CATALOGUE_HEADER]: "0".repeat(64) };
  const current = { [CATALOGUE_HEADER]: standardCatalogue.digest };

  it("is taken at the catalogue that holds, and told of another before anything is stored", async () => {
    const city = await createCity();
    const body = loanBody(city, [loanRow(city.east)]);
    const path = `/api/submissions/${crypto.randomUUID()}`;
    const refused = await send("PUT", path, body, city.east, outdated);
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "catalogue_outdated" });
    expect(await versionsOf(city.collection)).toEqual([]);
    expect(
      (await env.PAYLOADS.list({ prefix: payloadKey(path.split("/").at(-1) ?? "", 1, "") })).objects,
    ).toEqual([]);
    expect((await send("PUT", path, body, city.east, current)).status).toBe(201);
  });

  it("is told so before the version of the form, which follows from it", async () => {
    const city = await createCity();
    const body = loanBody(city, [loanRow(city.east)], { formVersion: newestVersion("women_loans") + 1 });
    const path = `/api/submissions/${crypto.randomUUID()}`;
    const codeOf = async (headers: Record<string, string>) =>
      (await problemOf(await send("PUT", path, body, city.east, headers))).code;
    expect(await codeOf(outdated)).toBe("catalogue_outdated");
    expect(await codeOf(current)).toBe("form_version_mismatch");
  });

  it("gets the receipt of what was sent before all the same", async () => {
    const city = await createCity();
    const body = loanBody(city, [loanRow(city.east)]);
    const path = `/api/submissions/${crypto.randomUUID()}`;
    const receipt = await (await send("PUT", path, body, city.east, current)).json();
    const again = await send("PUT", path, body, city.east, outdated);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
  });

  it("is told by a dry run, too", async () => {
    const city = await createCity();
    const { collection, formVersion, records } = loanBody(city, [loanRow(city.east)]);
    const rows = { collection, formVersion, records };
    const refused = await send("POST", "/api/submissions/check", rows, city.east, outdated);
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "catalogue_outdated" });
    expect((await send("POST", "/api/submissions/check", rows, city.east, current)).status).toBe(200);
  });

  it("is named in the description of the interface", async () => {
    const { paths } = (await (await ask("/api/openapi.json")).json()) as {
      paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
    };
    for (const { parameters = [] } of [
      paths["/api/submissions/{uuid}"]?.put ?? {},
      paths["/api/submissions/check"]?.post ?? {},
    ]) {
      expect(parameters).toContainEqual(expect.objectContaining({ in: "header", name: CATALOGUE_HEADER }));
    }
  });
});
