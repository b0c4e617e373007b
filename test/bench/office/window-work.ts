/** What the bench asks of the window in which office.js runs; everything passes as JSON text. */

/** A list read or cleaned by the add-in. */
export interface AddinRun {
  readonly rowsIn: number;
  readonly readChunks: number;
  readonly writeChunks: number;
  readonly syncs: number;
  /** Names of the sheets it wrote; none where it only read. */
  readonly sheets: readonly string[];
}

/** Some columns of the sheet in front, to be read in chunks of so many rows. */
export interface BareRead {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly chunkRows: number;
  readonly columns: readonly number[];
  readonly textColumns: readonly number[];
}

/** A sheet's cells to be written as they are. */
export interface BareSheet {
  readonly name: string;
  readonly chunkRows: number;
  readonly numberFormats: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

export interface BenchWindow {
  /** Inspects and reads the list in front; "filter and tiers" reads only the columns these need. */
  read(scope: string): Promise<string>;
  /** The whole job on the list in front. */
  clean(): Promise<string>;
  /** A step of page 认领: reads list, people and claims, and allocates; the list is not read again where it is the same. */
  claimStep(): Promise<string>;
  /** Claims and allocates, from reading to the written sheets. */
  assign(): Promise<string>;
  /** Reads cells and does nothing with them. */
  readBare(order: string): Promise<void>;
  /** Keeps sheets in the window, so that handing them over is not part of writing. */
  keepSheets(sheets: string): void;
  /** Writes the kept sheets. */
  writeBare(): Promise<void>;
  /** Keeps daily volumes of outlets in the window. */
  keepVolumes(volumes: string): void;
  /** Calls DG.TELLERS for the kept volumes as office.js would, without office.js. */
  callTellers(perTeller: number): void;
  /** What the last call gave, a number for each volume. */
  tellersCalled(): string;
}

export interface WindowWithBench {
  readonly duigongBench?: BenchWindow;
}
