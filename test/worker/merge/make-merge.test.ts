import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Merge } from "../../../shared/workbook/merged/merge.ts";
import type { MergeQuery } from "../../../worker/store/merge/versions.ts";
import { collect, merge, report } from "../support/merge.ts";
import { loanBody, loanRow, send, submit } from "../support/requests.ts";
import { createReviewWorld, giveBack, newCollection, sent } from "../support/reviews.ts";

const amounts = (found: Merge) =>
  found.forms.map((form) =>
    form.totals.map(({ period, totals }) => [
      period,
      totals.filter(({ indicator }) => indicator === "loan_amount_yuan").map(({ value }) => Number(value)),
    ]),
  );

describe("what a merge is made of", () => {
  it("keeps every owing unit in the register's order, exempt or silent, each below its district", async () => {
    const world = await createReviewWorld();
    const period = "2019-05";
    const collection = await collect(world, period);
    await report(world, collection, world.east, 1_000_000);
    await env.DB.prepare("UPDATE slot SET exemption = '已并入' WHERE collection = ?1 AND unit = ?2")
      .bind(collection, world.west.unit.code)
      .run();
    const [form] = (await merge(world, { periods: [period] })).forms;
    const { east, west, town } = world;
    expect(form?.units.map(({ place: _, ...unit }) => unit)).toEqual([
      { code: east.unit.code, name: east.unit.name, above: [], owed: [{ period, exempt: false }] },
      {
        code: town.unit.code,
        name: town.unit.name,
        above: [{ code: east.unit.code, name: east.unit.name }],
        owed: [{ period, exempt: false }],
      },
      { code: west.unit.code, name: west.unit.name, above: [], owed: [{ period, exempt: true }] },
    ]);
    expect(form?.submissions.map(({ unit }) => unit.code)).toEqual([east.unit.code]);
  });

  it("takes one level, or what lies below one unit", async () => {
    const world = await createReviewWorld();
    await collect(world, "2019-05");
    const codes = async (query: Partial<MergeQuery>) =>
      (await merge(world, { periods: ["2019-05"], ...query })).forms[0]?.units.map(({ code, above }) => [
        code,
        above.length,
      ]);
    expect(await codes({ level: "township" })).toEqual([[world.town.unit.code, 1]]);
    expect(await codes({ under: world.east.unit.code })).toEqual([
      [world.east.unit.code, 0],
      [world.town.unit.code, 0],
    ]);
    await expect(merge(world, { periods: ["2019-05"], under: "NOWHERE" })).rejects.toThrow("not_found");
    await expect(
      merge(world, { periods: ["2019-05"], under: world.east.unit.code }, world.west),
    ).rejects.toThrow("not_found");
  });

  it("takes each day of a range once: a quarter rather than its months", async () => {
    const world = await createReviewWorld();
    const months = { "2019-01": 100_000, "2019-02": 200_000, "2019-04": 400_000 };
    for (const [period, yuan] of Object.entries(months)) {
      await report(world, await collect(world, period), world.east, yuan);
    }
    expect(amounts(await merge(world, { periods: ["2019-01", "2019-02", "2019-03", "2019Q1"] }))).toEqual([
      [
        ["2019-01", [10_000_000]],
        ["2019-02", [20_000_000]],
      ],
    ]);
    await report(world, await collect(world, "2019Q1"), world.east, 350_000);
    expect(amounts(await merge(world, { periods: ["2019-01", "2019-02", "2019-04", "2019Q1"] }))).toEqual([
      [
        ["2019Q1", [35_000_000]],
        ["2019-04", [40_000_000]],
      ],
    ]);
  });

  it("has every warning with its explanation", async () => {
    const world = await createReviewWorld();
    const { collection } = world;
    const row = loanRow(world.east, 8, { amount: 600_000_000, persons: 1 });
    const explanations = [{ rule: "E4.2a", reason: "real_situation", note: "龙头企业带动" }] as const;
    const body = loanBody({ ...world, collection }, [row], { explanations: [...explanations] });
    const response = await submit(crypto.randomUUID(), body, world.east);
    expect([response.status, response.status === 201 ? "" : await response.text()]).toEqual([201, ""]);
    const [form] = (await merge(world, {})).forms;
    expect(form?.warnings).toMatchObject([
      { rule: "E4.2a", explanations: [{ reason: "real_situation", note: "龙头企业带动" }] },
    ]);
  });

  it("has every return with its notes and what was answered", async () => {
    const world = await createReviewWorld();
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    expect((await giveBack(uuid, world.cityOfficer)).status).toBe(200);
    const reply = await send(
      "POST",
      `/api/submissions/${uuid}/notes/0/replies`,
      { text: "已核对" },
      world.west,
    );
    expect(reply.status).toBeLessThan(300);
    await sent(world, collection, world.west, { baseVersion: 1 });
    const [form] = (await merge(world, {})).forms;
    expect(form?.returns).toMatchObject([
      {
        unit: { code: world.west.unit.code },
        version: 1,
        note: expect.stringMatching(/^请补正\n.*请核对金额$/),
        answer: "已核对",
        answeredBy: 2,
      },
    ]);
  });
});
