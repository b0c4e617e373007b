import type { FunctionUses } from "./function-use";

/** What the functions of dates and times do. */
export const DATE_USES: FunctionUses = {
  DATE: ["由年、月、日得到日期。", "The date of a year, month and day."],
  DATEDIF: ["两个日期相差的整年、整月或天数。", "Whole years, months or days between two dates."],
  DATEVALUE: ["把文本变成日期。", "The date that a text stands for."],
  DAY: ["日期是几号。", "Day of the month."],
  DAYS: ["两个日期相差的天数。", "Days between two dates."],
  DAYS360: ["按每年 360 天计的天数。", "Days between two dates in a year of 360 days."],
  EDATE: ["若干个月之前或之后的日期。", "The date some months earlier or later."],
  EOMONTH: ["若干个月之前或之后的月末。", "The last day of a month, some months away."],
  HOUR: ["时间的小时。", "Hour of a time."],
  ISOWEEKNUM: ["国际标准的周数。", "Week number of the international standard."],
  MINUTE: ["时间的分钟。", "Minute of a time."],
  MONTH: ["日期的月份。", "Month of a date."],
  NETWORKDAYS: ["两个日期之间的工作日数。", "Working days between two dates."],
  "NETWORKDAYS.INTL": ["工作日数,周末可以自定。", "Working days with weekends of your own."],
  NOW: ["现在的日期和时间。", "Date and time of now."],
  SECOND: ["时间的秒。", "Second of a time."],
  TIME: ["由时、分、秒得到时间。", "The time of an hour, minute and second."],
  TIMEVALUE: ["把文本变成时间。", "The time that a text stands for."],
  TODAY: ["今天的日期。", "Today's date."],
  WEEKDAY: ["星期几。", "Day of the week."],
  WEEKNUM: ["一年里的第几周。", "Week of the year."],
  WORKDAY: ["若干个工作日之后的日期。", "The date some working days later."],
  "WORKDAY.INTL": [
    "若干个工作日之后的日期,周末可以自定。",
    "The date some working days later, with weekends of your own.",
  ],
  YEAR: ["日期的年份。", "Year of a date."],
  YEARFRAC: ["两个日期之间的天数占一年的几分之几。", "The part of a year between two dates."],
};
