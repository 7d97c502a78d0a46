import { StartFault } from "../fault.ts";

type Sqlite = typeof import("node:sqlite");

/** @throws StartFault when this Node cannot copy a database that is in use. */
export async function sqlite(): Promise<Sqlite> {
  const module = await import("node:sqlite").catch(() => undefined);
  if (module !== undefined && "backup" in module) return module;
  throw new StartFault(
    `备份和恢复需要 Node 22.16 或更新版本，现在是 ${process.versions.node}。Backup and restore need Node 22.16 or later.`,
  );
}

/** Rows of every table of a database file. @throws StartFault when the file is no database, or is damaged. */
export async function tableSizes(path: string): Promise<Record<string, number>> {
  const { DatabaseSync } = await sqlite();
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const damage = db.prepare("PRAGMA integrity_check").all();
      if (damage.length !== 1 || damage[0]?.integrity_check !== "ok") throw new Error("integrity_check");
      const tables = db
        .prepare(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
        )
        .all();
      return Object.fromEntries(
        tables.map(({ name }) => {
          const rows = db.prepare(`SELECT count(*) AS n FROM "${String(name)}"`).get();
          return [String(name), Number(rows?.n)];
        }),
      );
    } finally {
      db.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartFault(`数据库文件已损坏：${path}（${why}）。The database file is damaged.`);
  }
}
