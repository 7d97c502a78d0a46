import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { columnOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { findCode } from "../../../shared/sheet/coerce/code.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { wordId } from "../../../worker/store/words/asked-words.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";
import { keepAs, settled, wordAs, wordsAs } from "../support/words.ts";

async function catalogueOf(unit: TestUnit): Promise<Catalogue> {
  const { digest, ...content } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, unit)).json());
  const catalogue = createCatalogue(content);
  expect(catalogue.digest).toBe(digest);
  return catalogue;
}

async function decide(city: TestCity, text: string, decision: string, chosen = ""): Promise<Response> {
  const { id } = await wordAs(city.city, text);
  return send("PUT", `/api/words/${id}`, { decision, chosen }, city.city);
}

describe("what units were asked about", () => {
  it("is counted by unit and sheet, with what they chose, and holds nothing that the forms know", async () => {
    const { city, east, west } = await createCity();
    await keepAs(east);
    await keepAs(east);
    await keepAs(west, { ...settled, columns: { 子丑寅: "balance" } });
    const words = await wordsAs(city);
    expect(words.map(({ text }) => text).sort()).toEqual(["甲乙款", "子丑寅", "经办"].sort());
    expect(words.map(({ units, times }) => [units, times])).toEqual([
      [2, 3],
      [2, 3],
      [1, 2],
    ]);
    expect(await wordAs(city, "子丑寅")).toMatchObject({
      form: "women_loans",
      kind: "header",
      column: "",
      answers: [
        { chosen: "amount", units: 1 },
        { chosen: "balance", units: 1 },
      ],
      decided: null,
    });
    expect(await wordAs(city, "甲乙款")).toMatchObject({ kind: "word", column: "loan_type" });
    expect(await wordAs(city, "经办")).toMatchObject({ answers: [{ chosen: "", units: 1 }] });
  });

  it("is told to the city's administrators and reviewers, each city its own", async () => {
    const { city, east } = await createCity();
    await keepAs(east);
    expect(await wordsAs(await enroll(city.unit, "reviewer", "-r"))).toHaveLength(3);
    for (const other of [
      east,
      await enroll(city.unit, "reporter", "-p"),
      await enroll(east.unit, "reviewer", "-r"),
    ]) {
      expect(await problemOf(await ask("/api/words", {}, other))).toMatchObject({ status: 403 });
    }
    const foreign = await createCity();
    expect(await wordsAs(foreign.city)).toEqual([]);
    const { id } = await wordAs(city, "经办");
    const reply = await send("PUT", `/api/words/${id}`, { decision: "not_ours", chosen: "" }, foreign.city);
    expect(await problemOf(reply)).toMatchObject({ status: 404 });
  });
});

