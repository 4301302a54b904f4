import type { Words } from '../words.ts'
import { ltr, own } from './isolate.ts'
import { hoursAfter, marks, minutes, minutesAfter, numbers } from './plural.ts'

export const common: Words['common'] = {
  yimi: 'Yimi',
  cutOff: ({ time }) => `لا اتصال منذ ${own(time)}. تجري إعادة الاتصال تلقائيًا.`,
  overHttp: 'لا اتصال مباشرًا على هذه الشبكة: يجري التحديث كل 3 ثوانٍ بدلًا من ذلك.',
  loading: 'جارٍ الاتصال…',
  cancel: 'إلغاء',
  language: 'اللغة',
  largeText: 'تكبير',
  close: 'إغلاق',
  notSent: 'لا يوجد اتصال، ولم يُرسل شيء. يُرجى المحاولة مرة أخرى.',
  waitRange: ({ low, high }) => `نحو ${ltr(`${low}–${high}`)} ${minutesAfter(high)}`,
  waitHourRange: ({ low, high }) => `نحو ${ltr(`${low}–${high}`)} ${hoursAfter(high)}`,
  waitWithin: ({ high }) => `خلال ${minutes.of(high)}`,
  waitUnder: 'أقل من دقيقة',
  waitMinutes: ({ minutes: count }) => `نحو ${minutes.of(count)}`,
  waitHours: [
    'نحو نصف ساعة',
    'نحو ساعة',
    'نحو ساعة ونصف',
    'نحو ساعتين',
    'نحو ساعتين ونصف',
    'نحو ثلاث ساعات',
    'أكثر من ثلاث ساعات',
  ],
  waitOpening: 'يصبح أدق بعد بدء النداء',
  waitRough: 'تقدير تقريبي',
  waitQuiet: ({ minutes: count }) => `لم يُنادَ أحد منذ ${minutes.of(count)}`,
  waitAnd: ({ wait, note }) => `${wait}؛ ${note}`,
  waitNone: 'الآن',
  waitUnknown: 'لا تقدير بعد',
  tickets: ({ count }) => numbers(count),
  lineLabel: ({ marks: all, standing }) => `الصف: ${marks(all)}، المشغول منها: ${standing}`,
  needs: { elderly: 'كبار السن', pregnant: 'حامل', disabled: 'ذوو إعاقة', infant: 'رضيع' },
  help: { wheelchair: 'كرسي متحرك', code: 'الرمز الصحي', phone: 'الهاتف', other: 'شيء آخر' },
}
