/** How work that is not sent yet lies on this computer: for each workbook its bytes, and beside them what was done on it. */
import type { Drawer } from "../../ui/database.ts";
import type { KeptWorkRecord } from "./kept-work-schema.ts";

/** Bytes that no record names may be about to be named by another page; days. */
const UNNAMED_LAST = 1;
const DAY = 86_400_000;

export interface WorkDrawer {
  readonly records: (login: string) => Promise<readonly KeptWorkRecord[]>;
  readonly record: (login: string, id: string) => Promise<KeptWorkRecord | undefined>;
  readonly bytes: (record: KeptWorkRecord) => Promise<Uint8Array | undefined>;
  /** The bytes first: a record never names what is not there. @returns their key */
  readonly writeBytes: (login: string, id: string, bytes: Uint8Array) => Promise<string>;
  /** Takes away the bytes that the record before it named, if it names others. */
  readonly write: (record: KeptWorkRecord, before?: string) => Promise<void>;
  readonly remove: (record: Pick<KeptWorkRecord, "login" | "id" | "bytes">) => Promise<void>;
  /** @param login all of hers; without it, everybody's */
  readonly clear: (login?: string) => Promise<void>;
  /** Takes away what was worked on before `oldest`, what cannot be read, and bytes that nothing names. */
  readonly tidy: (oldest: number) => Promise<void>;
}

export function workDrawer(drawer: Drawer, now: () => number, newId: () => string): WorkDrawer {
  const keyOf = (login: string, id: string): string => `${login} work ${id}`;
  const parsed = async (key: string): Promise<KeptWorkRecord | undefined> => {
    const { keptWorkSchema } = await import("./kept-work-schema.ts");
    return keptWorkSchema.safeParse(await drawer.read(key)).data;
  };
  const keysOf = async (login?: string): Promise<readonly string[]> =>
    (await drawer.keys()).filter((key) => login === undefined || key.startsWith(`${login} `));
  const removeAll = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await drawer.remove(key);
  };

  return {
    records: async (login) => {
      const found: KeptWorkRecord[] = [];
      for (const key of await keysOf(login)) {
        const record = isRecord(key) ? await parsed(key) : undefined;
        if (record !== undefined) found.push(record);
      }
      return found.sort((a, b) => b.at.localeCompare(a.at));
    },
    record: (login, id) => parsed(keyOf(login, id)),
    bytes: async (record) => {
      const bytes = await drawer.read(record.bytes);
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    writeBytes: async (login, id, bytes) => {
      const key = `${login} bytes ${now()} ${id} ${newId()}`;
      await drawer.write(key, bytes);
      return key;
    },
    write: async (record, before) => {
      await drawer.write(keyOf(record.login, record.id), record);
      if (before !== undefined && before !== record.bytes) await drawer.remove(before);
    },
    remove: ({ login, id, bytes }) => removeAll([keyOf(login, id), bytes]),
    clear: async (login) => removeAll(await keysOf(login)),
    tidy: async (oldest) => {
      const keys = await keysOf();
      const named = new Set<string>();
      for (const key of keys.filter(isRecord)) {
        const record = await parsed(key);
        if (record === undefined || Date.parse(record.at) < oldest) await drawer.remove(key);
        else named.add(record.bytes);
      }
      const since = now() - UNNAMED_LAST * DAY;
      for (const key of keys) {
        if (isRecord(key) || named.has(key)) continue;
        const written = Number(key.split(" ")[2]);
        // What has no time in its name was not written here.
        if (!(written > since) || written < oldest) await drawer.remove(key);
      }
    },
  };
}

function isRecord(key: string): boolean {
  return key.split(" ")[1] === "work";
}
