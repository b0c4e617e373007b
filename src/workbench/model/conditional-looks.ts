import { contains, MAX_COLUMNS, type Area } from "./area";
import { AreaFigures } from "./area-figures";
import type { LookChange } from "./conditional-format";
import { plainOperand, type EvaluateOperand, type OperandPlace } from "./conditional-operand";
import { passes } from "./conditional-tests";
import { dayOf, serialOfDay } from "./date-period";
import { placedRules, type PlacedRule } from "./placed-rules";
import type { Style } from "./style";
import { cellIcon, dataBar, scaleColor, type CellIcon, type DataBar } from "./value-scales";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** What the conditional formats make of one cell. */
export interface ConditionalLook {
  readonly change: LookChange;
  readonly bar: DataBar | null;
  readonly icon: CellIcon | null;
  /** False where only the bar or the icon is shown. */
  readonly showsValue: boolean;
}

/** Looks remembered before the memory starts anew. */
const MOST_REMEMBERED = 100_000;

/** How the cells of a sheet look, its conditional formats included, until it is told that something changed. */
export class ConditionalLooks {
  private rules: readonly PlacedRule[] | null = null;
  private readonly figures = new Map<readonly Area[], AreaFigures>();
  private readonly known = new Map<number, ConditionalLook | null>();
  private readonly styled = new Map<number, Style>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly workbook: Pick<Workbook, "styles" | "date1904">,
    private readonly evaluate: EvaluateOperand = plainOperand,
    private readonly now: () => Date = () => new Date()
  ) {}

  /** Cells, their formats, or the clock have moved on. */
  changed(): void {
    this.rules = null;
    this.figures.clear();
    this.forgetLooks();
  }

  /** The look of a cell; its own style where no rule has a say. */
  styleOf(row: number, column: number): Style {
    const { styles } = this.workbook;
    const own = this.sheet.styleIndex(row, column);
    const look = this.lookOf(row, column);
    if (!look) return styles.get(own);
    const key = row * MAX_COLUMNS + column;
    const known = this.styled.get(key);
    if (known) return known;
    const style = { ...styles.get(own), ...withBorders(styles.get(own), look.change) };
    this.styled.set(key, style);
    return style;
  }

  /** Null where no rule has a say. */
  lookOf(row: number, column: number): ConditionalLook | null {
    if (this.sheet.conditionalFormats.length === 0) return null;
    const key = row * MAX_COLUMNS + column;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size > MOST_REMEMBERED) this.forgetLooks();
    const look = this.workOut(row, column);
    this.known.set(key, look);
    return look;
  }

  private forgetLooks(): void {
    this.known.clear();
    this.styled.clear();
  }

  private workOut(row: number, column: number): ConditionalLook | null {
    this.rules ??= placedRules(this.sheet.conditionalFormats);
    const rules = this.rules.filter(({ areas }) =>
      areas.some((area) => contains(area, row, column))
    );
    if (rules.length === 0) return null;
    let look: ConditionalLook = { change: {}, bar: null, icon: null, showsValue: true };
    for (const placed of rules) {
      const place = { row, column, first: placed.first };
      if (this.passes(placed, place)) {
        look = { ...look, change: merged(look.change, placed.rule.look) };
        if (placed.rule.stopsIfTrue) break;
      } else look = this.drawn(look, placed, place);
    }
    return look;
  }

  private passes({ rule, areas }: PlacedRule, place: OperandPlace): boolean {
    const value = this.sheet.value(place.row, place.column);
    const { date1904 } = this.workbook;
    return passes(rule, {
      value,
      figures: this.figuresOf(areas),
      operands: rule.formulas.map((formula) => this.evaluate(formula, this.sheet, place)),
      day: typeof value === "number" ? dayOf(value, date1904) : null,
      today: serialOfDay(this.now()),
    });
  }

  /** What a colour scale, a bar or an icon adds. What an earlier rule gave stays. */
  private drawn(look: ConditionalLook, placed: PlacedRule, place: OperandPlace): ConditionalLook {
    const { test, thresholds } = placed.rule;
    const value = this.sheet.value(place.row, place.column);
    if (typeof value !== "number") return look;
    const figures = this.figuresOf(placed.areas);
    const points = thresholds.map((point) =>
      figures.threshold(point, this.evaluate(point.value, this.sheet, place))
    );
    const [low = null, high = null] = points;
    switch (test.kind) {
      case "colorScale": {
        const fill = scaleColor(value, points, test.colors);
        return fill === null ? look : { ...look, change: merged(look.change, { fill }) };
      }
      case "dataBar": {
        const bar = look.bar ?? dataBar(value, low, high, test.bar);
        return { ...look, bar, showsValue: look.showsValue && test.bar.showsValue };
      }
      case "iconSet": {
        const steps = points.map((at, i) => ({
          at,
          isIncluded: thresholds[i]?.isIncluded ?? true,
        }));
        const icon = look.icon ?? cellIcon(value, steps, test.icons);
        return { ...look, icon, showsValue: look.showsValue && test.icons.showsValue };
      }
      default:
        return look;
    }
  }

  private figuresOf(areas: readonly Area[]): AreaFigures {
    const known = this.figures.get(areas);
    if (known) return known;
    const created = new AreaFigures(this.sheet, areas);
    this.figures.set(areas, created);
    return created;
  }
}

function merged(first: LookChange, later: LookChange): LookChange {
  const borders = first.borders ?? later.borders;
  return borders
    ? { ...later, ...first, borders: { ...later.borders, ...first.borders } }
    : { ...later, ...first };
}

/** Sides that no rule speaks of stay the cell's own. */
function withBorders({ borders }: Style, change: LookChange): LookChange {
  return change.borders ? { ...change, borders: { ...borders, ...change.borders } } : change;
}
