/** What the commands for administrators say. Whatever is not as it should be ends the process with 1. */
import { resolve } from "node:path";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { type AuditVerdict, verifyAudit } from "../../store/audit/audit.ts";
import { StartFault } from "../fault.ts";
import { openStores } from "../stores.ts";
import { backUp } from "./backup.ts";
import { compareAllFacts, type WholeComparison } from "./compare-all-facts.ts";
import { databaseFile } from "./database-file.ts";
import { deployedFacts } from "./deployed-facts.ts";
import { verifyExportedAudit } from "./exported-audit.ts";
import type { Manifest } from "./manifest.ts";
import { restore } from "./restore.ts";

/** `npm run backup -- FOLDER` */
export async function sayBackup([target]: readonly string[], dataDirectory: string): Promise<void> {
  if (target === undefined) throw new StartFault("请写明备份到哪个文件夹：npm run backup -- 文件夹");
  const folder = resolve(target);
  console.log(`已备份到 ${folder}：${holdings(await backUp(dataDirectory, folder))}`);
}

/** `npm run restore -- FOLDER` */
export async function sayRestore([source]: readonly string[], dataDirectory: string): Promise<void> {
  if (source === undefined) throw new StartFault("请写明从哪个文件夹恢复：npm run restore -- 文件夹");
  const manifest = await restore(resolve(source), dataDirectory);
  console.log(`已恢复到 ${dataDirectory}（${manifest.madeAt} 的备份）：${holdings(manifest)}`);
}

function holdings({ rows, objects }: Manifest): string {
  return `${rows.submission ?? 0} 份报送，${rows.audit ?? 0} 条日志，${objects.length} 个文件，校验无误`;
}

/** `npm run verify-audit [-- DUMP.sql]`: the local database, or a file of `wrangler d1 export`. */
export async function sayAudit([dump]: readonly string[], dataDirectory: string): Promise<void> {
  const verdict =
    dump === undefined ? await localAudit(dataDirectory) : await verifyExportedAudit(resolve(dump));
  const { seals, sealed, open, head, broken } = verdict;
  if (broken !== undefined) {
    throw new StartFault(
      `日志链在第 ${broken.firstEntry}–${broken.lastEntry} 条（封于 ${broken.sealedAt}）断开；此前 ${sealed} 条完好。` +
        `The chain breaks between entries ${broken.firstEntry} and ${broken.lastEntry}.`,
    );
  }
  console.log(`日志链完好：${seals} 个封条，${sealed} 条日志，另有 ${open} 条待封。链首 ${head}`);
}

async function localAudit(dataDirectory: string): Promise<AuditVerdict> {
  await databaseFile(dataDirectory);
  const { db, close } = await openStores(dataDirectory);
  return verifyAudit(db).finally(close);
}

/** `npm run compare-facts [-- ADDRESS LOGIN]`: the data folder, or what was deployed. */
export async function sayFacts([address, login]: readonly string[], dataDirectory: string): Promise<void> {
  const compared =
    address === undefined ? await localFacts(dataDirectory) : await deployedFacts(address, login);
  const { versions, facts, differences } = compared;
  for (const { submission, kind, ordinals } of differences) console.log(submission, kind, ordinals.join(" "));
  if (differences.length > 0) {
    throw new StartFault(
      `${versions} 份报送中有 ${differences.length} 份的数据与原文不一致。Facts differ from payloads.`,
    );
  }
  console.log(`已由原文重算 ${versions} 份报送、${facts} 个数据，全部一致`);
}

async function localFacts(dataDirectory: string): Promise<WholeComparison> {
  await databaseFile(dataDirectory);
  const { db, bucket, close } = await openStores(dataDirectory);
  return compareAllFacts({ db, bucket, catalogue: standardCatalogue }).finally(close);
}
