import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { R2Bucket, R2Object } from "@cloudflare/workers-types";
import packageJson from "../../../package.json" with { type: "json" };
import { chinaTime } from "../../../shared/period/china-time.ts";
import { systemClock } from "../../base/clock.ts";
import { sha256 } from "../../base/digest.ts";
import { damagedPayload, PAYLOAD_PREFIX } from "../../store/payloads.ts";
import { StartFault } from "../fault.ts";
import { openStores } from "../stores.ts";
import { databaseFile } from "./database-file.ts";
import { type BackedUpObject, DATABASE, fileSha256, MANIFEST, type Manifest, OBJECTS } from "./manifest.ts";
import { lookInto, sqlite, tableSizes } from "./sqlite.ts";
import { assertUndamaged } from "./undamaged.ts";

/**
 * Copies everything of a data folder into a new folder, beside a running server if there is one. The database is
 * copied first, at one moment: what it names was in the bucket before, so the copy is whole. What is sent later is in
 * the next backup.
 * @throws StartFault when the target exists, or what is to be copied is damaged.
 */
export async function backUp(dataDirectory: string, target: string): Promise<Manifest> {
  await assertEmpty(target);
  const source = await databaseFile(dataDirectory);
  await assertUndamaged(dataDirectory);
  const making = join(dirname(target), `.${basename(target)}.making`);
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, OBJECTS), { recursive: true });
  try {
    const database = join(making, DATABASE);
    await copyDatabase(source, database);
    const rows = await tableSizes(database);
    const { bucket, close } = await openStores(dataDirectory);
    const objects = await copyObjects(bucket, join(making, OBJECTS)).finally(close);
    await assertNamedArePresent(database, objects);
    const manifest: Manifest = {
      format: 1,
      version: packageJson.version,
      madeAt: chinaTime(systemClock()),
      databaseSha256: await fileSha256(database),
      rows,
      objects,
    };
    await writeFile(join(making, MANIFEST), JSON.stringify(manifest, undefined, 1));
    await rm(target, { recursive: true, force: true });
    await rename(making, target);
    return manifest;
  } catch (error) {
    await rm(making, { recursive: true });
    throw error;
  }
}

/** @throws StartFault unless the folder is empty or not there. */
export async function assertEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new StartFault(`不能使用 ${folder}（${error.code}）。This folder cannot be used.`);
  });
  if (names.length > 0) throw new StartFault(`${folder} 不是空文件夹，请换一个。This folder is not empty.`);
}

/** All pages in one step, under one read lock: the state of one moment. */
async function copyDatabase(source: string, target: string): Promise<void> {
  const { backup, DatabaseSync } = await sqlite();
  const db = new DatabaseSync(source, { timeout: 10_000 });
  try {
    await backup(db, target, { rate: 2 ** 31 - 1 });
  } finally {
    db.close();
  }
  // All of it in the one file: whoever looks into it needs to write nothing beside it.
  const copy = new DatabaseSync(target);
  copy.exec("PRAGMA journal_mode = DELETE");
  copy.close();
}

async function copyObjects(bucket: R2Bucket, folder: string): Promise<BackedUpObject[]> {
  const copied: BackedUpObject[] = [];
  let cursor: string | undefined;
  do {
    const page = await bucket.list(cursor === undefined ? {} : { cursor });
    for (const { key } of page.objects) {
      const object = await bucket.get(key);
      // Swept or purged since it was listed.
      if (object === null) continue;
      const bytes = new Uint8Array(await object.arrayBuffer());
      if (key.startsWith(PAYLOAD_PREFIX) && damagedPayload(key, bytes)) {
        throw new StartFault(`报送原文已损坏：${key}。请先用更早的备份核对。This payload is damaged.`);
      }
      const digest = sha256(bytes);
      await writeFile(join(folder, digest), bytes);
      copied.push({ key, sha256: digest, ...metadataOf(object) });
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return copied;
}

function metadataOf({ httpMetadata, customMetadata = {} }: R2Object): Omit<BackedUpObject, "key" | "sha256"> {
  const { contentType, contentEncoding } = httpMetadata ?? {};
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(Object.keys(customMetadata).length === 0 ? {} : { customMetadata }),
  };
}

/** @throws StartFault when the database names a payload that is not there: it was purged meanwhile, or is lost. */
export async function assertNamedArePresent(
  database: string,
  objects: readonly BackedUpObject[],
): Promise<void> {
  const named = await lookInto(database, (db) =>
    db.prepare("SELECT key FROM payload WHERE submission IS NOT NULL ORDER BY key").all(),
  );
  const present = new Set(objects.map(({ key }) => key));
  const missing = named.map(({ key }) => String(key)).filter((key) => !present.has(key));
  if (missing.length === 0) return;
  throw new StartFault(
    `缺少 ${missing.length} 份报送原文，例如 ${missing[0]}。如刚清除过报送，请重新备份。Payloads are missing.`,
  );
}
