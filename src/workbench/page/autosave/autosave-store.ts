/** Where the browser keeps the autosaved workbook: one entry, there only while autosaving is on. */

export interface KeptWorkbook {
  readonly fileName: string;
  /** The .xlsx file; null as long as autosaving is on and nothing has been saved yet. */
  readonly bytes: Uint8Array | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface AutosaveStore {
  /** Null where autosaving is off. */
  load(): Promise<KeptWorkbook | null>;
  save(kept: KeptWorkbook): Promise<void>;
  /** Autosaving is off, and nothing of it is left. */
  forget(): Promise<void>;
}

const DATABASE = "workbench";
const TABLE = "autosave";
const KEY = "workbook";

/** Keeps it in IndexedDB. Every call may be refused, e.g. in a private window; that throws. */
export class BrowserStore implements AutosaveStore {
  load(): Promise<KeptWorkbook | null> {
    return this.within("readonly", (table) => table.get(KEY)).then(readKept);
  }

  async save(kept: KeptWorkbook): Promise<void> {
    await this.within("readwrite", (table) => table.put(kept, KEY));
  }

  async forget(): Promise<void> {
    await this.within("readwrite", (table) => table.delete(KEY));
  }

  private async within<T>(
    mode: IDBTransactionMode,
    ask: (table: IDBObjectStore) => IDBRequest<T>
  ): Promise<T> {
    const database = await openDatabase();
    try {
      const transaction = database.transaction(TABLE, mode);
      const request = ask(transaction.objectStore(TABLE));
      return await new Promise<T>((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      });
    } finally {
      database.close();
    }
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("refused"));
  });
}

/** What another version of the page left there may be anything. */
function readKept(found: unknown): KeptWorkbook | null {
  if (typeof found !== "object" || found === null) return null;
  const { fileName, bytes, at } = found as Partial<Record<keyof KeptWorkbook, unknown>>;
  const isBytes = bytes instanceof Uint8Array || bytes === null;
  if (typeof fileName !== "string" || typeof at !== "number" || !isBytes) return null;
  return { fileName, bytes, at };
}
