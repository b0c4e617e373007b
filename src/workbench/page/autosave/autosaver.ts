/** Saves the open workbook in the browser a while after each change, if the person asked for it. */
import type { Workbook } from "../../model/workbook";
import type { AutosaveStore } from "./autosave-store";

/** Milliseconds of rest after a change before it is saved: writing a large file takes its time. */
const REST = 5_000;

export interface AutosaverEvents {
  readonly workbook: () => Workbook;
  readonly toFile: (workbook: Workbook) => Promise<Uint8Array>;
  readonly onSaved: (at: Date) => void;
  /** The browser refused; autosaving is off then. */
  readonly onFailed: () => void;
}

export class Autosaver {
  private isWanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: AutosaveStore,
    private readonly events: AutosaverEvents,
    private readonly rest = REST
  ) {}

  get isOn(): boolean {
    return this.isWanted;
  }

  /** Takes up what the person chose at an earlier visit. */
  async resume(): Promise<void> {
    const kept = await this.store.load().catch(() => null);
    this.isWanted = kept !== null;
  }

  /** Turns it on and saves at once. */
  async turnOn(): Promise<void> {
    this.isWanted = true;
    await this.save();
  }

  /** Turns it off and removes what was kept. */
  async turnOff(): Promise<void> {
    this.isWanted = false;
    clearTimeout(this.timer);
    await this.store.forget().catch(() => undefined);
  }

  /** The workbook has changed. */
  changed(): void {
    if (!this.isWanted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), this.rest);
  }

  private async save(): Promise<void> {
    const workbook = this.events.workbook();
    try {
      const bytes = await this.events.toFile(workbook);
      // While the file was made the person may have turned it off.
      if (!this.isWanted) return;
      const at = new Date();
      await this.store.save({ fileName: workbook.fileName, bytes, at: at.getTime() });
      this.events.onSaved(at);
    } catch {
      this.isWanted = false;
      this.events.onFailed();
    }
  }
}
