import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

export const ROOT = path.resolve(__dirname, "../../..");
/** A job takes a second or two; a busy machine takes longer. */
export const PATIENCE_MS = 120_000;

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `--json` prints. */
export interface CleanReport {
  readonly job: string;
  readonly ok: boolean;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsListed: number;
  readonly sums: Readonly<Record<string, number | string>>;
  readonly controlTotal: {
    readonly found: boolean;
    readonly matches: boolean;
    readonly difference: string | null;
  };
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly sheets: readonly string[];
}

/** Runs the batch command as a person does, in a process of its own. */
export async function batch(...argv: readonly string[]): Promise<Finished> {
  const launcher = path.join(ROOT, "src/workbench/batch/launch.js");
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [launcher, ...argv], {
      cwd: ROOT,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr };
  }
}
