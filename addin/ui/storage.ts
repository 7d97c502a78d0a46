/** What the pane keeps on this computer, and where it may not. */
export type KeyedStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The browser's own storage; undefined where the browser forbids it to a page in another site's frame. */
export function permitted(storage: () => Storage): Storage | undefined {
  try {
    const found = storage();
    found.getItem("");
    return found;
  } catch {
    return undefined;
  }
}

/** A part of the storage that is kept apart under `partition`, as Office asks of panes that share a site. */
export function partitioned(storage: KeyedStorage, partition: string): KeyedStorage {
  if (partition === "") return storage;
  const prefix = partitionedName("", partition);
  const keys = (): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
      key.startsWith(prefix),
    );
  return {
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    key: (index) => keys()[index]?.slice(prefix.length) ?? null,
    get length() {
      return keys().length;
    },
  };
}

/** The name under which something is kept for one partition. */
export function partitionedName(name: string, partition: string): string {
  return partition === "" ? name : `${partition}|${name}`;
}

/** Forgets everything with the page. */
export function memoryStorage(): KeyedStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

/** Takes nothing and says so: whoever keeps something here learns that it is not kept. */
export function noStorage(): KeyedStorage {
  return {
    ...memoryStorage(),
    setItem: () => {
      throw new Error("this browser keeps nothing for the page");
    },
  };
}
