/**
 * A place of its own for what is large: localStorage is for what must not be lost, and has room for little. Browsers may
 * refuse it altogether; then everything here rejects.
 */
export interface Shelf {
  /** undefined when nothing is kept. */
  readonly read: () => Promise<unknown>;
  readonly write: (value: unknown) => Promise<void>;
}

/** A place for several, each by its key. */
export interface Drawer {
  readonly keys: () => Promise<readonly string[]>;
  /** undefined when nothing is kept. */
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

const STORE = "kept";

/** @param name of the database, @param key of the one value in it */
export function databaseShelf(name: string, key: string): Shelf {
  const { read, write } = databaseDrawer(name);
  return { read: () => read(key), write: (value) => write(key, value) };
}

/** @param name of the database */
export function databaseDrawer(name: string): Drawer {
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await opened(name);
    try {
      return await finished(database.transaction(STORE, mode), work);
    } finally {
      database.close();
    }
  };
  return {
    keys: async () => (await within("readonly", (store) => store.getAllKeys())).map(String),
    read: (key) => within("readonly", (store) => store.get(key)),
    write: async (key, value) => void (await within("readwrite", (store) => store.put(value, key))),
    remove: async (key) => void (await within("readwrite", (store) => store.delete(key))),
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another page holds the database"));
  });
}

/** A value counts as written when its transaction has ended. */
function finished<T>(
  transaction: IDBTransaction,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
