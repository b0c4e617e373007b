/**
 * What passes between the batch host and the add-in's jobs in their window: JSON text, as everything else between host and
 * add-in, and the bytes of files. The add-in's side is `duigongBatch.run` on its window.
 */
export interface JobMessage {
  readonly job: string;
  readonly settings: readonly string[];
  /** Results that can follow their lists are written as formulas. */
  readonly formulas: boolean;
}

/** A file the host only hands over: what it holds is the add-in's business. */
export interface JobFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type JobAnswer =
  | {
      readonly kind: "done";
      readonly summary: string;
      readonly report: Readonly<Record<string, unknown>>;
    }
  /** The job was refused; the workbook is as it was. */
  | {
      readonly kind: "refused";
      readonly reason: string;
      readonly report: Readonly<Record<string, unknown>>;
    }
  /** A setting's name or value is wrong. */
  | { readonly kind: "usage"; readonly reason: string };

export interface BatchWindow {
  readonly duigongBatch?: {
    run(message: string, files: readonly JobFile[]): Promise<string>;
  };
}
