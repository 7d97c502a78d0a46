import { env } from "cloudflare:workers";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

/** The words of a part of the document, footnote references left out. */
async function summaryOf(query: string, as: TestUnit) {
  const response = await ask(`/api/summary.docx?${query}`, {}, as);
  expect(response.status).toBe(200);
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = (name: string) => new TextDecoder().decode(parts[name]);
  const words = (part: string) => part.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
  return {
    response,
    document: xml("word/document.xml"),
    text: words(xml("word/document.xml")),
    notes: words(xml("word/footnotes.xml")),
  };
}

async function reportingCity() {
  const city = await createCity();
  const rows = [loanRow(city.east), loanRow(city.east, 9, { amount: 528_000_000, persons: 86 })];
  expect((await submit(crypto.randomUUID(), loanBody(city, rows), city.east)).status).toBe(201);
  const town = loanBody(city, [loanRow(city.town, 8, { persons: { value: 70, qualifier: "over" } })]);
  expect((await submit(crypto.randomUUID(), town, city.town)).status).toBe(201);
  return city;
}

describe("the annual summary as a document", () => {
  it("tells the sums of what was sent, and each number says where it is from", async () => {
    const city = await reportingCity();
    const { response, text, notes, document } = await summaryOf("year=2019", city.city);
    expect(response.headers.get("content-disposition")).toContain('filename="summary-2019.docx"');
    expect(text).toContain(`${city.city.unit.name}2019年工作统计情况`);
    expect(text).toContain("一、妇女创业小额贷款");
    expect(text).toContain("全年发放贷款1898万元（创业担保贷款），扶持妇女229余人（创业担保贷款）。");
    expect(notes).toContain(
      `妇女创业小额贷款台账“发放贷款金额”：${city.east.unit.name}（第1次报送）、${city.town.unit.name}（第1次报送）`,
    );
    const references = document.match(/<w:footnoteReference /g)?.length ?? 0;
    const numbered = notes.match(/追溯编号 2019\//g)?.length ?? 0;
    expect(references).toBe(numbered);
    expect(references).toBeGreaterThanOrEqual(2);
  });

  it("keeps what turns the direction of writing out of the file, however long it has been in a name", async () => {
    const city = await reportingCity();
    await env.DB.prepare("UPDATE unit_state SET name = ?2 WHERE unit = ?1")
      .bind(city.east.unit.code, `东\u202e区\u0007妇联${city.id}`)
      .run();
    const { document, notes } = await summaryOf("year=2019", city.city);
    expect(notes).toContain(`东区妇联${city.id}（第1次报送）`);
    expect(document + notes).not.toMatch(/\u202e/);
  });

  it("says what is missing, and keeps to one district when asked", async () => {
    const city = await reportingCity();
    const { text } = await summaryOf("year=2019", city.city);
    expect(text).toContain(`未计入：妇女创业小额贷款台账（2019年）：${city.west.unit.name}`);
    const own = await summaryOf(`year=2019&unit=${city.town.unit.code}`, city.city);
    expect(own.text).toContain(`${city.town.unit.name}2019年工作统计情况`);
    expect(own.text).toContain("扶持妇女70余人");
    expect(own.text).not.toContain(city.west.unit.name);
  });

  it("tells what came but does not count from what did not come", async () => {
    const city = await reportingCity();
    const loans = "妇女创业小额贷款台账（2019年）";
    const { text } = await summaryOf("year=2019&state=approved", city.city);
    expect(text).toContain(
      `以下2份报表已报送但尚未审核通过，未计入：${loans}：${city.east.unit.name}、${city.town.unit.name}。`,
    );
    expect(text).toContain(`以下1份报表还没有报送，未计入：${loans}：${city.west.unit.name}。`);
    await env.DB.prepare(
      `UPDATE submission SET state = CASE unit WHEN ?1 THEN 'returned' ELSE 'withdrawn' END
       WHERE collection = ?2`,
    )
      .bind(city.east.unit.code, city.collection)
      .run();
    const later = (await summaryOf("year=2019&state=approved", city.city)).text;
    expect(later).toContain(`以下1份报表已退回，待重新报送，未计入：${loans}：${city.east.unit.name}。`);
    expect(later).toContain(`以下1份报表已由报送单位撤回，未计入：${loans}：${city.town.unit.name}。`);
    expect(later).not.toContain("尚未审核通过");
  });

  it("says so when nothing was sent", async () => {
    const { city } = await createCity();
    const { text } = await summaryOf("year=2018", city);
    expect(text).toContain("本年还没有报送的数据");
    expect(text).toContain("以下方面本年没有报送数据：总体荣誉、");
  });

  it("is not found for a unit elsewhere, and refuses what is no year", async () => {
    const { east, west } = await createCity();
    expect(
      await problemOf(await ask(`/api/summary.docx?year=2019&unit=${west.unit.code}`, {}, east)),
    ).toMatchObject({
      code: "not_found",
    });
    expect(await problemOf(await ask("/api/summary.docx?year=19", {}, east))).toMatchObject({ status: 400 });
  });
});
