import type { sheetNames as zhCN } from '../zh-CN/sheet-names.ts'

/** The names of the sheets of figures, on the page and in the files. */
export const sheetNames: typeof zhCN = {
  summary: '總計',
  sites: '按服務點',
  groups: '按地區',
  kinds: '按類型',
  queues: '按隊伍',
  desks: '按櫃位',
  hours: '按時段',
  weekdays: '按星期',
  dates: '按日期',
  staff: '按職員',
  tickets: '各籌紀錄',
}

export const weekdayNames: readonly string[] = [
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
  '星期日',
]
