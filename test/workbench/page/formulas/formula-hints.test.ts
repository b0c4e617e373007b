/** @jest-environment jsdom */
import { FormulaHints } from "../../../../src/workbench/page/formulas/formula-hints";
import { hintedFunctions } from "../../../../src/workbench/page/formulas/hinted-functions";
import { filledTo, isOnFillHandle } from "../../../../src/workbench/page/grid/fill-handle";
import { CHINESE_FUNCTIONS } from "../../../../src/workbench/page/texts/function-texts";
import { area } from "../../../../src/workbench/model/area";

const OFFER = {
  namespace: "DG",
  enums: [
    {
      id: "OUTLETTYPES",
      values: [
        { name: "支行营业部", stringValue: "支行营业部", tooltip: "写 营业部 也可以。" },
        { name: "城区园区网点", stringValue: "城区/园区网点", tooltip: "写 城区、园区 也可以。" },
        { name: "乡镇网点", stringValue: "乡镇网点", tooltip: "写 乡镇 也可以。" },
      ],
    },
  ],
  functions: [
    {
      id: "TELLERS",
      name: "TELLERS",
      description: "应配柜员人数。",
      parameters: [
        { name: "日均标准业务量", description: "每日平均。" },
        { name: "每名柜员日均笔数", description: "不填时为130。", optional: true },
      ],
    },
    {
      id: "MINCOUNTERS",
      name: "MINCOUNTERS",
      description: "最低柜台个数。",
      parameters: [
        { name: "网点类型", description: "三种之一。", customEnumId: "OUTLETTYPES" },
        { name: "对公现金日均", description: "每日平均。" },
      ],
    },
  ],
};

function typing() {
  const field = document.createElement("textarea");
  document.body.replaceChildren(field);
  const hints = new FormulaHints(
    "函数",
    hintedFunctions(OFFER, CHINESE_FUNCTIONS),
    () => undefined
  );
  const type = (text: string): void => {
    field.value = text;
    field.setSelectionRange(text.length, text.length);
    hints.follow(field);
  };
  const press = (key: string): boolean => hints.take(new KeyboardEvent("keydown", { key }), field);
  const options = (): string[] =>
    [...document.querySelectorAll('[role="option"] b')].map((option) => option.textContent ?? "");
  const card = (): string => document.querySelector(".function-signature")?.textContent ?? "";
  const isOpen = (): boolean => !document.querySelector<HTMLElement>(".formula-hints")?.hidden;
  return { field, type, press, options, card, isOpen };
}

describe("hints while a formula is typed", () => {
  it("list the add-in's functions, found without their namespace too", () => {
    const { type, options } = typing();
    type("=DG.");
    expect(options()).toEqual(["DG.MINCOUNTERS", "DG.TELLERS"]);
    type("=TELL");
    expect(options()).toEqual(["DG.TELLERS"]);
  });

  it("complete by Tab or Enter what the arrows chose, and then show the parameter that is due", () => {
    const { field, type, press, options, card } = typing();
    type("=SU");
    expect(options().slice(0, 2)).toEqual(["SUBSTITUTE", "SUBTOTAL"]);
    expect(press("ArrowDown")).toBe(true);
    expect(press("Enter")).toBe(true);
    expect(field.value).toBe("=SUBTOTAL(");
    expect(card()).toBe("SUBTOTAL(功能号, 区域, …)");
    type("=DG.TELLERS(E3,");
    expect(card()).toBe("DG.TELLERS(日均标准业务量, [每名柜员日均笔数])");
    expect(document.querySelector(".function-signature b")?.textContent).toBe("[每名柜员日均笔数]");
  });

  it("offer the values of an argument, also by other words for them, and write the chosen one in quotes", () => {
    const { field, type, press, options, card } = typing();
    type("=DG.MINCOUNTERS(");
    expect(options()).toEqual(["支行营业部", "城区园区网点", "乡镇网点"]);
    expect(card()).toBe("DG.MINCOUNTERS(网点类型, 对公现金日均)");
    type('=1+DG.MINCOUNTERS( "园区');
    expect(options()).toEqual(["城区园区网点"]);
    expect(press("Tab")).toBe(true);
    expect(field.value).toBe('=1+DG.MINCOUNTERS( "城区/园区网点"');
    expect(options()).toEqual([]);
  });

  it.each([
    ["=DG.MINCOUNTERS(B2,", "another argument"],
    ['=DG.MINCOUNTERS("总行', "a word that is none of them"],
    ["=DG.MINCOUNTERS(B2+", "an argument that is worked out"],
    ['="(', "a text in no call"],
  ])("offer no values after %s: %s", (text) => {
    const { type, options } = typing();
    type(text);
    expect(options()).toEqual([]);
  });

  it("are gone with Escape and leave the keys to the cell where there is nothing to choose", () => {
    const { type, press, isOpen } = typing();
    type("=DG.");
    expect(press("Escape")).toBe(true);
    expect(isOpen()).toBe(false);
    expect(press("Enter")).toBe(false);
    type("=1+1");
    expect(press("Tab")).toBe(false);
    expect(isOpen()).toBe(false);
  });
});

describe("the corner mark of the selection", () => {
  const selected = area(2, 1, 3, 1);
  const box = { x: 50, y: 40, width: 60, height: 40 };

  it("is hit near the corner only", () => {
    expect(isOnFillHandle(selected, box, 112, 79)).toBe(true);
    expect(isOnFillHandle(selected, box, 80, 60)).toBe(false);
  });

  it("fills down or to the right, whichever is further", () => {
    expect(filledTo(selected, { row: 9, column: 2 })).toEqual(area(2, 1, 9, 1));
    expect(filledTo(selected, { row: 4, column: 5 })).toEqual(area(2, 1, 3, 5));
    expect(filledTo(selected, { row: 3, column: 1 })).toBeNull();
  });
});
