import type { BarLook, IconLook, Threshold } from "../../model/conditional-format";
import type { Call } from "../call";
import { invalidArgument } from "../host-error";
import { HostType, type Scalar } from "../host-object";
import type { Json, JsonObject } from "../json";
import { readColor, readFlag, readText, readWord } from "../read-value";
import { iconPoints } from "./conditional-new";
import {
  change,
  incomingFormula,
  outgoingFormula,
  readObject,
  ruleOf,
  testOf,
  type ConditionalSubject,
} from "./conditional-subject";

/** Excel's names for points on a scale -> the file format's, for the lower and for the upper end where they differ. */
const POINTS: Readonly<Record<string, readonly [lower: string, upper: string]>> = {
  LowestValue: ["min", "min"],
  HighestValue: ["max", "max"],
  Automatic: ["autoMin", "autoMax"],
  Number: ["num", "num"],
  Percent: ["percent", "percent"],
  Formula: ["formula", "formula"],
  Percentile: ["percentile", "percentile"],
};

/** Their places say all. */
const WITHOUT_VALUE = ["LowestValue", "HighestValue", "Automatic"];

/** `conditionalFormat.colorScale`: a colour by where the value lies between two or three points. */
export const colorScaleType = new HostType<ConditionalSubject>(
  "ColorScaleConditionalFormat",
  () => [
    {
      scalars: {
        ThreeColorScale: { read: (subject) => testOf(subject, "colorScale").colors.length === 3 },
        Criteria: {
          read: (subject) => {
            const { colors } = testOf(subject, "colorScale");
            const parts = ruleOf(subject).rule.thresholds.map((point, place) => ({
              ...outgoingPoint(point),
              color: colors[place] ?? "",
            }));
            const [minimum = null, midpoint = null] = parts;
            return {
              minimum,
              ...(parts.length === 3 && { midpoint }),
              maximum: parts.at(-1) ?? null,
            };
          },
          write: (subject, value, call) => {
            const { minimum, midpoint, maximum } = readObject(value);
            const middle = midpoint === undefined || midpoint === null ? [] : [midpoint];
            const parts = [minimum, ...middle, maximum].map(readObject);
            const thresholds = parts.map((part, place) => incomingPoint(part, place > 0));
            const colors = parts.map(({ color }) => readColor(color ?? null));
            const test = { kind: "colorScale", colors } as const;
            change(subject, call, (rule) => ({ ...rule, test, thresholds }));
          },
        },
      },
    },
  ]
);

const DIRECTIONS = ["Context", "LeftToRight", "RightToLeft"] as const;
const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
const AXIS_NAMES = Object.keys(AXES) as (keyof typeof AXES)[];

/** `conditionalFormat.dataBar`: a bar as long as the value is great. */
export const dataBarType = new HostType<ConditionalSubject>("DataBarConditionalFormat", () => [
  {
    scalars: {
      ShowDataBarOnly: bar(
        ({ showsValue }) => !showsValue,
        (value) => ({ showsValue: !readFlag(value) })
      ),
      BarDirection: bar(
        ({ runsLeft }) => (runsLeft ? "RightToLeft" : "Context"),
        (value) => ({ runsLeft: readWord(value, DIRECTIONS) === "RightToLeft" })
      ),
      AxisFormat: bar(
        ({ axis }) => AXIS_NAMES.find((name) => AXES[name] === axis) ?? "Automatic",
        (value) => ({ axis: AXES[readWord(value, AXIS_NAMES)] })
      ),
      AxisColor: bar(
        ({ axisColor }) => axisColor,
        (value) => ({ axisColor: readColor(value) })
      ),
      LowerBoundRule: bound(0),
      UpperBoundRule: bound(1),
    },
    links: {
      PositiveFormat: (subject) => positiveType.of(subject),
      NegativeFormat: (subject) => negativeType.of(subject),
    },
  },
]);

const positiveType = new HostType<ConditionalSubject>("ConditionalDataBarPositiveFormat", () => [
  {
    scalars: {
      FillColor: bar(
        ({ color }) => color,
        (value) => ({ color: readColor(value) })
      ),
      GradientFill: bar(
        ({ isGradient }) => isGradient,
        (value) => ({ isGradient: readFlag(value) })
      ),
      BorderColor: bar(
        ({ border }) => border ?? "",
        (value) => ({ border: value === "" ? null : readColor(value) })
      ),
    },
  },
]);

const negativeType = new HostType<ConditionalSubject>("ConditionalDataBarNegativeFormat", () => [
  {
    scalars: {
      FillColor: bar(
        ({ negativeColor }) => negativeColor,
        (value) => ({ negativeColor: readColor(value) })
      ),
      BorderColor: bar(
        ({ negativeBorder }) => negativeBorder ?? "",
        (value) => ({ negativeBorder: value === "" ? null : readColor(value) })
      ),
      MatchPositiveFillColor: bar(
        ({ color, negativeColor }) => color === negativeColor,
        (value, { color, negativeColor }) => ({
          negativeColor: readFlag(value) ? color : negativeColor,
        })
      ),
      MatchPositiveBorderColor: bar(
        ({ border, negativeBorder }) => border === negativeBorder,
        (value, { border, negativeBorder }) => ({
          negativeBorder: readFlag(value) ? border : negativeBorder,
        })
      ),
    },
  },
]);

