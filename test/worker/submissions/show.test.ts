import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Corrections } from "../../../shared/api/corrections.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";
import { createReviewWorld, done, purge, sent } from "../support/reviews.ts";

const corrections: Corrections = {
  cells: [
    { cell: "F8", column: "amount", before: "685万", after: "685" },
    { sheet: 2, cell: "B9" },
  ],
  more: 3,
};
const shown = async (uuid: string, as: TestCity["east"]) =>
  submissionSchema.parse(await (await ask(`/api/submissions/${uuid}`, {}, as)).json());

describe("what was corrected before a version was sent", () => {
  it("is kept with it: shown to its sender and to the officers above, and to nobody beside", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)], { corrections });
    expect((await submit(uuid, body, city.east)).status).toBe(201);
    expect((await shown(uuid, city.east)).corrections).toEqual(corrections);
    expect((await shown(uuid, city.city)).corrections).toEqual(corrections);
    const stranger = await ask(`/api/submissions/${uuid}`, {}, city.west);
    expect(await problemOf(stranger)).toMatchObject({ status: 404, code: "not_found" });
  });

  it("is nothing where nothing was corrected", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east)]), city.east);
    expect(await shown(uuid, city.east)).not.toHaveProperty("corrections");
  });

  it("is part of the content: the same once more is the same receipt, another list is another content", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)], { corrections });
    const first = await submit(uuid, body, city.east);
    const again = await submit(uuid, body, city.east);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    const other = await submit(uuid, { ...body, corrections: { cells: [{ cell: "A1" }] } }, city.east);
    expect(await problemOf(other)).toMatchObject({ status: 409, code: "uuid_reused" });
  });

  it("goes with what was sent when it is purged", async () => {
    const world = await createReviewWorld();
    const uuid = await sent(world, world.collection, world.east, { corrections });
    expect((await shown(uuid, world.east)).corrections).toEqual(corrections);
    await done(purge(uuid, world.city));
    expect(await shown(uuid, world.east)).not.toHaveProperty("corrections");
  });

  it.each<[string, object, object]>([
    [
      "a text of a column that stays",
      { cells: [{ cell: "B8", column: "borrower", before: "甲", after: "乙" }] },
      { code: "validation_failed", issues: [{ path: "corrections.cells.0", message: "unknown_column" }] },
    ],
    [
      "a text of which no column is said",
      {
        cells: [
          { cell: "F8", column: "amount" },
          { cell: "B8", after: "乙" },
        ],
      },
      { code: "validation_failed", issues: [{ path: "corrections.cells.1", message: "unknown_column" }] },
    ],
    [
      "the number of a person",
      { cells: [{ cell: "C8", column: "bank", before: "甲13800138000", after: "甲" }] },
      { code: "personal_data" },
    ],
    [
      "a text that is too long",
      { cells: [{ cell: "C8", column: "bank", before: "行".repeat(201) }] },
      { code: "validation_failed", issues: [{ path: "corrections.cells.0.before", message: "too_big" }] },
    ],
    [
      "what is no cell",
      { cells: [{ cell: "甲" }] },
      { code: "validation_failed", issues: [{ path: "corrections.cells.0.cell" }] },
    ],
    ["an empty list", { cells: [] }, { code: "validation_failed" }],
    [
      "more than are listed",
      { cells: Array.from({ length: 1001 }, () => ({ cell: "A1" })) },
      { code: "validation_failed", issues: [{ path: "corrections.cells", message: "too_big" }] },
    ],
  ])("is refused with %s, and nothing is stored", async (_, wrong, expected) => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = { ...loanBody(city, [loanRow(city.east)]), corrections: wrong };
    expect(await problemOf(await submit(uuid, body, city.east))).toMatchObject(expected);
    const kept = await env.DB.prepare("SELECT count(*) AS n FROM submission WHERE uuid = ?1")
      .bind(uuid)
      .first<number>("n");
    const objects = (await env.PAYLOADS.list()).objects.filter(({ key }) => key.includes(uuid));
    expect([kept, objects]).toEqual([0, []]);
  });

  it("asks about what looks like a name, and goes when that was answered", async () => {
    const city = await createCity();
    const named: Corrections = {
      cells: [{ cell: "C8", column: "bank", before: "王小芳", after: "测试银行" }],
    };
    const body = loanBody(city, [loanRow(city.east)], { corrections: named });
    const asked = await submit(crypto.randomUUID(), body, city.east);
    expect(await problemOf(asked)).toMatchObject({
      code: "names_unconfirmed",
      issues: [{ path: "corrections.cells.0.before", message: "likely_name" }],
    });
    const sure = { ...body, namesConfirmed: true as const };
    expect((await submit(crypto.randomUUID(), sure, city.east)).status).toBe(201);
  });
});
