import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiptPlainText, receiptRows } from "../../../../addin/messages/receipt-text.ts";
import { proofText } from "../../../../shared/api/proof.ts";
import type { MergedForm } from "../../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { contentDigest } from "../../../../worker/base/digest.ts";
import { claimsIn } from "../../../../worker/local/operations/receipt-claims.ts";
import { loans, training } from "../../../shared/workbook/merged/city.ts";
import { mergeOf } from "../../../shared/workbook/merged/fixture.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import { gather } from "../../../support/read-back.ts";
import { workbookBytes } from "../../../support/workbooks.ts";

const head = "b7".padEnd(64, "1");
const receipt = receiptOf({ proof: { entry: 12, sealed: 10, head } });
const parties = { title: "贷款台账", recipient: "示例市妇联", sender: null, about: null };
const shown = { version: 2, submittedAt: "2019-12-31T16:20", late: false };
const told = {
  heads: [{ sealed: 10, head }],
  entries: [{ uuid: receipt.uuid, sha256: receipt.sha256, entry: 12, ...shown }],
};
/** What only the interface's own answer has. */
const whole = {
  ...told,
  entries: told.entries.map((entry) => ({
    ...entry,
    collection: receipt.collection,
    unit: receipt.unit.code,
    submittedAt: receipt.submittedAt,
    totals: contentDigest(receipt.controlTotals),
  })),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-claims-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("what a receipt says of the log is read from", () => {
  const page = receiptRows(receipt, parties)
    .map((cells) => `<dt>${cells.map((cell) => `<b>${cell}</b>`).join("</dt><dd>")}</dd>`)
    .join("\n");

  it.each([
    ["text that was copied", "a.txt", receiptPlainText(receipt, parties), told],
    ["a page that was saved", "a.html", `<html><body>${page}</body></html>`, told],
    ["an answer of the interface", "a.json", JSON.stringify(receipt), whole],
    ["the same within an answer", "b.json", JSON.stringify({ receipt, records: [] }), whole],
  ])("%s", async (_what, name, content, claims) => {
    expect(await claimsIn(await saved(name, content))).toEqual(claims);
  });

  it("text: that it was late; of a tombstone no totals", async () => {
    const late = receiptPlainText({ ...receipt, late: true }, parties);
    expect((await claimsIn(await saved("late.txt", late))).entries).toEqual([
      { ...told.entries[0], late: true },
    ]);
    const tombstone = JSON.stringify({ ...receipt, purgedAt: receipt.submittedAt });
    const [entry] = (await claimsIn(await saved("gone.json", tombstone))).entries;
    expect(entry).toMatchObject({ uuid: receipt.uuid, version: 2 });
    expect(entry).not.toHaveProperty("totals");
  });

  it("a sheet of a workbook", async () => {
    const rows = receiptRows(receipt, parties);
    const bytes = await workbookBytes([
      { name: "贷款台账", rows: [["单位", "金额"]] },
      { name: "回执", rows },
    ]);
    expect(await claimsIn(await saved("a.xlsx", bytes))).toEqual(told);
  });
});

/** The same with versions that are numbered as the Worker's are. */
function numbered(form: MergedForm, place: number): MergedForm {
  const own = form.submissions.map(({ uuid }) => uuid);
  const uuidOf = (id: string) =>
    `00000000-0000-4000-8000-${String(place * 1000 + own.indexOf(id)).padStart(12, "0")}`;
  const names = new Map(own.map((id) => [uuidOf(id), id]));
  return {
    ...form,
    submissions: form.submissions.map((submission) => ({ ...submission, uuid: uuidOf(submission.uuid) })),
    records: async function* (uuids) {
      for await (const page of form.records(uuids.map((uuid) => names.get(uuid) ?? uuid))) {
        yield page.map((record) => ({ ...record, uuid: uuidOf(record.uuid) }));
      }
    },
  };
}

it("a message that the city's robot was sent tells of the head alone", async () => {
  const content = `日志存证\n${proofText({ sealed: 10, head })}\n请保留`;
  const message = { text: { content }, content: { text: content } };
  const claims = await claimsIn(await saved("message.json", JSON.stringify(message)));
  expect(claims).toEqual({ heads: told.heads, entries: [] });
});

it("a merged workbook tells of every version that it was made of", async () => {
  const merge = mergeOf([training, loans].map(numbered), { logHead: { sealed: 10, head } });
  const claims = await claimsIn(
    await saved("merged.xlsx", await gather(writeMergedWorkbook(merge, nodeCompressor))),
  );
  const versions = merge.forms.flatMap(({ submissions }) => submissions);
  expect(versions.length).toBeGreaterThan(3);
  const entries = versions.map(({ uuid, sha256 }) => ({ uuid, sha256 }));
  expect(claims.heads).toEqual([{ sealed: 10, head }]);
  expect(claims.entries).toHaveLength(entries.length);
  expect(claims.entries).toEqual(expect.arrayContaining(entries));
});

describe("a file is refused, and why, that", () => {
  it("says nothing of the log", async () => {
    await expect(claimsIn(await saved("none.txt", "第2次报送"))).rejects.toThrow("没有日志存证");
  });
  it("is not there, or no workbook", async () => {
    await expect(claimsIn(join(folder, "never.txt"))).rejects.toThrow("读不到");
    await expect(claimsIn(await saved("broken.xlsx", "PK broken"))).rejects.toThrow("读不了");
  });
});