const COUNT_WORDS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };
const SETS = [
  "ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols",
  "ThreeSymbols2", "ThreeStars", "ThreeTriangles", "FourArrows", "FourArrowsGray", "FourRating", "FourTrafficLights",
  "FourRedToBlack", "FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters", "FiveBoxes",
] as const; // prettier-ignore

/** `conditionalFormat.iconSet`: the icon of the highest point that the value reaches. */
export const iconSetType = new HostType<ConditionalSubject>("IconSetConditionalFormat", () => [
  {
    scalars: {
      Style: {
        read: (subject) => {
          const { set } = testOf(subject, "iconSet").icons;
          return SETS.find((name) => setOf(name) === set) ?? "Invalid";
        },
        write: (subject, value, call) => {
          const set = setOf(readWord(value, SETS));
          const count = Number(set.charAt(0));
          changeIcons(subject, call, { set }, (points) =>
            points.length === count ? points : iconPoints(count)
          );
        },
      },
      ReverseIconOrder: {
        read: (subject) => testOf(subject, "iconSet").icons.isReversed,
        write: (subject, value, call) =>
          changeIcons(subject, call, { isReversed: readFlag(value) }),
      },
      ShowIconOnly: {
        read: (subject) => !testOf(subject, "iconSet").icons.showsValue,
        write: (subject, value, call) =>
          changeIcons(subject, call, { showsValue: !readFlag(value) }),
      },
      Criteria: {
        read: (subject) => {
          testOf(subject, "iconSet");
          return ruleOf(subject).rule.thresholds.map((point) => ({
            ...outgoingPoint(point),
            operator: point.isIncluded ? "GreaterThanOrEqual" : "GreaterThan",
          }));
        },
        write: (subject, value, call) => {
          const count = ruleOf(subject).rule.thresholds.length;
          if (!Array.isArray(value) || value.length !== count) throw invalidArgument();
          changeIcons(subject, call, {}, (points) =>
            points.map((point, place) => iconPoint(value[place], point, place))
          );
        },
      },
    },
  },
]);

function setOf(name: (typeof SETS)[number]): string {
  return name.replace(/^(Three|Four|Five)/, (word) => COUNT_WORDS[word] ?? word);
}

/** The first icon is for all that lies below the others: its point means nothing and may be left out. */
function iconPoint(value: Json | undefined, before: Threshold, place: number): Threshold {
  const given = readObject(value);
  if (place === 0 && given["type"] === undefined) return before;
  const { operator = "GreaterThanOrEqual" } = given;
  if (operator === "Invalid") return before;
  const word = readWord(operator, ["GreaterThan", "GreaterThanOrEqual"]);
  return { ...incomingPoint(given, false), isIncluded: word === "GreaterThanOrEqual" };
}

function changeIcons(
  subject: ConditionalSubject,
  call: Call,
  part: Partial<IconLook>,
  points: (points: readonly Threshold[]) => readonly Threshold[] = (same) => same
): void {
  const { icons } = testOf(subject, "iconSet");
  const test = { kind: "iconSet", icons: { ...icons, ...part } } as const;
  change(subject, call, (rule) => ({ ...rule, test, thresholds: points(rule.thresholds) }));
}

function bar(
  read: (look: BarLook) => Json,
  write: (value: Json, look: BarLook) => Partial<BarLook>
): Scalar<ConditionalSubject> {
  return {
    read: (subject) => read(testOf(subject, "dataBar").bar),
    write: (subject, value, call) => {
      const { bar: before } = testOf(subject, "dataBar");
      const test = { kind: "dataBar", bar: { ...before, ...write(value, before) } } as const;
      change(subject, call, (rule) => ({ ...rule, test }));
    },
  };
}

function bound(place: 0 | 1): Scalar<ConditionalSubject> {
  return {
    read: (subject) => {
      testOf(subject, "dataBar");
      const point = ruleOf(subject).rule.thresholds[place];
      return point ? outgoingPoint(point) : null;
    },
    write: (subject, value, call) => {
      const point = incomingPoint(readObject(value), place === 1);
      change(subject, call, (rule) => ({
        ...rule,
        thresholds: rule.thresholds.map((before, index) => (index === place ? point : before)),
      }));
    },
  };
}

function outgoingPoint({ type, value }: Threshold): JsonObject {
  const name = Object.keys(POINTS).find((word) => POINTS[word]?.includes(type));
  return { type: name ?? "Invalid", ...(value !== "" && { formula: outgoingFormula(value) }) };
}

function incomingPoint({ type, formula }: JsonObject, isUpper: boolean): Threshold {
  const name = readText(type ?? null);
  const word = POINTS[name]?.[isUpper ? 1 : 0];
  if (word === undefined) throw invalidArgument();
  const value = WITHOUT_VALUE.includes(name) ? "" : incomingFormula(formula);
  return { type: word, value, isIncluded: true };
}
