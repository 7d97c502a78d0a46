/** What the commands for administrators say. Whatever is not as it should be ends the process with 1. */
import { resolve } from "node:path";
import { StartFault } from "../fault.ts";
import { openStores } from "../stores.ts";
import { backUp } from "./backup.ts";
import { heldBackText } from "./held-back.ts";
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
  const { db, close } = await openStores(dataDirectory);
  const held = await heldBackText(db).finally(close);
  if (held !== undefined) console.log(held);
}

function holdings({ rows, objects }: Manifest): string {
  return `${rows.submission ?? 0} 份报送，${rows.audit ?? 0} 条日志，${objects.length} 个文件，校验无误`;
}