describe("a decision of the city", () => {
  const sheet = sheetOf(`
    2019年度妇女创业小额贷款台账 | < | <
    子丑寅 | 贷款类型 | 经办
    12 | 甲乙款 | 3
  `);
  const readBy = ({ newest }: Catalogue, unit: TestUnit) =>
    readSheet(sheet, {
      forms: newest,
      form: "women_loans",
      units: [unit.unit],
      reporter: unit.unit,
      period: "2019",
    });

  it("holds for all units from then on, and only for its own", async () => {
    const world = await createCity();
    const { city, east, west } = world;
    await keepAs(east);
    const before = readBy(await catalogueOf(west), west);
    expect(before.records[0]?.values).toEqual({});

    expect((await decide(world, "子丑寅", "meant", "amount")).status).toBe(204);
    expect((await decide(world, "甲乙款", "meant", "micro")).status).toBe(204);
    expect((await decide(world, "经办", "not_ours")).status).toBe(204);
    const catalogue = await catalogueOf(west);
    const form = catalogue.form("women_loans");
    expect(findCode(columnOf(form, "loan_type"), "甲乙款")?.code).toBe("micro");
    const after = readBy(catalogue, west);
    expect(after.records[0]?.values).toEqual({ amount: 12_000_000, loan_type: "micro" });
    expect(after.unmatched).toEqual([
      expect.objectContaining({ text: "经办", why: "settled", suggestions: [] }),
    ]);

    expect((await catalogueOf((await createCity()).east)).digest).toBe(standardCatalogue.digest);
    expect(await wordAs(city, "经办")).toMatchObject({
      decided: { decision: "not_ours", by: city.account.name },
    });
  });

  it("can be taken back, and be asked about again", async () => {
    const world = await createCity();
    const { city, east } = world;
    await keepAs(east);
    await decide(world, "子丑寅", "meant", "amount");
    const { id } = await wordAs(city, "子丑寅");
    expect((await ask(`/api/words/${id}`, { method: "DELETE" }, city)).status).toBe(204);
    expect((await catalogueOf(east)).digest).toBe(standardCatalogue.digest);
    expect(await wordAs(city, "子丑寅")).toMatchObject({ decided: null, units: 1 });
    expect(await problemOf(await ask(`/api/words/${id}`, { method: "DELETE" }, city))).toMatchObject({
      status: 404,
    });
  });

  it("makes another catalogue: who works by the old one is told, and nothing that was sent changes", async () => {
    const world = await createCity();
    const { east } = world;
    const uuid = crypto.randomUUID();
    const body = loanBody(world, [loanRow(east)]);
    await submit(uuid, body, east);
    const sent = await (await ask(`/api/submissions/${uuid}`, {}, east)).text();
    const facts = await (await ask("/api/facts.csv?period=2019&state=submitted", {}, world.city)).text();
    await keepAs(east);
    await decide(world, "甲乙款", "meant", "micro");

    const outdated = { "halfsky-catalogue": standardCatalogue.digest };
    const again = await send("POST", "/api/submissions/check", { ...dry(body) }, east, outdated);
    expect(await problemOf(again)).toMatchObject({ status: 409, code: "catalogue_outdated" });
    const etag = { headers: { "if-none-match": `"${standardCatalogue.digest}"` } };
    expect((await ask("/api/catalogue", etag, east)).status).toBe(200);
    expect(await (await ask(`/api/submissions/${uuid}`, {}, east)).text()).toBe(sent);
    expect(await (await ask("/api/facts.csv?period=2019&state=submitted", {}, world.city)).text()).toBe(
      facts,
    );
  });

  it("is refused where the word has another meaning, or the form no such column or code", async () => {
    const world = await createCity();
    const { east } = world;
    await keepAs(east, {
      form: "women_loans",
      columns: { 贷款余额: "amount", 子丑寅: "amount" },
      words: { loan_type: { 小额担保贷款: "micro" } },
    });
    const codeOf = async (response: Response) => (await problemOf(response)).code;
    expect(await codeOf(await decide(world, "贷款余额", "meant", "amount"))).toBe("word_taken");
    expect(await codeOf(await decide(world, "贷款余额", "not_ours"))).toBe("word_taken");
    expect(await codeOf(await decide(world, "小额担保贷款", "meant", "micro"))).toBe("word_taken");
    expect(await codeOf(await decide(world, "子丑寅", "meant", "nobodys"))).toBe("validation_failed");
    expect(await codeOf(await decide(world, "子丑寅", "meant"))).toBe("validation_failed");
    expect(await codeOf(await decide(world, "子丑寅", "new_code"))).toBe("validation_failed");
    expect((await decide(world, "子丑寅", "meant", "amount")).status).toBe(204);
    // A decision about the word itself may be made anew.
    expect((await decide(world, "子丑寅", "meant", "balance")).status).toBe(204);
  });

  it("makes no column of people one that is sent, for nobody", async () => {
    const world = await createCity();
    await keepAs(world.east, {
      form: "women_loans",
      columns: { 来访者姓名: "bank", 子丑寅: "bank" },
      words: {},
    });
    expect(await problemOf(await decide(world, "来访者姓名", "meant", "bank"))).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "chosen", message: "personal" }],
    });
    expect(await problemOf(await decide(world, "来访者姓名", "meant", "use"))).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "chosen", message: "personal" }],
    });
    expect((await decide(world, "来访者姓名", "not_ours")).status).toBe(204);
    expect((await decide(world, "子丑寅", "meant", "bank")).status).toBe(204);
  });

  it("about what looks like a person's name is asked once more, where all units would know it by", async () => {
    const world = await createCity();
    await keepAs(world.east);
    // As it came from a pane that saw no name in it.
    const texts = { 甲乙款: "王桂芳", 子丑寅: "李秀英" };
    for (const [text, name] of Object.entries(texts)) {
      const { form, kind, column } = await wordAs(world.city, text);
      const id = wordId({ form, kind, column, text: name });
      await env.DB.prepare("UPDATE asked_word SET id = ?1, text = ?2 WHERE text = ?3 AND unit = ?4")
        .bind(id, name, text, world.east.unit.code)
        .run();
    }
    const asked = {
      status: 422,
      code: "names_unconfirmed",
      issues: [{ path: "word", message: "likely_name" }],
    };
    expect(await problemOf(await decide(world, "王桂芳", "meant", "micro"))).toMatchObject(asked);
    expect(await problemOf(await decide(world, "李秀英", "meant", "amount"))).toMatchObject(asked);
    expect(await problemOf(await decide(world, "李秀英", "not_ours"))).toMatchObject(asked);
    // What nobody hears of is not asked about.
    expect((await decide(world, "王桂芳", "not_ours")).status).toBe(204);
    const { id } = await wordAs(world.city, "王桂芳");
    const body = { decision: "meant", chosen: "micro", namesConfirmed: true };
    expect((await send("PUT", `/api/words/${id}`, body, world.city)).status).toBe(204);
    const form = (await catalogueOf(world.west)).form("women_loans");
    expect(findCode(columnOf(form, "loan_type"), "王桂芳")?.code).toBe("micro");
  });

  it("that a code is lacking is a note: the word is asked about still", async () => {
    const world = await createCity();
    await keepAs(world.east);
    await decide(world, "甲乙款", "new_code");
    expect((await catalogueOf(world.west)).digest).not.toBe(standardCatalogue.digest);
    const form = (await catalogueOf(world.west)).form("women_loans");
    expect(findCode(columnOf(form, "loan_type"), "甲乙款")).toBeUndefined();
    expect(await wordAs(world.city, "甲乙款")).toMatchObject({ decided: { decision: "new_code" } });
  });

  it("stands in the log by form and meaning, without the text", async () => {
    const world = await createCity();
    await keepAs(world.east);
    await decide(world, "甲乙款", "meant", "micro");
    const row = await env.DB.prepare("SELECT target, detail FROM audit WHERE act = 'word' AND account = ?1")
      .bind(world.city.account.id)
      .first<{ target: string; detail: string }>();
    expect(JSON.parse(row?.detail ?? "")).toEqual({
      form: "women_loans",
      kind: "word",
      column: "loan_type",
      decision: "meant",
      chosen: "micro",
      digests: expect.stringMatching(/^word\/\w+\/[0-9a-f]+ [0-9a-f]{32}$/),
    });
    expect(row?.target).toMatch(/^word\/[0-9a-f]{16}$/);
  });
});

function dry({ collection, formVersion, records }: ReturnType<typeof loanBody>) {
  return { collection, formVersion, records };
}
