import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { chinaTime } from "../../../../shared/period/china-time.ts";
import { DAY, HOUR } from "../../../../worker/base/clock.ts";
import { deleteSupersededRows } from "../../../../worker/store/submissions/superseded.ts";
import { createCity } from "../../support/city.ts";
import { ask, loanBody, loanRow, submit } from "../../support/requests.ts";

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
});
