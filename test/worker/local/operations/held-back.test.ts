import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendHeads } from "../../../../worker/jobs/send-heads.ts";
import { backUp } from "../../../../worker/local/operations/backup.ts";
import { heldBackText } from "../../../../worker/local/operations/held-back.ts";
import { restore } from "../../../../worker/local/operations/restore.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";

const MINUTES = 60_000;
const ADDRESS = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f0f0f0f";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-held-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Does what the hour's job does. @returns where it sent something, and what is said about it */
async function sentFrom(dataDirectory: string) {
  const { db, close } = await openStores(dataDirectory);
  const asked: string[] = [];
  await sendHeads(db, Date.parse("2030-01-10T12:00:00+08:00"), async (address) => {
    asked.push(address);
    return new Response("");
  });
  const said = await heldBackText(db);
  await close();
  return { asked, said };
}

it("a copy that was restored sends no head of the log, and says so; the one it was copied from does", {
  timeout: 4 * MINUTES,
}, async () => {
  const original = join(folder, "original");
  await copyDemonstration(original);
  const { db, close } = await openStores(original);
  await db
    .prepare(
      `INSERT INTO setting (city, key, value, account, changed_at)
       SELECT code, 'headWebhook', ?1, 1, '2026-01-10T12:00:00+08:00' FROM org_unit WHERE parent IS NULL`,
    )
    .bind(JSON.stringify(ADDRESS))
    .run();
  await close();
  await backUp(original, join(folder, "backup"));
  const restored = join(folder, "restored");
  await restore(join(folder, "backup"), restored);
  expect(await sentFrom(restored)).toEqual({
    asked: [],
    said: expect.stringContaining("日志的链首暂时不发到群里（示例市"),
  });
  expect(await sentFrom(original)).toEqual({ asked: [ADDRESS], said: undefined });
});
