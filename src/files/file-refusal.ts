import { finding, type Finding, type FindingCode } from "../rules/finding";

type FileFindingCode = Extract<FindingCode, `FILE_${string}`>;

/** A finding about a file as a whole; its place is the file, not a sheet of the workbook. */
export function fileFinding(
  code: FileFindingCode,
  file: string,
  params: Readonly<Record<string, string | number>> = {}
): Finding {
  return finding(code, null, "", { file, ...params });
}

/**
 * Ends the reading of a file from deep inside a format. It never leaves this room: `readForeignList` turns it into a refusal
 * that names the file.
 */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";

  constructor(
    readonly code: FileFindingCode,
    readonly params: Readonly<Record<string, string | number>> = {}
  ) {
    super(code);
  }
}
