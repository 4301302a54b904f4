import type { Words } from '../words.ts'
import { ltr, own } from './isolate.ts'
import { minutes, noun } from './plural.ts'

const left = noun(
  'لم يبقَ أي حرف',
  'بقي حرف واحد',
  ['بقي حرفان', 'بقي حرفين'],
  'بقيت # حروف',
  'بقي # حرفًا',
  'بقي # حرف',
)

export const spacing: Words['spacing'] = {
  rail: ({ queue }) => `صف ${own(queue)}: اسحب فوق العلامات التي يتقارب الناس عندها`,
  free: ({ mark }) => `العلامة ${mark}، خالية`,
  taken: ({ mark, number }) => `العلامة ${mark}، ${ltr(number)}`,
  one: ({ mark }) => `العلامة ${mark}`,
  stretch: ({ from, to }) => `العلامات من ${from} إلى ${to}`,
  nobody: 'لا أحد',
  since: ({ minutes: count }) => `طُلب منه التقدم قبل ${minutes.of(count)}`,
  late: 'ربما لم يحضر',
  notThere: 'لم يحضر: تقديم من بعده',
  sure: ({ number }) => `لم يحضر ${ltr(number)}؟ اضغط مرة أخرى`,
  report: 'تقارب شديد هنا',
  reported: ({ from, to }) => `العلامات من ${from} إلى ${to} متقاربة كثيرًا: يجري تنبيههم`,
  clear: 'زال التقارب',
  remind: 'تذكير: مسافة متر واحد',
  reminded: 'يجري التذكير',
  passedOver: ({ number }) => `يتأخر ${ltr(number)} 3 أدوار`,
  unselect: 'إلغاء',
  announce: 'إعلان',
  announceHow: 'يظهر على الشاشات والهواتف',
  announceNow: ({ text }) => `يُعرض الآن: ${own(text)}`,
  announceEnd: 'إزالة',
  announceMinutes: 'مدة العرض بالدقائق',
  announceSend: 'نشر الإعلان',
  announceMissing: 'يُرجى كتابته بجميع اللغات',
  announceLeft: ({ count }) => left(count),
}
