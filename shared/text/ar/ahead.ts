import type { AheadWords } from '../zh-CN/ahead.ts'
import { ltr, own } from './isolate.ts'

export const ahead: AheadWords = {
  noon: 'استراحة الغداء',
  rest: 'استراحة',
  today: 'اليوم',
  tomorrow: 'غدًا',
  shuts: ({ when, time }) => `يُغلق ${own(when)} في ${own(time)}`,
  opens: ({ when, time }) => `يُفتح ${own(when)} في ${own(time)}`,
  both: ({ before, next }) => `${before}، و${next}`,
  pauseNow: ({ note, time }) => `${own(note)}، نواصل في ${own(time)}`,
  pauseNext: ({ note, from, to }) => `${own(note)} ${ltr(`${from}–${to}`)}`,
  to: ({ from, to }) => `${own(from)} إلى ${own(to)}`,
  span: ({ from, to }) => ltr(`${from}–${to}`),
  keeps: 'يبقى رقمك صالحًا وتحتفظ بدورك، ولا داعي للوقوف',
  thanks: 'انتهينا لهذا اليوم. شكرًا لكم',
  week: 'الأيام القادمة',
  shut: 'مغلق',
  last: ({ time }) => `آخر رقم ${own(time)}`,
  listed: '، ',
  failed: 'لا يمكن عرض الأيام القادمة الآن',
}
