/** Ctrl+P: the pages of the active sheet as they would be printed, and printing them. */
import type { Workbook } from "../../model/workbook";
import { button, element } from "../element";
import type { SheetScreen } from "../grid/sheet-screen";
import type { TextMeasurer } from "../grid/cell-font";
import type { PageTexts } from "../texts";
import { pageText } from "./page-text";
import { MOST_PAGES, planPages, type PagePlan } from "./page-plan";
import { paintPage } from "./paint-page";

/** How far outside of the window a page is already drawn, so that scrolling shows no blank paper. */
const DRAWN_AHEAD = "600px";

export class PrintPreview {
  private readonly dialog: HTMLDialogElement;
  private readonly plan: PagePlan;
  private readonly canvas = document.createElement("canvas");
  private readonly pages: HTMLImageElement[];
  private readonly paper = new CSSStyleSheet();
  private readonly openedAt = new Date();

  /** Opens the preview over the page; `onClose` gives the focus back. */
  constructor(
    private readonly workbook: Workbook,
    private readonly screen: SheetScreen,
    private readonly measurer: TextMeasurer,
    private readonly language: string,
    private readonly texts: PageTexts,
    onClose: () => void
  ) {
    this.plan = planPages(screen.sheet, screen.rows, screen.columns);
    this.pages = this.plan.pages.map((_page, index) => this.blankPage(index));
    const print = button({ class: "primary" }, () => void this.print(), texts.print);
    print.disabled = this.pages.length === 0;
    const close = button({}, () => this.dialog.close(), texts.close);
    const scroller = element(
      "div",
      { class: "print-pages", tabindex: "0", role: "group", "aria-label": texts.printedPages },
      ...this.pages
    );
    this.dialog = element(
      "dialog",
      { class: "print-preview", "aria-labelledby": "print-title" },
      element(
        "div",
        { class: "print-bar" },
        element("h2", { id: "print-title" }, texts.commands.print),
        element("p", { role: "status" }, this.summary()),
        print,
        close
      ),
      scroller
    );
    this.dialog.addEventListener("close", () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== this.paper);
      this.dialog.remove();
      onClose();
    });
    this.open(scroller);
  }

  private open(scroller: HTMLElement): void {
    const { width, height } = this.plan;
    this.paper.replaceSync(`@page { size: ${width}px ${height}px; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.paper];
    document.body.append(this.dialog);
    this.dialog.showModal();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) this.draw(this.pages.findIndex((page) => page === target));
      },
      { root: scroller, rootMargin: DRAWN_AHEAD }
    );
    for (const page of this.pages) watcher.observe(page);
  }

  private summary(): string {
    const { pageCount } = this.plan;
    if (pageCount === 0) return this.texts.nothingToPrint;
    if (pageCount > MOST_PAGES) return this.texts.tooManyPages(pageCount, MOST_PAGES);
    return this.texts.pageCount(pageCount);
  }

  private blankPage(index: number): HTMLImageElement {
    const page = element("img", {
      alt: this.texts.pageOf(index + 1, this.plan.pageCount),
      width: String(this.plan.width),
      height: String(this.plan.height),
    });
    page.style.width = `${this.plan.width}px`;
    page.style.aspectRatio = `${this.plan.width} / ${this.plan.height}`;
    return page;
  }

  /** Draws a page once. Pages are pictures: that many canvases would not fit into memory. */
  private draw(index: number): void {
    const [image, page] = [this.pages[index], this.plan.pages[index]];
    if (!image || !page || image.hasAttribute("src")) return;
    const { workbook, screen, measurer, plan } = this;
    const scene = { workbook, screen, measurer, plan, notice: this.texts.chartNotDrawn };
    paintPage(this.canvas, scene, page, this.margins(index));
    image.src = this.canvas.toDataURL("image/png");
  }

  private margins(index: number): { header: string; footer: string } {
    const { sheet } = this.screen;
    const facts = {
      page: index + 1,
      pages: this.plan.pageCount,
      sheetName: sheet.name,
      fileName: this.workbook.fileName,
      now: this.openedAt,
      language: this.language,
    };
    return {
      header: pageText(sheet.page.headerCenter, facts),
      footer: pageText(sheet.page.footerCenter, facts),
    };
  }

  private async print(): Promise<void> {
    this.pages.forEach((_page, index) => this.draw(index));
    await Promise.all(this.pages.map((page) => page.decode()));
    window.print();
  }
}
