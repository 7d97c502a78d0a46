import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "../fault.ts";

/** Where miniflare keeps D1: one file a database, and one of its own. */
const folderOf = (dataDirectory: string) => join(dataDirectory, "v3/d1/miniflare-D1DatabaseObject");

/** The one database file of a data folder. @throws StartFault when there is none, or it is not certain which. */
export async function databaseFile(dataDirectory: string): Promise<string> {
  const folder = folderOf(dataDirectory);
  const names = await readdir(folder).catch(() => []);
  const databases = names.filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  const [only] = databases;
  if (only !== undefined && databases.length === 1) return join(folder, only);
  throw new StartFault(
    only === undefined
      ? `${dataDirectory} 里没有数据。There are no data in this folder.`
      : `${folder} 里有 ${databases.length} 个数据库，不知道该用哪一个。There is more than one database.`,
  );
}
