import { env } from "cloudflare:workers";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { MergedRecord } from "../../../shared/workbook/merged/merge.ts";
import { safeParts } from "../../../worker/store/merge/added-facts.ts";
import { mergedRecords, readingGroups } from "../../../worker/store/merge/records.ts";
import { type FixedVersion, fixVersions } from "../../../worker/store/merge/versions.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { type ReadSheet, readWithHucre, readWithSheetJs } from "../../support/read-back.ts";
import { createCity, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

async function download(query: string, as: TestUnit) {
  const response = await ask(`/api/merged.xlsx?${query}`, {}, as);
  expect(response.status).toBe(200);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** East: a first version, replaced by a second of two rows. West: nothing happened. The township: nothing yet. */
async function reportingCity(): Promise<TestCity> {
  const city = await createCity();
  await submit(
    crypto.randomUUID(),
    loanBody(city, [loanRow(city.east, 8, { amount: 100_000_000 })]),
    city.east,
  );
  await submit(
    crypto.randomUUID(),
    loanBody(city, [loanRow(city.east), loanRow(city.east, 9, { amount: 5_280_000_00, persons: 86 })], {
      baseVersion: 1,
    }),
    city.east,
  );
  await submit(crypto.randomUUID(), loanBody(city, [], { nil: true }), city.west);
  return city;
}

function row(sheet: ReadSheet, wanted: string): unknown[] {
  const [address] = [...sheet.cells].find(([, cell]) => cell.value === wanted) ?? [];
  const number = /\d+$/.exec(address ?? "")?.[0];
  return [...sheet.cells].filter(([at]) => /\d+$/.exec(at)?.[0] === number).map(([, cell]) => cell.value);
}

describe("the merged workbook", () => {
  it("keeps the records of one crosstab row apart, each with its own cell", async () => {
    const city = await createCity();
    const rows = [
      {
        ...loanRow(city.east),
        at: "E",
        values: { loan_type: "guaranteed", amount: 528_000_000, persons: 86 },
      },
      {
        ...loanRow(city.east),
        at: "C",
        values: { loan_type: "subsidised", amount: 685_000_000, persons: 73 },
      },
    ];
    const uuid = crypto.randomUUID();
    expect((await submit(uuid, loanBody(city, rows, { layout: {} }), city.east)).status).toBe(201);
    const { bytes } = await download("period=2019", city.city);
    const detail = readWithSheetJs(bytes).sheets.find(({ name }) => name.startsWith("明细-"));
    if (detail === undefined) throw new Error("no detail sheet");
    expect(row(detail, "C8")).toEqual(expect.arrayContaining([685, 73]));
    expect(row(detail, "E8")).toEqual(expect.arrayContaining([528, 86]));
  });

  it("adds the newest versions up, says who is missing, and opens in two libraries", async () => {
    const city = await reportingCity();
    const { response, bytes } = await download("period=2019", city.city);
    expect(response.headers.get("content-type")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    expect(response.headers.get("content-disposition")).toContain('filename="merged-2019.xlsx"');
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toContain(
      `${city.city.unit.name}2019年汇总.xlsx`,
    );
    expect(packageFaults(readWithSheetJs(bytes).parts)).toEqual([]);
    for (const book of [readWithSheetJs(bytes), await readWithHucre(bytes)]) {
      const [summary, detail] = book.sheets.filter(({ name }) => /^(汇总|明细)-/.test(name));
      if (summary === undefined || detail === undefined)
        throw new Error("summary or detail sheet is missing");
      expect(row(summary, city.east.unit.name)).toEqual(expect.arrayContaining([1213, 159]));
      expect(row(summary, city.west.unit.name)).toEqual(expect.arrayContaining(["零报告"]));
      expect(row(summary, city.town.unit.name)).toEqual(expect.arrayContaining(["未报"]));
      expect(row(detail, "B8:G8")).toEqual(expect.arrayContaining([city.east.unit.name, 2, 685, 73]));
      expect(row(detail, "B9:G9")).toEqual(expect.arrayContaining([528, 86]));
    }
  });

  it("has no charts where none are wanted, and all else as it is", async () => {
    const city = await createCity();
    for (const unit of [city.east, city.west])
      await submit(crypto.randomUUID(), loanBody(city, [loanRow(unit)]), unit);
    const [whole, bare] = [
      (await download("period=2019", city.city)).bytes,
      (await download("period=2019&charts=none", city.city)).bytes,
    ];
    const charts = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((part) => /chart/.test(part));
    expect(charts(whole)).not.toEqual([]);
    expect(charts(bare)).toEqual([]);
    const names = async (bytes: Uint8Array) => (await readWithHucre(bytes)).sheets.map(({ name }) => name);
    expect(await names(bare)).toEqual((await names(whole)).filter((name) => name !== "图表"));
    expect((await ask("/api/merged.xlsx?period=2019&charts=all", {}, city.city)).status).toBe(400);
  });

  it("holds only what the account may see, and only approved versions when asked", async () => {
    const city = await reportingCity();
    const own = readWithSheetJs((await download("period=2019&form=women_loans", city.west)).bytes);
    expect(JSON.stringify(own.sheets.map(({ cells }) => [...cells]))).not.toContain(city.east.unit.name);

    const approved = await fixVersions(env.DB, scopeOf(city), {
      periods: ["2019"],
      forms: undefined,
      state: "approved",
    });
    expect(approved[0]?.versions).toEqual([]);
    expect(approved[0]?.reports).toHaveLength(3);
    await env.DB.prepare("UPDATE submission SET state = 'approved' WHERE collection = ?1 AND version = 2")
      .bind(city.collection)
      .run();
    const replaced = loanBody(city, [loanRow(city.east)], { baseVersion: 2 });
    expect((await submit(crypto.randomUUID(), replaced, city.east)).status).toBe(201);
    const versions = async (state: "newest" | "approved") =>
      (
        await fixVersions(env.DB, scopeOf(city), { periods: ["2019"], forms: ["women_loans"], state })
      )[0]?.versions.map(({ receipt }) => receipt.version);
    expect(await versions("approved")).toEqual([2]);
    expect(await versions("newest")).toEqual([3, 1]);
  });

  it("is not found for a period or form that nobody owes, and refuses what is no period", async () => {
    const { city } = await createCity();
    for (const query of ["period=2018", "period=2019&form=training_ledger"]) {
      expect(await problemOf(await ask(`/api/merged.xlsx?${query}`, {}, city))).toMatchObject({
        status: 404,
      });
    }
    expect(await problemOf(await ask("/api/merged.xlsx?period=2019Q9", {}, city))).toMatchObject({
      status: 400,
      issues: [{ path: "period", message: "custom" }],
    });
  });
});

describe("a unit of which nothing counts", () => {
  type State = "submitted" | "passed" | "approved" | "returned" | "withdrawn" | "superseded";
  // States of East's versions; how they stand among the newest and the approved; undefined: a version counts.
  const table: readonly (readonly [readonly State[], string | undefined, string | undefined])[] = [
    [[], "missing", "missing"],
    [["submitted"], undefined, "pending"],
    [["passed"], undefined, "pending"],
    [["approved"], undefined, undefined],
    [["returned"], "returned", "returned"],
    [["withdrawn"], "withdrawn", "withdrawn"],
    [["superseded", "submitted"], undefined, "pending"],
    [["superseded", "returned"], "returned", "returned"],
    [["superseded", "withdrawn"], "withdrawn", "withdrawn"],
    [["returned", "submitted"], undefined, "pending"],
    [["approved", "submitted"], undefined, undefined],
    [["approved", "returned"], undefined, undefined],
  ];

  it.each(table)("sent %j: it is %s among the newest, %s among the approved", async (states, ...expected) => {
    const city = await createCity();
    for (const at of states.keys()) {
      const body = loanBody(city, [loanRow(city.east)], at === 0 ? {} : { baseVersion: at });
      expect((await submit(crypto.randomUUID(), body, city.east)).status).toBe(201);
    }
    await setStates(city, states);
    const found: (string | undefined)[] = [];
    for (const state of ["newest", "approved"] as const) {
      const [collection] = await fixVersions(env.DB, scopeOf(city), {
        periods: ["2019"],
        forms: undefined,
        state,
      });
      const reports = collection?.reports ?? [];
      expect(reports.map(({ unit }) => unit.code)).toEqual(
        [city.east, city.town, city.west].map(({ unit }) => unit.code),
      );
      const [east, ...others] = reports;
      expect(others.map(({ version, uncounted }) => version ?? uncounted)).toEqual([undefined, undefined]);
      expect(collection?.versions).toEqual(east?.version === undefined ? [] : [east.version]);
      found.push(east?.version === undefined ? (east?.uncounted?.standing ?? "missing") : undefined);
      if (east?.version !== undefined) expect(east.uncounted).toBeUndefined();
    }
    expect(found).toEqual(expected);
  });

  it("is not said to owe what it reported, in the workbook of what was approved", async () => {
    const city = await reportingCity();
    const summaryOf = async () => {
      const { bytes } = await download("period=2019&state=approved", city.city);
      expect(packageFaults(readWithSheetJs(bytes).parts)).toEqual([]);
      const sheet = readWithSheetJs(bytes).sheets.find(({ name }) => name.startsWith("汇总-"));
      if (sheet === undefined) throw new Error("no summary");
      return sheet;
    };
    const before = await summaryOf();
    expect(row(before, city.east.unit.name)).toContain("已报未审核");
    expect(row(before, city.west.unit.name)).toContain("零报告未审核");
    expect(row(before, city.town.unit.name)).toContain("未报");
    expect([...before.cells.values()].map(({ value }) => value).join()).toContain(
      "应报3个单位，已报2个（其中零报告1个），计入0个，已报未审核2个，未报1个",
    );
    await setStates(city, ["superseded", "returned"]);
    expect(row(await summaryOf(), city.east.unit.name)).toContain("已退回");
  });
});

/** Of East's versions, from the first. */
async function setStates(city: TestCity, states: readonly string[]): Promise<void> {
  for (const [at, state] of states.entries()) {
    await env.DB.prepare(
      "UPDATE submission SET state = ?1 WHERE collection = ?2 AND unit = ?3 AND version = ?4",
    )
      .bind(state, city.collection, city.east.unit.code, at + 1)
      .run();
  }
}

describe("reading records by pages", () => {
  it("gives every row of the fixed versions once, in order, whatever the size of a page", async () => {
    const city = await createCity();
    const rows = (unit: TestUnit, count: number) =>
      Array.from({ length: count }, (_, index) => loanRow(unit, 100 - index));
    await submit(crypto.randomUUID(), loanBody(city, rows(city.east, 7)), city.east);
    await submit(crypto.randomUUID(), loanBody(city, rows(city.west, 2)), city.west);
    await submit(crypto.randomUUID(), loanBody(city, rows(city.town, 1)), city.town);
    const [collection] = await fixVersions(env.DB, scopeOf(city), {
      periods: ["2019"],
      forms: undefined,
      state: "newest",
    });
    const versions = collection?.versions ?? [];
    const expected = [
      ...[94, 95, 96, 97, 98, 99, 100].map((number) => [city.east.unit.name, number]),
      // The township lies below East.
      [city.town.unit.name, 100],
      ...[99, 100].map((number) => [city.west.unit.name, number]),
    ];
    for (const size of [1, 2, 3, 4, 9, 10, 2000]) {
      const pages: MergedRecord[][] = [];
      for await (const page of mergedRecords(env.DB, versions, size)) pages.push(page);
      expect(pages.flat().map((record) => [record.subject, record.row])).toEqual(expected);
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(size);
    }
  });

  it("fails rather than leave rows out", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east), loanRow(city.east, 9)]), city.east);
    const [collection] = await fixVersions(env.DB, scopeOf(city), {
      periods: ["2019"],
      forms: undefined,
      state: "newest",
    });
    await env.DB.prepare("DELETE FROM record WHERE submission = ?1 AND sheet_row = 9").bind(uuid).run();
    const read = async () => {
      for await (const _ of mergedRecords(env.DB, collection?.versions ?? []));
    };
    await expect(read()).rejects.toThrow("lost rows");
  });

  it("reads neighbours together while they fit", () => {
    const sizes = (groups: FixedVersion[][]) => groups.map((group) => group.map(({ rows }) => rows));
    const version = (rows: number) => ({ rows }) as FixedVersion;
    expect(sizes(readingGroups([3, 0, 2, 5, 12, 4, 6, 1].map(version), 10))).toEqual([
      [3, 2, 5],
      [12],
      [4, 6],
      [1],
    ]);
  });

  it("splits sums that a number cannot hold", () => {
    const huge = BigInt(Number.MAX_SAFE_INTEGER) * 2n + 5n;
    expect(safeParts(huge).every(Number.isSafeInteger)).toBe(true);
    expect(safeParts(huge).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(huge);
    expect(safeParts(-7n)).toEqual([-7]);
    expect(safeParts(0n)).toEqual([0]);
  });
});

function scopeOf(city: TestCity) {
  return { path: `/${city.city.unit.code}/` };
}
