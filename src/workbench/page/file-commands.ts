/** New, open, save: with the question about unsaved changes, and a sentence where a file is no good. */
import { saveXlsx } from "../codec/save-xlsx";
import type { Workbook } from "../model/workbook";
import { ask, tell } from "./dialogs";
import type { OpenWorkbook } from "./open-workbook";
import type { PageLanguage, PageTexts } from "./texts";
import { download, pickFile, readWorkbook } from "./workbook-files";

/** Rows after which the progress of opening is told anew; oftener would only be noise for those who listen. */
const ROWS_TO_TELL = 10_000;

/** The page as these commands see it. */
export interface FileDesk {
  readonly current: OpenWorkbook;
  readonly blankWorkbook: (fileName: string) => Workbook;
  replace(workbook: Workbook): void;
  say(text: string, stays?: boolean): void;
  /** Shows what is going on, and how to stop it; null when it is over. */
  work(text: string | null, stop?: () => void): void;
  /** Shows that the file is saved. */
  saved(): void;
}

export class FileCommands {
  private isBusy = false;

  constructor(
    private readonly desk: FileDesk,
    private readonly language: PageLanguage,
    private readonly texts: PageTexts
  ) {}

  openBlank(): Promise<void> {
    return this.alone(async () => {
      if (await this.mayReplace()) this.desk.replace(this.desk.blankWorkbook(this.texts.blankName));
    });
  }

  openPicked(): Promise<void> {
    return this.alone(async () => {
      const file = await pickFile();
      if (file) await this.open(file);
    });
  }

  openDropped(files: readonly File[]): Promise<void> {
    return this.alone(async () => {
      const [file, ...more] = files;
      if (!file) return;
      if (more.length === 0) await this.open(file);
      else
        await tell(this.texts.open, [this.texts.oneFileOnly, this.texts.unchanged], this.texts.ok);
    });
  }

  save(): Promise<void> {
    return this.alone(() => this.saveNow().then(() => undefined));
  }

  /** A second command while one asks or reads would lose a workbook between them. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }

  private async open(file: File): Promise<void> {
    const { texts, desk } = this;
    const stop = new AbortController();
    desk.work(texts.opening(file.name), () => stop.abort());
    await nextFrame();
    let told = 0;
    const onRows = (rows: number): void => {
      if (rows < told + ROWS_TO_TELL) return;
      told = rows;
      desk.work(texts.openingRows(file.name, rows), () => stop.abort());
    };
    const watch = { stopped: stop.signal, onRows };
    const opened = await readWorkbook(file, this.language, texts, watch);
    desk.work(null);
    if ("why" in opened) {
      if (opened.isStopped) return desk.say(opened.why);
      desk.say(texts.ready);
      await tell(texts.cannotOpen(file.name), [opened.why, texts.unchanged], texts.ok);
      return;
    }
    desk.say(texts.ready);
    if (!(await this.mayReplace())) return;
    desk.replace(opened.workbook);
    desk.say(texts.opened(file.name));
  }

  /** Asks where changes would be lost; true when the open workbook may go. */
  private async mayReplace(): Promise<boolean> {
    const { texts, desk } = this;
    if (!desk.current.isUnsaved) return true;
    const answer = await ask<"save" | "discard" | "cancel">(
      texts.unsavedTitle,
      [texts.unsavedQuestion(desk.current.workbook.fileName)],
      [
        { label: texts.saveFirst, value: "save", isDefault: true },
        { label: texts.discard, value: "discard" },
        { label: texts.cancel, value: "cancel" },
      ]
    );
    return answer === "discard" || (answer === "save" && (await this.saveNow()));
  }

  private async saveNow(): Promise<boolean> {
    const { texts, desk } = this;
    const { workbook } = desk.current;
    try {
      download(await saveXlsx(workbook), workbook.fileName);
    } catch {
      await tell(texts.cannotSave, [texts.cannotSaveWhy], texts.ok);
      return false;
    }
    desk.saved();
    desk.say(texts.saved(workbook.fileName));
    return true;
  }
}

/** Lets the browser paint what was just said before the page is busy. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
