/**
 * The browser's IndexedDB as a gate uses it: three stores, one request at a time, a write that has returned is on disk.
 * It alone keeps keys that no script can read out.
 */
const databaseName = 'tongma-gate';
const version = 1;
const stores = ['device-key', 'vault-key', 'vault'] as const;
export type StoreName = (typeof stores)[number];

let opening: Promise<IDBDatabase> | undefined;

/** Rejects where the browser has no such store, forbids it, or it is full. */
export async function inStore<T>(
  name: StoreName,
  mode: 'readonly' | 'readwrite',
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opening ??= openDatabase();
  const database = await opening.catch((problem: unknown) => {
    opening = undefined;
    throw problem;
  });
  return await new Promise((resolve, reject) => {
    // Strict: a device that loses its power a moment later still has it.
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
    transaction.onerror = () => reject(transaction.error ?? new Error('the store refused'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => {
      for (const name of stores) if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      const database = request.result;
      // The browser may close it (storage cleared, a newer app in another window): the next request opens it again.
      database.onclose = () => {
        opening = undefined;
      };
      database.onversionchange = () => {
        database.close();
        opening = undefined;
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('no store'));
    request.onblocked = () => reject(new Error('another window holds the store'));
  });
}
