import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { StartFault } from "../fault.ts";

type Sqlite = typeof import("node:sqlite");

/** @throws StartFault when this Node cannot copy a database that is in use. */
export async function sqlite(): Promise<Sqlite> {
  const module = await sqliteIfThere();
  if (module !== undefined && "backup" in module) return module;
  throw new StartFault(
    `备份和恢复需要 Node 22.16 或更新版本，现在是 ${process.versions.node}。Backup and restore need Node 22.16 or later.`,
  );
}

/** Undefined in a Node without it. */
export function sqliteIfThere(): Promise<Sqlite | undefined> {
  return import("node:sqlite").catch(() => undefined);
}

/**
 * Looks into a database file that nobody writes. Leaves nothing beside it, also where nothing could be left: a backup
 * may lie on a medium that cannot be written, and stays what it was.
 * @throws StartFault when the file cannot be opened, or is damaged
 */
export async function lookInto<Answer>(path: string, look: (db: DatabaseSync) => Answer): Promise<Answer> {
  const { DatabaseSync } = await sqlite();
  const address = pathToFileURL(path);
  address.searchParams.set("immutable", "1");
  try {
    const db = new DatabaseSync(address, { readOnly: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw databaseFault(path, error);
  }
}

/** Rows of every table of a database file at rest. @throws StartFault when the file is no database, or is damaged. */
export function tableSizes(path: string): Promise<Record<string, number>> {
  return lookInto(path, (db) => {
    const [damage] = damageOf(db);
    if (damage !== undefined) throw new DamagedDatabase(damage);
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
  });
}

class DamagedDatabase extends Error {}

/**
 * What SQLite finds wrong with a database, with the name of the table or index where it says only its page; empty
 * when all is well.
 * @throws Error of SQLite when not even the list of tables can be read
 */
export function damageOf(db: DatabaseSync): string[] {
  const listed = db.prepare("SELECT name, type, rootpage FROM sqlite_master WHERE rootpage > 0").all();
  const names = new Map(listed.map(({ name, rootpage }) => [String(rootpage), String(name)]));
  try {
    return complaints(db, "integrity_check(20)").map((line) => {
      const [, root = ""] = /^Tree (\d+)/.exec(line) ?? [];
      const name = names.get(root);
      return name === undefined ? line : `${name}: ${line}`;
    });
  } catch (error) {
    // It stops at the first page that it cannot read at all: each table by itself then.
    const found = listed
      .filter(({ type }) => type === "table")
      .flatMap(({ name }) => complaintsAbout(db, String(name)));
    if (found.length === 0) throw error;
    return found;
  }
}

function complaintsAbout(db: DatabaseSync, table: string): string[] {
  try {
    return complaints(db, `integrity_check("${table}")`).map((line) => `${table}: ${line}`);
  } catch (error) {
    return [`${table}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function complaints(db: DatabaseSync, pragma: string): string[] {
  return db
    .prepare(`PRAGMA ${pragma}`)
    .all()
    .flatMap(({ integrity_check: text }) => String(text).split("\n"))
    .filter((line) => line !== "ok" && !line.startsWith("***"));
}

const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function databaseFault(path: string, error: unknown): StartFault {
  const why = error instanceof Error ? error.message : String(error);
  return isDamage(error)
    ? new StartFault(`数据库文件已损坏：${path}（${why}）。The database file is damaged.`)
    : new StartFault(
        `打不开数据库文件：${path}（${why}）。请看文件在不在、有没有读的权限。The database file cannot be opened.`,
      );
}

/** Whether an error of node:sqlite, or of ours, says that the file is not what was written. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) : 0;
  // The low byte is the kind; the rest says more of it.
  return [CORRUPT, NOT_A_DATABASE].includes(code & 0xff);
}
