/** The eight positions of an outlet in the order they claim customers (R41). */
export const POSITIONS = [
  "网点负责人",
  "法人客户经理",
  "低柜柜员",
  "主管",
  "个人客户经理",
  "大堂经理",
  "高柜",
  "后台",
] as const;
