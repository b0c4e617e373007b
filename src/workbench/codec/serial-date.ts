const DAY = 86_400_000;
const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const ISO_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;

/** Excel's number for an ISO 8601 date, time or both (cells of type `d`), as wall-clock time; null where the text is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const time = ISO_TIME.exec(text);
  if (time) return fractionOfDay(time[1], time[2], time[3]);
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const epoch = Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30) / DAY;
  const serial = days - epoch;
  // Excel counts a 29 February 1900 that never was: days before it are one less.
  const shift = !date1904 && serial < 61 ? 1 : 0;
  return serial - shift + fractionOfDay(hour, minute, second);
}

function fractionOfDay(hour = "0", minute = "0", second = "0"): number {
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
