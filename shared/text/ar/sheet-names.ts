import type { sheetNames as zhCN } from '../zh-CN/sheet-names.ts'

export const sheetNames: typeof zhCN = {
  summary: 'الملخص',
  sites: 'حسب المركز',
  groups: 'حسب الحي أو البلدة',
  kinds: 'حسب النوع',
  queues: 'حسب الطابور',
  desks: 'حسب المكتب',
  hours: 'حسب الساعة',
  weekdays: 'حسب يوم الأسبوع',
  dates: 'حسب التاريخ',
  staff: 'حسب العاملين',
  tickets: 'الأرقام',
}

export const weekdayNames: readonly string[] = [
  'الاثنين',
  'الثلاثاء',
  'الأربعاء',
  'الخميس',
  'الجمعة',
  'السبت',
  'الأحد',
]
