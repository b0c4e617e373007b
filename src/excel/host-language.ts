/** Language of Excel's own menus, such as `zh-CN`; the product's texts follow it. */
export function hostLocale(): string {
  return Office.context.displayLanguage;
}
