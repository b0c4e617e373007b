/** Queues `work` on the active sheet, sends it, and gives back what `work` gave. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T
): Promise<T> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}
