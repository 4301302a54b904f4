import type { Words } from '../words.ts'
import { own } from './isolate.ts'
import { minutes } from './plural.ts'

export const kinds: Words['kinds'] = {
  testing: {
    party: 'رقم واحد للأسرة: يُفحص الجميع معًا',
    called: 'يُرجى تجهيز الرمز الصحي، والمغادرة بعد الانتهاء.',
    served: 'تم أخذ العينة',
    after: 'شكرًا لكم. يُرجى مغادرة منطقة الفحص الآن.',
    observe: ({ minutes: count, until }) =>
      `يُرجى الانتظار ${minutes.of(count)} أخرى، حتى الساعة ${own(until)}.`,
  },
  vaccination: {
    party: 'رقم واحد للأسرة: يُطعَّم الجميع معًا',
    called: 'يُرجى تجهيز الهوية، ورفع الكم قبل التطعيم.',
    served: 'تم التطعيم',
    after: 'عند الشعور بأي تعب يُرجى إبلاغ العاملين فورًا.',
    observe: ({ minutes: count, until }) =>
      `يُرجى البقاء في منطقة المراقبة ${minutes.of(count)}، حتى الساعة ${own(until)}.`,
  },
  hall: {
    party: 'رقم واحد للأسرة: تُنجز معاملات الجميع معًا',
    called: 'يُرجى تجهيز الهوية والأوراق.',
    served: 'تم الإنجاز',
    after: 'شكرًا لكم. يُرجى التأكد من أخذ جميع الأغراض.',
    observe: ({ minutes: count, until }) =>
      `يُرجى الانتظار ${minutes.of(count)} أخرى، حتى الساعة ${own(until)}.`,
  },
}

// it is read from afar, so it is short
export const places: Words['places'] = {
  sampling: 'مكتب',
  registration: 'التسجيل',
  vaccination: 'مكتب',
  'service-window': 'شباك',
  counter: 'منضدة',
  room: 'غرفة',
  table: 'طاولة',
}

export const named: Words['named'] = {
  numbered: ({ place, desk }) => `${place} ${own(desk)}`,
  worded: ({ place, desk }) => `${place} ${own(desk)}`,
}
