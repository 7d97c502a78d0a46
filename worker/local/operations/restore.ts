import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { systemClock } from "../../base/clock.ts";
import { auditStatement } from "../../store/audit/audit.ts";
import { verifyLog, wholeLog } from "../../store/audit/verify.ts";
import { damagedPayload, PAYLOAD_PREFIX } from "../../store/payloads.ts";
import { StartFault } from "../fault.ts";
import { openStores } from "../stores.ts";
import { assertEmpty, assertNamedArePresent } from "./backup.ts";
import { databaseFile } from "./database-file.ts";
import { DATABASE, fileSha256, MANIFEST, type Manifest, manifestSchema, OBJECTS } from "./manifest.ts";
import { logFaultText } from "./proof-texts.ts";
import { tableSizes } from "./sqlite.ts";

/**
 * Puts a backup into an empty data folder, after having seen that every byte of it is as it was. The folder appears
 * only when everything is in it and the audit chain holds.
 * @throws StartFault when the folder is not empty, or the backup is not whole.
 */
export async function restore(backup: string, dataDirectory: string): Promise<Manifest> {
  await assertEmpty(dataDirectory);
  const manifest = await verifiedManifest(backup);
  const making = join(dirname(dataDirectory), `.${basename(dataDirectory)}.restoring`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  try {
    await unpack(backup, making, manifest);
    const { db, close } = await openStores(making);
    try {
      const { faults } = await wholeLog((after) => verifyLog(db, { after, versions: true }));
      const [loss] = faults.filter(({ kind }) => kind !== "seal_late" && kind !== "empty");
      if (loss !== undefined) {
        throw new StartFault(
          `备份里的操作日志不完整：${logFaultText(loss)}The audit log of the backup is not whole.`,
        );
      }
      await holdHeadsBack(db, manifest);
    } finally {
      await close();
    }
    await restoreSamples(backup, making, manifest);
    await rm(dataDirectory, { recursive: true, force: true });
    await rename(making, dataDirectory);
    return manifest;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The contents of a backup as a data folder, to be looked at; whoever calls removes what it leaves when it fails.
 * @param manifest of `verifiedManifest`
 */
export async function unpack(backup: string, folder: string, manifest: Manifest): Promise<void> {
  await restoreDatabase(join(backup, DATABASE), folder);
  const { bucket, close } = await openStores(folder);
  await restoreObjects(bucket, backup, manifest).finally(close);
}

/** From this entry on no head of the log leaves the copy, unless somebody says so. Where none would, nothing is written. */
async function holdHeadsBack(db: D1Database, { madeAt }: Manifest): Promise<void> {
  const at = chinaTime(systemClock());
  const entry = { at, account: null, act: "restored", target: "database", detail: { madeAt } };
  const sends = await db
    .prepare("SELECT 1 FROM setting WHERE key = 'headWebhook' AND value <> 'null' LIMIT 1")
    .first()
    // A backup of a release that had no settings yet.
    .catch(() => null);
  if (sends !== null) await auditStatement(db, entry).run();
}

/** @throws StartFault when the folder is no backup, or any byte of it has changed. */
export async function verifiedManifest(backup: string): Promise<Manifest> {
  const damaged = (what: string) =>
    new StartFault(
      `备份不完整：${what}。没有恢复任何内容；请换一份备份，或从抄到别处的副本再试。The backup is not whole.`,
    );
  const text = await readFile(join(backup, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) throw new StartFault(`${backup} 里没有备份。There is no backup in this folder.`);
  const { data: manifest } = manifestSchema.safeParse(parsed(text));
  if (manifest === undefined) throw damaged(MANIFEST);

  const database = join(backup, DATABASE);
  const digestOf = (path: string) => fileSha256(path).catch(() => undefined);
  if ((await digestOf(database)) !== manifest.databaseSha256) throw damaged(DATABASE);
  const rows = await tableSizes(database);
  const tables = Object.keys({ ...rows, ...manifest.rows });
  const differing = tables.filter((table) => rows[table] !== manifest.rows[table]);
  if (differing.length > 0) throw damaged(differing.join(" "));
  for (const { key, sha256 } of manifest.objects) {
    const path = join(backup, OBJECTS, sha256);
    if ((await digestOf(path)) !== sha256) throw damaged(key);
    if (key.startsWith(PAYLOAD_PREFIX) && damagedPayload(key, await readFile(path))) throw damaged(key);
  }
  await assertNamedArePresent(database, manifest.objects);
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** miniflare names its files: it makes an empty one first, which the backup's takes the place of. */
async function restoreDatabase(source: string, dataDirectory: string): Promise<void> {
  const { db, close } = await openStores(dataDirectory);
  await db.prepare("SELECT 1").run().finally(close);
  const target = await databaseFile(dataDirectory);
  for (const rest of ["-wal", "-shm"]) await rm(`${target}${rest}`, { force: true });
  await copyFile(source, target);
}

async function restoreObjects(bucket: R2Bucket, backup: string, manifest: Manifest): Promise<void> {
  for (const { key, sha256, contentType, contentEncoding, customMetadata } of manifest.objects) {
    await bucket.put(key, await readFile(join(backup, OBJECTS, sha256)), {
      httpMetadata: {
        ...(contentType === undefined ? {} : { contentType }),
        ...(contentEncoding === undefined ? {} : { contentEncoding }),
      },
      ...(customMetadata === undefined ? {} : { customMetadata }),
    });
  }
}

/** The demonstration's sample workbooks also lie as files beside its data. */
async function restoreSamples(backup: string, dataDirectory: string, manifest: Manifest): Promise<void> {
  const samples = manifest.objects.filter(({ key }) => key.startsWith("samples/"));
  if (samples.length > 0) await mkdir(join(dataDirectory, "samples"), { recursive: true });
  for (const { key, sha256, customMetadata } of samples) {
    const name = basename(customMetadata?.title ?? key.slice("samples/".length));
    await writeFile(
      join(dataDirectory, "samples", `${name}.xlsx`),
      await readFile(join(backup, OBJECTS, sha256)),
    );
  }
}
