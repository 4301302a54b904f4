import type { sheetNames as zhCN } from '../zh-CN/sheet-names.ts'

export const sheetNames: typeof zhCN = {
  summary: 'Summary',
  sites: 'By site',
  groups: 'By street or township',
  kinds: 'By kind',
  queues: 'By queue',
  desks: 'By desk',
  hours: 'By hour',
  weekdays: 'By weekday',
  dates: 'By date',
  staff: 'By staff',
  tickets: 'Numbers',
}

export const weekdayNames: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]
