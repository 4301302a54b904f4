import type { VisitWords } from '../zh-CN/visit.ts'
import { ltr, own } from './isolate.ts'

export const visit: VisitWords = {
  way: 'خطوات زيارتك',
  done: 'انتهت',
  here: 'أنت هنا',
  ahead: 'لم تأتِ بعد',
  goOn: ({ queue, place }) => `خطوتك التالية: ${own(queue)} (${own(place)})`,
  goTo: ({ queue }) => `خطوتك التالية: ${own(queue)}`,
  doneBy: ({ from, to }) => `تنتهي الزيارة نحو ${ltr(`${from}–${to}`)}`,
  doneAbout: ({ time }) => `تنتهي الزيارة نحو ${ltr(time)}`,
  unknown: 'لا أحد ينادي الآن في خطوة لاحقة، فلا يمكن بعد تحديد وقت الانتهاء.',
  whole: ({ time }) => `كل الخطوات معًا: ${own(time)}`,
}
