import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY, HOUR } from "../../../worker/base/clock.ts";
import { deleteSupersededRows } from "../../../worker/jobs/superseded.ts";
import { createCity } from "../support/city.ts";
import { ask, loanBody, loanRow, submit } from "../support/requests.ts";

async function rowsOf(table: "record" | "fact", uuid: string): Promise<number> {
  const count = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE submission = ?1`)
    .bind(uuid)
    .first<number>("n");
  return count ?? 0;
}

describe("superseded versions", () => {
  it("lose their rows after a day, and nothing else", async () => {
    const city = await createCity();
    const [old, current] = [crypto.randomUUID(), crypto.randomUUID()];
    const body = loanBody(city, [loanRow(city.east)]);
    await submit(old, body, city.east);
    const next = loanBody(city, [loanRow(city.east, 8, { persons: 74 })], { baseVersion: 1 });
    await submit(current, next, city.east);

    const run = (now: number) => deleteSupersededRows(env.DB, chinaTime(now - DAY), chinaTime(now));
    expect(await run(Date.now() + HOUR)).not.toContain(old);
    expect(await rowsOf("record", old)).toBe(1);
    expect(await run(Date.now() + DAY + HOUR)).toContain(old);
    expect([await rowsOf("record", old), await rowsOf("fact", old)]).toEqual([0, 0]);
    expect(await rowsOf("record", current)).toBe(1);
    const shown = await ask(`/api/submissions/${old}`, {}, city.east);
    expect(await shown.json()).toMatchObject({ receipt: { state: "superseded" }, records: body.records });
  });

  it("lose them in steps: one that cannot be deleted keeps no other, and is tried again in its turn", async () => {
    const day = Date.now() + 100 * DAY;
    const run = (hours: number) =>
      deleteSupersededRows(env.DB, chinaTime(day - DAY), chinaTime(day + hours * HOUR));
    await run(0).catch(() => []);
    // Superseded long before all that other tests left.
    const stuck = await supersededVersions(60, "2001-01-01T00:00:00+08:00");
    const behind = await supersededVersions(3, "2001-02-01T00:00:00+08:00");
    await env.DB.prepare(
      `CREATE TRIGGER stuck BEFORE DELETE ON record WHEN OLD.submission IN (SELECT uuid FROM submission
       WHERE superseded_at < '2001-01-31') BEGIN SELECT RAISE(ABORT, 'stuck'); END`,
    ).run();
    try {
      await expect(run(1)).rejects.toThrow("rows of 50 versions stay");
      for (const uuid of behind) expect(await rowsOf("record", uuid)).toBe(1);
      await expect(run(2)).rejects.toThrow("rows of 10 versions stay");
      for (const uuid of behind) expect(await rowsOf("record", uuid)).toBe(0);
      for (const uuid of stuck) expect(await rowsOf("record", uuid)).toBe(1);
    } finally {
      await env.DB.prepare("DROP TRIGGER stuck").run();
    }
    expect([...(await run(3)), ...(await run(4))].toSorted()).toEqual(stuck.toSorted());
    expect(await run(5)).toEqual([]);
  });

  it("lose many rows by queries of twenty thousand, and one run ends after two hundred thousand", async () => {
    const day = Date.now() + 200 * DAY;
    const run = () => deleteSupersededRows(env.DB, chinaTime(day - DAY), chinaTime(day));
    await run();
    const [large = "", after = ""] = await supersededVersions(2, "2001-01-01T00:00:00+08:00");
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
       INSERT INTO record (submission, ordinal, sheet_row, subject, grain, cells)
       SELECT ?1, i, i, 'X', 'sum', '{}' FROM n`,
    )
      .bind(large)
      .run();
    expect(await run()).toEqual([large]);
    expect(await rowsOf("record", large)).toBe(0);
    expect(await run()).toEqual([after]);
  });
});

/** So many versions with a record each, in the order of their uuids. */
async function supersededVersions(count: number, at: string): Promise<string[]> {
  const city = await createCity();
  const first = crypto.randomUUID();
  await submit(first, loanBody(city, [loanRow(city.east)]), city.east);
  const uuids = Array.from({ length: count }, () => crypto.randomUUID()).toSorted();
  const { results } = await env.DB.prepare("SELECT name FROM pragma_table_info('submission')").all<{
    name: string;
  }>();
  const own: Readonly<Record<string, string>> = {
    uuid: "?2",
    version: "?3",
    state: "'superseded'",
    superseded_at: "?4",
  };
  const columns = results.map(({ name }) => name);
  const insert = env.DB.prepare(
    `INSERT INTO submission (${columns.join()}) SELECT ${columns.map((name) => own[name] ?? name).join()}
     FROM submission WHERE uuid = ?1`,
  );
  const record = env.DB.prepare(
    `INSERT INTO record (submission, ordinal, sheet_row, subject, grain, cells) VALUES (?1, 0, 1, 'X', 'sum', '{}')`,
  );
  await env.DB.batch(
    uuids.flatMap((uuid, index) => [insert.bind(first, uuid, index + 100, at), record.bind(uuid)]),
  );
  return uuids;
}
