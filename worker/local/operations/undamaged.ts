import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "../fault.ts";
import { damageOf, isDamage, sqliteIfThere } from "./sqlite.ts";

/** Where miniflare keeps the database, and the list of the bucket's objects. */
const FOLDERS = ["v3/d1/miniflare-D1DatabaseObject", "v3/r2/miniflare-R2BucketObject"];

/**
 * Looks through the database files of a data folder, as far as this Node can: on a damaged one a server would answer some
 * questions wrongly and fail at others, and a copy of it would be no backup.
 * @throws StartFault that names the file and the tables, and says what to do
 */
export async function assertUndamaged(dataDirectory: string): Promise<void> {
  const sqlite = await sqliteIfThere();
  if (sqlite === undefined) return;
  for (const folder of FOLDERS) {
    const names = await readdir(join(dataDirectory, folder)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith(".sqlite"))) {
      const path = join(dataDirectory, folder, name);
      const found = damageIn(sqlite, path);
      if (found !== undefined) throw new StartFault(`${path} 已损坏（${found}）。${WHAT_TO_DO}`);
    }
  }
}

function damageIn({ DatabaseSync }: typeof import("node:sqlite"), path: string): string | undefined {
  try {
    // Not at rest: what was written last may stand in the log beside it.
    const db = new DatabaseSync(path);
    try {
      return damageOf(db)[0];
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  }
}

const WHAT_TO_DO =
  "没有改动任何数据。请先把整个数据文件夹抄一份，再用备份恢复：HALFSKY_DATA=新文件夹 npm run restore -- 备份文件夹；" +
  "备份以后的报送请各单位按回执重报。没有备份的，见 docs/operations.md “数据坏了”。" +
  "The database is damaged; nothing was changed. Copy the folder, then restore a backup.";
